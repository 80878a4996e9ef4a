using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.Organisations.Registering;

namespace StudyLog.Tests.Hosting;

/// <summary>A registered organisation of a test's own: its users by duty, and what a test needs before it can begin.</summary>
public sealed class Organisation
{
    /// <summary>The commands that are no events, as SQL lists them.</summary>
    public const string WithoutEvents = "'MakeYearArchive', 'CancelJob', 'MarkJobSeen', 'PutJobAway', 'BringImport', 'ChooseRows', 'CommitImport', 'PutImportAway', 'ReadNotice', 'ReadAllNotices', "
        + "'OpenChannel', 'ChangeChannel', 'RemoveChannel', 'TryChannel', 'ReplayDelivery', 'SetMailWish', 'TryMail'";

    private readonly HostFixture host;
    private int made;
    private User? member;

    private Organisation(HostFixture host, Guid id) => (this.host, Id) = (host, id);

    public Guid Id { get; }

    /// <summary>学习秘书.</summary>
    public User Secretary { get; private set; } = null!;

    /// <summary>组长.</summary>
    public User Leader { get; private set; } = null!;

    /// <summary>A member, who is a person of the organisation.</summary>
    public User Member => member ?? throw new InvalidOperationException("Nobody asked for a member.");

    /// <summary>Lets there be a member.</summary>
    public async Task<Organisation> WithMember()
    {
        member ??= await User([Duty.Member], await Person());
        return this;
    }

    public static async Task<Organisation> Register(HostFixture host)
    {
        var id = Guid.CreateVersion7();
        await OrganisationRegistration.Register(
            host.Services.GetRequiredService<CommandRunner>(),
            id,
            "某单位",
            aliases: [],
            Domain.Organisations.Organisation.DefaultTimeZone,
            by: Guid.Empty,
            TestContext.Current.CancellationToken);
        return await Known(host, id);
    }

    /// <summary>An organisation that is registered already.</summary>
    public static async Task<Organisation> Known(HostFixture host, Guid id)
    {
        var organisation = new Organisation(host, id);
        organisation.Secretary = await organisation.User(Duty.StudySecretary);
        organisation.Leader = await organisation.User(Duty.GroupLeader);
        return organisation;
    }

    /// <summary>One more signed-in user.</summary>
    public Task<User> User(params Duty[] duties) => User(duties, personId: null);

    /// <summary>A signed-in user who is this person, or speaks for these departments.</summary>
    public async Task<User> User(Duty[] duties, Guid? personId, params Guid[] departmentIds)
    {
        var account = await Account(duties, personId, departmentIds);
        return new User(host.CreateClient(), account.Id, Token(account, TimeSpan.FromHours(1)));
    }

    public Task<Account> Account(Duty[] duties, Guid? personId = null, params Guid[] departmentIds) =>
        AccountCalled($"user-{Guid.NewGuid():N}", duties, personId, departmentIds);

