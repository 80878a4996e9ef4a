using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Demo;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.Registering;
using StudyLog.Http;
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
    IReadOnlyList<DemoOrganisation> demo,
    Beginning beginning,
    TimeProvider clock,
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
        if (mark.WithDemo) await ExpectDemo(Today(), cancellation);
        foreach (var step in Steps(mark.WithDemo, passwords)) await step(cancellation);
        await mark.SetComplete(cancellation);
    }

    /// <summary>The organisations of the demo, each with its users and what it recorded up to a day, or up to today.</summary>
    public async Task MakeDemo(IFirstPasswords passwords, DateOnly? day, CancellationToken cancellation)
    {
        if (day > Today())
        {
            throw new StartRefusedException(
                $"演示数据只能记录到今天（{Today():yyyy-MM-dd}）为止，--day 不能晚于今天。",
                $"The demo can be told up to today ({Today():yyyy-MM-dd}) and not further; give --day no later day.");
        }

        await ExpectDemo(day ?? Today(), cancellation);
        foreach (var step in DemoSteps(passwords, day)) await step(cancellation);
    }

    /// <summary>The steps in their order: nobody can sign in to an organisation that is not there.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Steps(bool withDemo, IFirstPasswords passwords)
    {
        var (organisationId, name) = withDemo ? (demo[0].Id, demo[0].Name) : (OwnOrganisationId, Set("OrganisationName") ?? "本单位");
        return
        [
            cancellation => Register(organisationId, name, cancellation),
            cancellation => MakeAdministrator(organisationId, passwords, cancellation),
            .. withDemo ? DemoSteps(passwords, day: null) : [],
        ];
    }

    private IReadOnlyList<Func<CancellationToken, Task>> DemoSteps(IFirstPasswords passwords, DateOnly? day) =>
    [
        .. demo.SelectMany(IEnumerable<Func<CancellationToken, Task>> (organisation) =>
        [
            cancellation => Register(organisation.Id, organisation.Name, cancellation),
            cancellation => Record(organisation, day, cancellation),
            .. organisation.Users.Select(Func<CancellationToken, Task> (user) => cancellation => Make(passwords, organisation, user, cancellation)),
        ]),
    ];

    private Task Register(Guid organisationId, string name, CancellationToken cancellation) =>
        OrganisationRegistration.Register(
            commands, organisationId, name, aliases: [], Set("TimeZone") ?? Organisation.DefaultTimeZone, by: Guid.Empty, cancellation);

    private async Task MakeAdministrator(Guid organisationId, IFirstPasswords passwords, CancellationToken cancellation)
    {
        const string Name = FirstAccount.UsualName;
        if (await IsThere(Guid.Empty, Name, cancellation)) return;

        var password = passwords.Choose(Name, firstAccount.Purpose, Set("AdminPassword"));
        await firstAccount.Ensure(organisationId, Name, password, cancellation);
    }

    private async Task Record(DemoOrganisation organisation, DateOnly? day, CancellationToken cancellation)
    {
        var mark = await DemoMark.Begin(database, organisation.Id, day ?? Today(), cancellation);
        if (mark.Complete)
        {
            beginning.Advance(await DemoDesk.Length(organisation, mark.Day, Zone, cancellation));
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await organisation.Record(new DemoDesk(bus, organisation, mark.Day, Zone, cancellation) { Recorded = () => beginning.Advance() });
        await DemoMark.SetComplete(database, organisation.Id, cancellation);
    }

    private async Task ExpectDemo(DateOnly day, CancellationToken cancellation)
    {
        var steps = 0;
        foreach (var organisation in demo) steps += await DemoDesk.Length(organisation, day, Zone, cancellation);
        beginning.Expect(steps);
    }

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Set("TimeZone") ?? Organisation.DefaultTimeZone);

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    private async Task Make(IFirstPasswords passwords, DemoOrganisation organisation, DemoUser user, CancellationToken cancellation)
    {
        var id = organisation.UserId(user.UserName);
        if (await IsThere(id, user.UserName, cancellation)) return;

        var account = new NewAccount(organisation.Id, user.UserName, [user.Duty])
        {
            Id = id,
            PersonId = user.PersonId,
            DepartmentIds = user.DepartmentIds,
            Password = passwords.Choose(user.UserName, user.Purpose, given: null),
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
}
