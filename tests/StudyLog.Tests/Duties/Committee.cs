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
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Duties;

/// <summary>
/// An organisation of a test's own, with a department, a person of it, a material and a clerk who enters things. Whatever is entered here
/// concerns that department and that person.
/// </summary>
internal sealed class Committee
{
    private readonly Node node;
    private int days;
    private int sessionsOfToday;
    private int years = 1900;

    private Committee(Node node) => this.node = node;

    public Guid Id { get; } = Guid.CreateVersion7();

    public Caller Clerk { get; private set; } = null!;

    public Guid DepartmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid MaterialId { get; private set; }

    /// <summary>A programme, and a topic of a study plan, for sessions to be held for.</summary>
    public Guid ProgrammeId { get; private set; }

    /// <inheritdoc cref="ProgrammeId"/>
    public Guid TopicId { get; private set; }

    /// <summary>The year that was last given.</summary>
    public int LastYear => years;

    /// <summary>Ids that nobody may read whom they do not concern: of sessions and follow-ups.</summary>
    public List<Guid> Confidential { get; } = [];

    public static Task<Committee> Begin(HostFixture host) => Begin(Node.Of(host));

    public static async Task<Committee> Begin(Node node)
    {
        var committee = new Committee(node);
        await OrganisationRegistration.Register(
            node.Services.GetRequiredService<CommandRunner>(),
            committee.Id,
            "县直机关工委",
            aliases: [],
            Domain.Organisations.Organisation.DefaultTimeZone,
            by: Guid.Empty,
            TestContext.Current.CancellationToken);
        committee.Clerk = await committee.SignIn(null, [], Duty.StudySecretary);
        committee.DepartmentId = await committee.Department();
        committee.PersonId = await committee.Person();
        committee.MaterialId = await committee.Material();
        committee.ProgrammeId = await committee.Programme();
        committee.TopicId = await committee.Make(Post($"/plans/{await committee.Plan()}/topics", new { quarter = 2, title = "学习党章" }));
        committee.Clerk = await committee.Has(Duty.StudySecretary);
        return committee;
    }

    /// <summary>A user who speaks for the department and is the person.</summary>
    public Task<Caller> Has(params Duty[] duties) => SignIn(PersonId, [DepartmentId], duties);

