using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Demo;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.Registering;
using Wolverine;

namespace StudyLog.Hosting;

/// <summary>A user name and the password it was made with.</summary>
public sealed record FirstSignIn(string UserName, string Password, string Purpose);

/// <summary>What the very first start makes so that somebody can sign in: an organisation, its first user, and on wish the demo.</summary>
public sealed class FirstStart(
    CommandRunner commands, FirstAccount firstAccount, CreateAccount accounts, IServiceScopeFactory scopes, IConfiguration configuration)
{
    /// <summary>The organisation of a service that begins empty.</summary>
    public static Guid OwnOrganisationId { get; } = NameBasedGuid.Create(Guid.Empty, "StudyLog: the first organisation");

    /// <summary>The organisation and the user <c>admin</c>, if there is no such user yet.</summary>
    public async Task<IReadOnlyList<FirstSignIn>> Begin(bool withDemo, CancellationToken cancellation)
    {
        var organisationId = withDemo ? FederationDemo.OrganisationId : OwnOrganisationId;
        var given = configuration["StudyLog:AdminPassword"];
        var password = string.IsNullOrEmpty(given) ? CredentialRules.RandomPassword() : given;
        if (!await firstAccount.Ensure(organisationId, FirstAccount.UsualName, password, cancellation)) return [];

        await Register(organisationId, withDemo ? FederationReport.Organisation : configuration["StudyLog:OrganisationName"] ?? "本单位", cancellation);
        return [new FirstSignIn(FirstAccount.UsualName, password, "系统管理员、安全管理员、学习秘书 (administrators and study secretary)")];
    }

    /// <summary>The federation of the demo with its users and its session. Tells the users that are new.</summary>
    public async Task<IReadOnlyList<FirstSignIn>> MakeDemo(CancellationToken cancellation)
    {
        await Register(FederationDemo.OrganisationId, FederationReport.Organisation, cancellation);

        var secretary = new Asker(
            FederationDemo.Id("user demo-secretary"), "demo-secretary", FederationDemo.OrganisationId, PersonId: null, DepartmentIds: [], [Duty.StudySecretary]);
        await using (var scope = scopes.CreateAsyncScope())
            await new FederationDemo(scope.ServiceProvider.GetRequiredService<IMessageBus>(), secretary, cancellation).Record();

        return
        [
            .. await Make(secretary.UserName, "学习秘书 (study secretary)", Duty.StudySecretary, [], cancellation),
            .. await Make("demo-leader", "组长 (group leader)", Duty.GroupLeader, [], cancellation),
            .. await Make("demo-liaison", "联合会党委联络员 (liaison of the party committee)", Duty.DepartmentLiaison, [FederationDemo.CommitteeId], cancellation),
            .. await Make("demo-auditor", "审计员 (auditor)", Duty.Auditor, [], cancellation),
        ];
    }

    private Task<bool> Register(Guid organisationId, string name, CancellationToken cancellation) =>
        OrganisationRegistration.Register(
            commands, organisationId, name, aliases: [], configuration["StudyLog:TimeZone"] ?? Organisation.DefaultTimeZone, by: Guid.Empty, cancellation);

    private async Task<IReadOnlyList<FirstSignIn>> Make(string userName, string purpose, Duty duty, Guid[] departmentIds, CancellationToken cancellation)
    {
        var created = await accounts.Run(
            new NewAccount(FederationDemo.OrganisationId, userName, [duty]) { Id = FederationDemo.Id($"user {userName}"), DepartmentIds = departmentIds },
            cancellation);
        return created is CreatedAccount.Made { RandomPassword: { } password } ? [new FirstSignIn(userName, password, purpose)] : [];
    }
}
