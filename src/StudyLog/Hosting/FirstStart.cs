using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Demo;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.Registering;
using Wolverine;

namespace StudyLog.Hosting;

/// <summary>
/// What the very first start makes so that somebody can sign in: an organisation, its first user, and on wish the demo. Every step can be
/// repeated, and all are until the database says that the last one is done: a first start that was cut short is finished by the next.
/// </summary>
public sealed class FirstStart(
    CommandRunner commands,
    FirstAccount firstAccount,
    CreateAccount accounts,
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    IConfiguration configuration)
{
    /// <summary>The organisation of a service that begins empty.</summary>
    public static Guid OwnOrganisationId { get; } = NameBasedGuid.Create(Guid.Empty, "StudyLog: the first organisation");

    /// <summary>Begins, or finishes what was begun, with or without the demo as it was begun.</summary>
    public async Task Run(bool withDemo, IFirstPasswords passwords, CancellationToken cancellation)
    {
        if (await FirstStartMark.IsComplete(database, cancellation)) return;

        await using var mark = await FirstStartMark.Begin(database, withDemo, cancellation);
        if (mark.Complete) return;
        foreach (var step in Steps(mark.WithDemo, passwords)) await step(cancellation);
        await mark.SetComplete(cancellation);
    }

    /// <summary>The federation of the demo with its users and its session.</summary>
    public async Task MakeDemo(IFirstPasswords passwords, CancellationToken cancellation)
    {
        foreach (var step in DemoSteps(passwords)) await step(cancellation);
    }

    /// <summary>The steps in their order: nobody can sign in to an organisation that is not there.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Steps(bool withDemo, IFirstPasswords passwords)
    {
        var organisationId = withDemo ? FederationDemo.OrganisationId : OwnOrganisationId;
        var name = withDemo ? FederationReport.Organisation : Set("OrganisationName") ?? "本单位";
        return
        [
            cancellation => Register(organisationId, name, cancellation),
            cancellation => MakeAdministrator(organisationId, passwords, cancellation),
            .. withDemo ? DemoSteps(passwords) : [],
        ];
    }

    private IReadOnlyList<Func<CancellationToken, Task>> DemoSteps(IFirstPasswords passwords) =>
    [
        cancellation => Register(FederationDemo.OrganisationId, FederationReport.Organisation, cancellation),
        RecordSession,
        cancellation => Make(passwords, DemoSecretary, "学习秘书 (study secretary)", Duty.StudySecretary, [], cancellation),
        cancellation => Make(passwords, "demo-leader", "组长 (group leader)", Duty.GroupLeader, [], cancellation),
        cancellation => Make(
            passwords, "demo-liaison", "联合会党委联络员 (liaison of the party committee)", Duty.DepartmentLiaison, [FederationDemo.CommitteeId], cancellation),
        cancellation => Make(passwords, "demo-auditor", "审计员 (auditor)", Duty.Auditor, [], cancellation),
    ];

    private const string DemoSecretary = "demo-secretary";

    private Task Register(Guid organisationId, string name, CancellationToken cancellation) =>
        OrganisationRegistration.Register(
            commands, organisationId, name, aliases: [], Set("TimeZone") ?? Organisation.DefaultTimeZone, by: Guid.Empty, cancellation);

    private async Task MakeAdministrator(Guid organisationId, IFirstPasswords passwords, CancellationToken cancellation)
    {
        const string Name = FirstAccount.UsualName;
        if (await IsThere(Guid.Empty, Name, cancellation)) return;

        var password = passwords.Choose(Name, "系统管理员、安全管理员、学习秘书 (administrators and study secretary)", Set("AdminPassword"));
        await firstAccount.Ensure(organisationId, Name, password, cancellation);
    }

    private async Task RecordSession(CancellationToken cancellation)
    {
        var secretary = new Asker(IdOf(DemoSecretary), DemoSecretary, FederationDemo.OrganisationId, PersonId: null, DepartmentIds: [], [Duty.StudySecretary]);
        await using var scope = scopes.CreateAsyncScope();
        await new FederationDemo(scope.ServiceProvider.GetRequiredService<IMessageBus>(), secretary, cancellation).Record();
    }

    private async Task Make(IFirstPasswords passwords, string userName, string purpose, Duty duty, Guid[] departmentIds, CancellationToken cancellation)
    {
        var id = IdOf(userName);
        if (await IsThere(id, userName, cancellation)) return;

        var account = new NewAccount(FederationDemo.OrganisationId, userName, [duty])
        {
            Id = id,
            DepartmentIds = departmentIds,
            Password = passwords.Choose(userName, purpose, given: null),
        };
        await accounts.Run(account, cancellation);
    }

    private async Task<bool> IsThere(Guid id, string userName, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select exists (select from {AccountsSchema.Name}.users where id = $1 or normalized_user_name = upper($2))");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = userName });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    // A compose file sets what it does not know to nothing.
    private string? Set(string setting) => configuration[$"StudyLog:{setting}"] is { Length: > 0 } value ? value : null;

    private static Guid IdOf(string demoUser) => FederationDemo.Id($"user {demoUser}");
}