    public async Task<Caller> SignIn(Guid? personId, Guid[] departmentIds, params Duty[] duties)
    {
        var made = await node.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(Id, $"user-{Guid.NewGuid():N}", duties) { PersonId = personId, DepartmentIds = departmentIds },
            TestContext.Current.CancellationToken);
        var account = made.ShouldBeOfType<CreatedAccount.Made>().Account;
        return new Caller(node, account, TokenOf(account));
    }

    /// <summary>Reminders are given at any hour of today and tomorrow, which are worked, whatever days they are.</summary>
    public async Task RemindsAtAnyHour()
    {
        foreach (var days in Enumerable.Range(0, 2).Select(Organisation.Today.AddDays).GroupBy(Domain.Organisations.AnnouncedDaysOff.YearOf))
        {
            (await Clerk.Send(Put($"/organisation/days-off/{days.Key}", new
            {
                days = days.Select(day => new { from = $"{day:yyyy-MM-dd}", to = $"{day:yyyy-MM-dd}", name = "上班", kind = "worked" }),
            }))).Granted();
        }

        (await Clerk.Send(Patch("/organisation", new { settings = new { reminders = new { at = "00:00:00" } } }))).Granted();
    }

    public Task<Guid> Department() => Make(Post("/departments", new { name = $"处室 {Guid.NewGuid():N}" }));

    /// <summary>The number of the address at which the person's calendar is open.</summary>
    public async Task<int> OwnCalendar() => (int)(await (await Has(Duty.Member)).Send(Post("/me/calendar", new { }))).Granted().Json["number"]!;

    /// <summary>The number of the address at which the department's calendar is open.</summary>
    public async Task<int> Calendar() => (int)(await Clerk.Send(Post($"/departments/{DepartmentId}/calendar", new { }))).Granted().Json["number"]!;

    /// <summary>Somebody who holds no post here.</summary>
    public Task<Guid> Outsider() => Make(Post("/people", new { name = $"专家 {Guid.NewGuid():N}", external = true, title = "教授" }));

    public Task<Guid> Person() => Make(Post("/people", new { name = "赵一", departmentId = DepartmentId }));

    public async Task<Guid[]> People(int count)
    {
        var people = new Guid[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => people[i] = await Person());
        return people;
    }

    public Task<Guid> Material() => Make(Post("/materials", new { title = $"文件 {Guid.NewGuid():N}", kind = "document" }));

    /// <summary>A session of the department, planned, with this roster; without one the person alone is on it.</summary>
    public Task<Guid> Session(IReadOnlyCollection<Guid>? people = null) =>
        SessionOn(new DateOnly(2015, 1, 1).AddDays(Interlocked.Increment(ref days)), startsAt: null, people);

    /// <summary>A session of today, for those who check themselves in; each at a second of its own.</summary>
    public async Task<Guid> SessionOfToday(IReadOnlyCollection<Guid>? people = null)
    {
        await Do(Patch("/organisation", new { settings = new { selfCheckIn = true } }));
        var today = Organisation.Today;
        var late = new DateTimeOffset(today, new TimeOnly(23, 59, 59), TimeSpan.FromHours(8)).AddSeconds(-Interlocked.Increment(ref sessionsOfToday));
        return await SessionOn(today, late, people);
    }

    /// <summary>A session of today to which people may check in by its code.</summary>
    public async Task<Guid> OpenToCheckIn()
    {
        var id = await SessionOfToday();
        await Do(Post($"/sessions/{id}/open-check-in", new { }));
        return id;
    }

    private async Task<Guid> SessionOn(DateOnly day, DateTimeOffset? startsAt, IReadOnlyCollection<Guid>? people)
    {
        var heldOn = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var id = await Make(Post("/sessions", new { kind = "workshop", title = "研讨", heldOn, startsAt, organiserDepartmentId = DepartmentId }));
        lock (Confidential) Confidential.Add(id);
        await Do(Put($"/sessions/{id}/roster", new { people = (people ?? [PersonId]).Select(personId => new { personId, capacity = "attending" }) }));
        return id;
    }

    public async Task<Guid> Held(IReadOnlyCollection<Guid>? people = null)
    {
        var id = await Session(people);
        await Do(Post($"/sessions/{id}/hold", new { }));
        return id;
    }

    /// <summary>A session whose record waits for confirmation and can be confirmed.</summary>
    public async Task<Guid> Submitted()
    {
        var id = await Held();
        await Do(Post($"/sessions/{id}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } }));
        await Do(Post($"/sessions/{id}/submit", new { }));
        return id;
    }

    /// <summary>A session to come from which this person asked for leave.</summary>
    public async Task<Guid> LeaveRequested(Guid personId)
    {
        var id = await Session([personId]);
        await Do(Post($"/sessions/{id}/leave-requests", new { personId, reason = "公务" }));
        return id;
    }

    /// <summary>A session that this person missed.</summary>
    public async Task<Guid> Missed(Guid personId)
    {
        var id = await Held([personId]);
        await Do(Post($"/sessions/{id}/attendance", new { entries = new[] { new { personId, status = "absent" } } }));
        return id;
    }

    /// <summary>A session that this person missed and is to make up for.</summary>
    public async Task<Guid> MakeUpAssigned(Guid personId)
    {
        var id = await Missed(personId);
        await Do(Post($"/make-ups/{id}/{personId}/assign", new { dueOn = "2016-12-31" }));
        return id;
    }

    /// <summary>A session that this person missed, and for which what was studied instead waits for acceptance.</summary>
    public async Task<Guid> MakeUpSubmitted(Guid personId)
    {
        var id = await MakeUpAssigned(personId);
        await Do(Post($"/make-ups/{id}/{personId}/submit", new { on = "2016-06-01", mode = "self-study", hours = 2 }));
        return id;
    }

    /// <summary>A planned session, and something in its record.</summary>
    public async Task<(Guid Session, Guid Part)> Part(string kind, object content)
    {
        var id = await Session();
        return (id, await Make(Post($"/sessions/{id}/{kind}", content)));
    }

    /// <summary>A session whose record is confirmed, and a remark in it.</summary>
    public async Task<(Guid Session, Guid Remark)> Confirmed()
    {
        var (id, remark) = await Part("remarks", new { kind = "remark", text = "谈体会" });
        await Do(Post($"/sessions/{id}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } }));
        foreach (var step in (string[])["hold", "submit", "confirm"]) await Do(Post($"/sessions/{id}/{step}", new { }));
        return (id, remark);
    }

    /// <summary>A follow-up that the department leads and the person is accountable for.</summary>
    public async Task<Guid> FollowUp()
    {
        var id = await Make(Post($"/sessions/{await Held()}/follow-ups", new { matter = "整改", leadDepartmentId = DepartmentId, ownerId = PersonId, dueKind = "unspecified" }));
        lock (Confidential) Confidential.Add(id);
        return id;
    }

    /// <summary>A notice for the person, and for the department: a follow-up was issued today.</summary>
    public async Task<Guid> Notice()
    {
        var today = Organisation.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Make(Post($"/sessions/{await Held()}/follow-ups", new { matter = "整改", leadDepartmentId = DepartmentId, ownerId = PersonId, dueKind = "unspecified", occurredOn = today }));
        return (Guid)(await (await Has(Duty.Member)).Send(Get("/notices?pageSize=1"))).Granted().Json["items"]![0]!["id"]!;
    }

    /// <summary>A channel over which notices go out.</summary>
    public Task<Guid> Channel() => Make(Post("/notice-channels", new { kind = "wecom", name = "学习群", address = "https://qyapi.example.org/send?key=1" }));

    /// <summary>Lets every account that there is be told by mail, and nothing wait for one.</summary>
    public Task EverybodyWantsMail() => Ask<long>(
        """
        with sent as (update studylog.deliveries set state = 'delivered', ended_at = now() where tenant_id = $1 and target_kind = 'mail' and state = 'waiting'),
        wishes as (
            insert into studylog.notice_wishes (tenant_id, user_id, address, pace, language)
            select $1, id, 'wang@example.org', 'daily', 'zh' from accounts.users where organisation_id = $1::uuid on conflict do nothing returning 1)
        select count(*) from wishes
        """);

    /// <summary>A notice on its way that was given up.</summary>
    public async Task<Guid> FailedDelivery()
    {
        var delivery = (Guid)(await Clerk.Send(Post($"/notice-channels/{await Channel()}/try", new { }))).Granted().Json["deliveryId"]!;
        return await Ask<Guid>("update studylog.deliveries set state = 'failed', ended_at = now() where tenant_id = $1 and id = $2 returning id", delivery);
    }

    /// <summary>A follow-up that is due on a day.</summary>
    public async Task<Guid> FollowUpDue(DateOnly? on = null)
    {
        var dueOn = $"{on ?? new DateOnly(2030, 1, 31):yyyy-MM-dd}";
        var id = await Make(Post($"/sessions/{await Held()}/follow-ups", new { matter = "整改", leadDepartmentId = DepartmentId, ownerId = PersonId, dueKind = "date", dueOn }));
        lock (Confidential) Confidential.Add(id);
        return id;
    }

    /// <summary>A follow-up for which an extension was asked for.</summary>
    public async Task<Guid> FollowUpToExtend()
    {
        var id = await FollowUpDue();
        await Do(Post($"/follow-ups/{id}/extension", new { newDueOn = "2030-03-31", reason = "汛情影响" }));
        return id;
    }

    /// <summary>A follow-up that was suspended.</summary>
    public async Task<Guid> Suspended()
    {
        var id = await FollowUp();
        await Do(Post($"/follow-ups/{id}/suspend", new { reason = "等待上级文件" }));
        return id;
    }

    /// <summary>A follow-up that was cancelled.</summary>
    public async Task<Guid> Cancelled()
    {
        var id = await FollowUp();
        await Do(Post($"/follow-ups/{id}/cancel", new { reason = "已并入另一事项" }));
        return id;
    }

    /// <summary>The address of a file that is attached to this.</summary>
    public async Task<string> Attachment(string to)
    {
        var path = $"{to}/attachments";
        return $"{path}/{await Make(Upload(path, new { purpose = "evidence", file = $"佐证 {Guid.NewGuid():N}" }))}";
    }

    /// <summary>A follow-up whose completion waits for acceptance.</summary>
    public async Task<Guid> Completed()
    {
        var id = await FollowUp();
        await Do(Post($"/follow-ups/{id}/submit", new { result = "已完成" }));
        return id;
    }

    public Task<Guid> Programme() => Make(Post("/programmes", new { name = "试点项目" }));

    /// <summary>A year of which nobody has spoken yet.</summary>
    public int NextYear() => Interlocked.Increment(ref years);

    /// <summary>The year of a plan that was adopted.</summary>
    public async Task<int> Plan()
    {
        var year = NextYear();
        await Do(Put($"/plans/{year}", new { topics = new[] { new { quarter = 1, title = "学习公报" } } }));
        return year;
    }

    /// <summary>A report that was drafted.</summary>
    public Task<Guid> Report()
    {
        var year = NextYear();
        return Make(Post("/period-reports", new { kind = "year-study", from = $"{year}-01", to = $"{year}-12" }));
    }

    /// <summary>A report that waits to be judged.</summary>
    public async Task<Guid> SubmittedReport()
    {
        var id = await Report();
        await Do(Post($"/period-reports/{id}/submit", new { }));
        return id;
    }

    /// <summary>A report that came back.</summary>
    public async Task<Guid> ReturnedReport()
    {
        var id = await SubmittedReport();
        await Do(Post($"/period-reports/{id}/return", new { reason = "缺九月" }));
        return id;
    }

    /// <summary>Everything that the organisation has in the database, told in one line, to see whether something was written.</summary>
    public Task<string> Everything() =>
        Ask<string>(
            """
            select concat_ws(' ',
                (select count(*) from studylog.mt_events where tenant_id = $1),
                (select count(*) from studylog.mt_streams where tenant_id = $1),
                (select sum(last) from studylog.running_numbers where tenant_id = $1),
                (select md5(string_agg(slot || session_id, '|' order by slot)) from studylog.session_slots where tenant_id = $1),
                (select count(*) from studylog.idempotent_answers where tenant_id = $1),
                (select count(*) from studylog.attachment_contents where tenant_id = $1),
                (select md5(string_agg(concat_ws(' ', id, state = 'cancelled', seen, put_away), '|' order by id)) from studylog.jobs where tenant_id = $1),
                (select md5(string_agg(concat_ws(' ', id, state in ('committing', 'committed'), state = 'put-away'), '|' order by id)) from studylog.imports where tenant_id = $1),
                (select count(*) from studylog.import_rows where tenant_id = $1 and not chosen),
                (select count(*) from studylog.notice_readings where tenant_id = $1),
                (select md5(string_agg(c::text, '|' order by c.id)) from studylog.notice_channels c where tenant_id = $1),
                (select md5(string_agg(w::text, '|' order by w.user_id)) from studylog.notice_wishes w where tenant_id = $1),
                (select md5(string_agg(concat_ws(' ', id, state), '|' order by id)) from studylog.deliveries where tenant_id = $1),
                (select count(*) from accounts.ended_sign_ins e join accounts.users u on u.id = e.user_id where u.organisation_id = $1::uuid),
                (select md5(string_agg(u::text, '|' order by u.id)) from accounts.users u where u.organisation_id = $1::uuid))
            """);

    /// <summary>
    /// How many facts there are: events, and what was done that is none, by its lines in the audit trail. The store marks numbers that a lost race left unused,
    /// which are none.
    /// </summary>
    public async Task<int> Events() => (int)await Ask<long>(
        $"""
        select (select count(*) from studylog.mt_events where tenant_id = $1 and type <> 'tombstone')
            + (select count(*) from studylog.audit_trail where tenant_id = $1 and result = 'Granted' and command in ({Organisation.WithoutEvents}))
        """);

    /// <summary>A job that another node works on.</summary>
    public Task<Guid> Job() => OtherNode.On(node.Services.GetRequiredService<NpgsqlDataSource>()).Archives(Id, Clerk.Account.Id, NextYear());

    /// <summary>A job that has ended.</summary>
    public async Task<Guid> EndedJob()
    {
        var job = await Job();
        await Do(Post($"/jobs/{job}/cancel", new { }));
        return job;
    }

    /// <summary>A table that is judged: with one row, which is new, or cannot be taken in.</summary>
    public async Task<Guid> Import(bool isEmpty = false)
    {
        var row = $"导入科 {Guid.NewGuid():N},{(isEmpty ? "不是类别" : "")}";
        var import = await Make(Upload("/imports", new { kind = "departments", file = $"名称,类别\n{row}" }));
        await Wait.Until(async () => (await Clerk.Send(Get($"/imports/{import}"))).Granted().Text.Contains("\"state\":\"judged\"", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        return import;
    }

    /// <summary>A job that made a file.</summary>
    public async Task<Guid> Archive()
    {
        var job = await Make(Post("/archives", new { year = NextYear() }));
        await Wait.Until(async () => (await Clerk.Send(Get($"/jobs/{job}"))).Granted().Text.Contains("\"state\":\"done\"", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        return job;
    }

    /// <summary>Asks the database; <c>$1</c> is the organisation.</summary>
    public async Task<T> Ask<T>(string sql, params object[] parameters)
    {
        await using var command = node.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        command.Parameters.Add(new() { Value = Id.ToString("D") });
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    // A genuine one; signing in, which is slow on purpose, has tests of its own.
    private string TokenOf(Account account) =>
        node.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme).BearerTokenProtector.Protect(
            new AuthenticationTicket(
                SignedInPrincipal.Of(account),
                new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) },
                $"{IdentityConstants.BearerScheme}:AccessToken"));

    private async Task<Guid> Make(Request request) => (await Clerk.Send(request)).Granted().NewId;

    private async Task Do(Request request) => (await Clerk.Send(request)).Granted();
}