    /// <summary>An account whose name is seen; no other of the run may be called so.</summary>
    public async Task<Account> AccountCalled(string userName, Duty[] duties, Guid? personId, params Guid[] departmentIds)
    {
        var created = await host.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(Id, userName, duties) { PersonId = personId, DepartmentIds = departmentIds },
            TestContext.Current.CancellationToken);
        return created.ShouldBeOfType<CreatedAccount.Made>().Account;
    }

    /// <summary>A genuine token that ends so much later than now, or earlier.</summary>
    public string Token(Account account, TimeSpan endsIn) =>
        host.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme).BearerTokenProtector.Protect(
            new AuthenticationTicket(
                SignedInPrincipal.Of(account),
                new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow + endsIn },
                $"{IdentityConstants.BearerScheme}:AccessToken"));

    /// <summary>
    /// How many facts the organisation has in the database: events, and what was done that is none, by its lines in the audit trail. The same before and
    /// after means that nothing was written.
    /// </summary>
    public async Task<long> Events() => await Count("mt_events") + await Count("audit_trail", $"and result = 'Granted' and command in ({WithoutEvents})");

    /// <summary>How many contents of attachments it has in the database.</summary>
    public Task<long> Contents() => Count("attachment_contents");

    /// <summary>How many people it knows.</summary>
    public async Task<int> People() => (int)(await Secretary.Get("/people")).ShouldHave(200)["total"]!;

    /// <summary>Waits for the read models to hold what was stored: a report is drafted from what they hold.</summary>
    public async Task CaughtUp() => (await Secretary.Get("/ledgers/sessions?pageSize=1")).ShouldHave(200);

    /// <summary>A table that is judged: with one row, which is new, or none.</summary>
    public async Task<Guid> Import(bool isEmpty = false)
    {
        var row = $"导入科{Next()},{(isEmpty ? "不是类别" : "")}\n";
        var import = (await Secretary.Ask("POST", "/imports", Upload.Of(new { kind = "departments", file = $"名称,类别\n{row}" }, fileName: "名单.csv"))).ShouldHave(201).Id;
        await Wait.Until(async () => (string?)(await Secretary.Get($"/imports/{import}")).ShouldHave(200)["state"] == "judged", TimeSpan.FromMinutes(1));
        return import;
    }

    /// <summary>A job that another node works on.</summary>
    public Task<Guid> Job() => OtherNode.On(host.Services.GetRequiredService<NpgsqlDataSource>()).Archives(Id, Secretary.Id, 1900 + Next());

    /// <summary>A job that has ended.</summary>
    public async Task<Guid> EndedJob()
    {
        var job = await Job();
        (await Secretary.Post($"/jobs/{job}/cancel")).ShouldHave(200);
        return job;
    }

    private async Task<long> Count(string table, string which = "") => (long)await Ask($"select count(*) from studylog.{table} where tenant_id = $1 {which}");

    private async Task<object> Ask(string sql, params object[] parameters)
    {
        await using var database = new NpgsqlConnection(host.Connections.Running);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, database) { Parameters = { new() { Value = Id.ToString("D") } } };
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public Task<Guid> Department(string? name = null) => Make("/departments", new { name = name ?? $"部门{Next()}" });

    public async Task<Guid> Person(Guid? departmentId = null) =>
        await Make("/people", new { name = $"同志{Next()}", departmentId = departmentId ?? await Department() });

    public Task<Guid> Material() => Make("/materials", new { title = $"学习材料{Next()}", kind = "document" });

    /// <summary>A planned session on a day of its own in the past, so that no two take one place.</summary>
    public Task<Guid> Session(string? heldOn = null) => Make(
        "/sessions", new { kind = "theory-study-group", title = $"集体学习{made}", heldOn = heldOn ?? OwnDay() });

    /// <summary>A session that was held.</summary>
    public async Task<Guid> HeldSession(string? heldOn = null)
    {
        var id = await Session(heldOn);
        await Done($"/sessions/{id}/hold");
        return id;
    }

    /// <summary>A session whose record lacks nothing and waits to be confirmed.</summary>
    public async Task<Guid> SubmittedSession()
    {
        var id = await HeldSession();
        await Done($"/sessions/{id}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } });
        await Done($"/sessions/{id}/submit");
        return id;
    }

    /// <summary>A session whose record is confirmed and locked.</summary>
    public async Task<Guid> ConfirmedSession()
    {
        var id = await SubmittedSession();
        (await Leader.Post($"/sessions/{id}/confirm")).ShouldHave(200);
        return id;
    }

    /// <summary>Something in the record of a session.</summary>
    public Task<Guid> Part(Guid session, Content content) => Make($"/sessions/{session}/{content.Kind}", content.Body);

    /// <summary>A session with these people on its roster.</summary>
    public async Task<Guid> SessionWith(params Guid[] people)
    {
        var id = await HeldSession();
        (await Secretary.Put($"/sessions/{id}/roster", new { people = people.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        return id;
    }

    /// <summary>A session that is planned, with these people on its roster.</summary>
    public async Task<Guid> PlannedWith(params Guid[] people)
    {
        var id = await Session();
        (await Secretary.Put($"/sessions/{id}/roster", new { people = people.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        return id;
    }

    /// <summary>A session of the past and somebody who asked for leave from it.</summary>
    public async Task<(Guid SessionId, Guid PersonId)> LeaveRequested()
    {
        var person = await Person();
        var session = await SessionWith(person);
        await Done($"/sessions/{session}/leave-requests", new { personId = person, reason = "公务" });
        return (session, person);
    }

    /// <summary>A session and somebody who missed it.</summary>
    public async Task<(Guid SessionId, Guid PersonId)> Missed()
    {
        var person = await Person();
        var session = await SessionWith(person);
        await Done($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "absent" } } });
        return (session, person);
    }

    /// <summary>A session and somebody who missed it and is to make up for it.</summary>
    public async Task<(Guid SessionId, Guid PersonId)> MakeUpAssigned()
    {
        var (session, person) = await Missed();
        await Done($"/make-ups/{session}/{person}/assign", new { dueOn = "2024-12-31" });
        return (session, person);
    }

    /// <summary>A session and somebody who missed it and handed in what was studied instead.</summary>
    public async Task<(Guid SessionId, Guid PersonId)> MakeUpSubmitted()
    {
        var (session, person) = await MakeUpAssigned();
        await Done($"/make-ups/{session}/{person}/submit", new { on = "2024-06-01", mode = "self-study", hours = 2 });
        return (session, person);
    }

    /// <summary>A session of today with these people on its roster, to which they may check themselves in.</summary>
    public async Task<Guid> SessionOfTodayWith(params Guid[] people)
    {
        (await Secretary.Patch("/organisation", new { settings = new { selfCheckIn = true } })).ShouldHave(200);
        return await SessionOfToday(people);
    }

    /// <summary>A session of today with these people on its roster.</summary>
    public async Task<Guid> SessionOfToday(params Guid[] people)
    {
        var id = await Make("/sessions", new { kind = "training", title = "今日培训", heldOn = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), organiserName = $"第{Next()}组" });
        (await Secretary.Put($"/sessions/{id}/roster", new { people = people.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        return id;
    }

    /// <summary>Today where the organisations of tests are.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Asia/Shanghai").DateTime);

    /// <summary>A follow-up that this department leads.</summary>
    public async Task<Guid> FollowUp(Guid leadDepartmentId, Guid? sessionId = null) => await Make(
        $"/sessions/{sessionId ?? await HeldSession()}/follow-ups", new { matter = $"事项{Next()}", leadDepartmentId, dueKind = "unspecified" });

    /// <summary>A follow-up that this department leads and that is due on this day.</summary>
    public async Task<Guid> FollowUpDue(Guid leadDepartmentId, string dueOn = "2030-01-31") => await Make(
        $"/sessions/{await HeldSession()}/follow-ups", new { matter = $"事项{Next()}", leadDepartmentId, dueKind = "date", dueOn });

    /// <summary>A follow-up due on 31 January 2030 for which the secretary asked for more time on behalf of its lead.</summary>
    public async Task<Guid> FollowUpToExtend(Guid leadDepartmentId)
    {
        var id = await FollowUpDue(leadDepartmentId);
        await Done($"/follow-ups/{id}/extension", new { newDueOn = "2030-03-31", reason = "汛情影响", onBehalfOf = new { departmentId = leadDepartmentId } });
        return id;
    }

    /// <summary>A follow-up that was suspended.</summary>
    public async Task<Guid> SuspendedFollowUp(Guid leadDepartmentId)
    {
        var id = await FollowUp(leadDepartmentId);
        await Done($"/follow-ups/{id}/suspend", new { reason = "等待上级文件" });
        return id;
    }

    /// <summary>A notice for the secretaries: a record came back.</summary>
    public async Task<Guid> Notice()
    {
        (await Leader.Post($"/sessions/{await SubmittedSession()}/return", new { reason = "缺少发言" })).ShouldHave(200);
        return (Guid)(await Secretary.Get("/notices?pageSize=1")).ShouldHave(200)["items"]![0]!["id"]!;
    }

    /// <summary>A channel over which notices go out.</summary>
    public Task<Guid> Channel() => Make("/notice-channels", new { kind = "wecom", name = $"学习群{Next()}", address = "https://qyapi.example.org/send?key=1" });

    /// <summary>A notice on its way that was given up.</summary>
    public async Task<Guid> FailedDelivery()
    {
        var delivery = (Guid)(await Secretary.Post($"/notice-channels/{await Channel()}/try", new { })).ShouldHave(200)["deliveryId"]!;
        return (Guid)await Ask("update studylog.deliveries set state = 'failed', ended_at = now() where tenant_id = $1 and id = $2 returning id", delivery);
    }

    /// <summary>A follow-up that was cancelled.</summary>
    public async Task<Guid> CancelledFollowUp(Guid leadDepartmentId)
    {
        var id = await FollowUp(leadDepartmentId);
        await Done($"/follow-ups/{id}/cancel", new { reason = "已并入另一事项" });
        return id;
    }

    /// <summary>A follow-up whose completion the secretary handed in on behalf of its lead.</summary>
    public async Task<Guid> SubmittedFollowUp(Guid leadDepartmentId)
    {
        var id = await FollowUp(leadDepartmentId);
        await Done($"/follow-ups/{id}/submit", new { result = "已完成", onBehalfOf = new { departmentId = leadDepartmentId } });
        return id;
    }

    /// <summary>A file that the secretary attached to this.</summary>
    public Task<Guid> Attachment(string to) => Make($"{to}/attachments", Upload.Of(new { purpose = "evidence", file = $"佐证{Next()}" }));

    public Task<Guid> Programme() => Make("/programmes", new { name = $"试点项目{Next()}" });

    /// <summary>The plan of this year, adopted or changed to one topic that was in none before; gives that topic.</summary>
    public async Task<Guid> Plan(int year)
    {
        var plan = await Secretary.Put($"/plans/{year}", new { topics = new[] { new { quarter = 1, title = $"专题{Next()}" } } });
        plan.Status.ShouldBeOneOf([200, 201], plan.Text);
        return (Guid)plan["topics"]![0]!["id"]!;
    }

    /// <summary>A report that was drafted, on a month of its own.</summary>
    public Task<Guid> Report()
    {
        var month = OwnMonth();
        return Make("/period-reports", new { kind = "follow-up-bulletin", from = month, to = month });
    }

    /// <summary>A report that was handed in.</summary>
    public async Task<Guid> SubmittedReport()
    {
        var id = await Report();
        await Done($"/period-reports/{id}/submit");
        return id;
    }

    /// <summary>A report that came back.</summary>
    public async Task<Guid> ReturnedReport()
    {
        var id = await SubmittedReport();
        (await Leader.Post($"/period-reports/{id}/return", new { reason = "缺九月" })).ShouldHave(200);
        return id;
    }

    /// <summary>A month of long ago that no two tests speak of.</summary>
    public string OwnMonth() => new DateOnly(1900, 1, 1).AddMonths(Next()).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private async Task<Guid> Make(string path, object body) => (await Secretary.Post(path, body)).ShouldHave(201).Id;

    private async Task Done(string path, object? body = null) => (await Secretary.Post(path, body)).ShouldHave(200);

    private int Next() => Interlocked.Increment(ref made);

    private string OwnDay() => new DateOnly(2023, 1, 1).AddDays(Next()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
