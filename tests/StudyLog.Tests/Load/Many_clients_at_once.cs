using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Load;

public sealed class Many_clients_at_once(HostFixture host)
{
    [Fact]
    public Task Sixteen_clients_record_remarks_into_one_session_and_each_is_one_event() => RecordRemarks(TimeSpan.FromSeconds(2));

    [Fact]
    [Trait("Category", "Long")]
    public Task Sixteen_clients_record_remarks_into_one_session_for_ten_seconds_and_each_is_one_event() => RecordRemarks(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task Three_hundred_people_are_checked_in_at_once_and_again_and_each_is_one_fact()
    {
        var committee = await Committee.Begin(host);
        var people = await committee.People(300);
        var session = await committee.Held(people);
        var before = await committee.Events();

        var first = await Clients.AskAtOnce(people, personId => committee.Clerk.Send(CheckIn(session, personId)));
        var again = await Clients.AskAtOnce(people, personId => committee.Clerk.Send(CheckIn(session, personId)));

        first.Concat(again).ShouldAllHave(200);
        again.Select(answer => answer.Text).ShouldBe(first.Select(answer => answer.Text));
        await ShouldBeCheckedInOnce(committee, session, people, before);
        var rows = await Statuses(committee, session);
        rows.Count.ShouldBe(300);
        rows.ShouldAllBe(status => status == "present");
    }

    [Fact]
    public async Task A_hundred_and_twenty_sessions_are_planned_at_once_half_of_them_for_a_topic()
    {
        var committee = await Committee.Begin(host);

        var answers = await Clients.AskAtOnce(Enumerable.Range(0, 120), i => committee.Clerk.Send(
            Post("/sessions", new { kind = "workshop", title = $"研讨 {i}", topicId = i % 2 == 0 ? committee.TopicId : (Guid?)null })));

        answers.ShouldAllHave(201);
    }

    [Fact]
    public async Task Twenty_members_check_themselves_in_at_once_each_tapping_three_times()
    {
        var committee = await Committee.Begin(host);
        var people = await committee.People(20);
        var members = new List<Caller>();
        foreach (var personId in people) members.Add(await committee.SignIn(personId, [], Duty.Member));
        var session = await committee.SessionOfToday(people);
        var before = await committee.Events();

        var answers = await Clients.AskAtOnce(
            members.Concat(members).Concat(members), member => member.Send(Post($"/sessions/{session}/check-ins", new { method = "qr" })));

        answers.ShouldAllHave(200);
        await ShouldBeCheckedInOnce(committee, session, people, before);
    }

    [Fact]
    public async Task Numbers_of_follow_ups_issued_at_once_have_no_gap_though_every_other_request_is_refused_or_given_up()
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();

        var answers = await Clients.Share(8, Enumerable.Range(0, 400), i => committee.Clerk.Send(Issue(committee, session, valid: i % 2 == 0)));

        answers.Where(answer => !answer.IsGranted).ShouldAllHave(422);
        var granted = answers.Where(answer => answer.IsGranted).ToArray();
        granted.ShouldAllHave(201);
        granted.Select(answer => (string)answer.Json["number"]!).Order(StringComparer.Ordinal).ShouldBe(Numbers(200));
    }

    [Fact]
    public async Task Clients_that_hang_up_leave_no_gap_in_the_numbers()
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();

        // Some hang up while their request is read, some in the midst of it, some when all is done but the answer.
        await Clients.Share(8, Enumerable.Range(0, 200), async i =>
        {
            var issue = Issue(committee, session, valid: true);
            if (i % 2 == 1) return await committee.Clerk.Send(issue);
            await committee.Clerk.HangUp(issue, after: TimeSpan.FromMilliseconds(i % 20));
            return new Response(0, "", Location: null, ETag: null, RetryAfter: null);
        });

        // Whatever of the abandoned requests is still under way holds the numbers until it ends; one more comes after all of them.
        var last = (await committee.Clerk.Send(Issue(committee, session, valid: true))).Granted();
        var numbers = await StoredNumbers(committee);
        numbers.ShouldBe(Numbers(numbers.Count));
        numbers.ShouldContain((string)last.Json["number"]!);
    }

    [Fact]
    public async Task A_speaker_from_outside_who_is_named_in_ten_sessions_at_once_becomes_one_person()
    {
        var committee = await Committee.Begin(host);
        var sessions = new List<Guid>();
        for (var i = 0; i < 10; i++) sessions.Add(await committee.Held());
        var speaker = new { name = "周教授", post = "省委党校" };

        var answers = await Clients.AskAtOnce(
            sessions, session => committee.Clerk.Send(Post($"/sessions/{session}/remarks", new { kind = "keynote", text = "辅导", speaker })));

        answers.ShouldAllHave(201);
        (await committee.Ask<long>(
            "select count(*) from studylog.mt_events where tenant_id = $1 and type = 'person_registered' and data ->> 'name' = '周教授'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_ten_clients_who_believe_in_the_same_version_exactly_one_wins()
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();
        var version = (await committee.Clerk.Send(Get($"/sessions/{session}"))).ETag!;

        var answers = await Clients.AskAtOnce(
            Enumerable.Range(0, 10), i => committee.Clerk.Send(Remarks.In(session, $"发言 {i}"), ifMatch: version));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Code == "version-conflict").ShouldBe(9);
        answers.Where(answer => answer.Status == 409).ShouldAllBe(answer => (long)answer.Json["currentVersion"]! == long.Parse(version.Trim('"'), CultureInfo.InvariantCulture) + 1);
    }

    [Fact]
    public async Task Who_believes_in_a_version_that_is_past_is_told_so_by_every_command_on_the_session()
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();
        var past = (await committee.Clerk.Send(Get($"/sessions/{session}"))).ETag!;
        (await committee.Clerk.Send(Remarks.In(session, "之后"))).Granted();

        foreach (var command in new[]
        {
            Post($"/sessions/{session}/attendance", new { othersPresent = true }),
            CheckIn(session, committee.PersonId),
            Issue(committee, session, valid: true),
            Remarks.In(session, "再后"),
        })
        {
            (await committee.Clerk.Send(command, ifMatch: past)).Code.ShouldBe("version-conflict", command.ToString());
            (await committee.Clerk.Send(command, ifMatch: (await committee.Clerk.Send(Get($"/sessions/{session}"))).ETag!)).Granted();
        }
    }

    [Fact]
    public async Task One_session_planned_by_ten_clients_at_once_is_planned_once()
    {
        var committee = await Committee.Begin(host);
        var plan = new { kind = "theme-day", title = "主题党日", heldOn = "2022-07-01", startsAt = "2022-07-01T09:00:00+08:00" };

        var answers = await Clients.AskAtOnce(Enumerable.Range(0, 10), _ => committee.Clerk.Send(Post("/sessions", plan)));

        var planned = answers.Single(answer => answer.Status == 201);
        answers.Count(answer => answer.Code == "session-duplicate").ShouldBe(9);
        answers.Where(answer => answer.Status == 409).ShouldAllBe(answer => (string)answer.Json["existing"]! == planned.Location);
        ((string)planned.Json["number"]!).ShouldEndWith("-001");
    }

    private async Task RecordRemarks(TimeSpan time)
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();

        var answers = await Clients.Ask(
            clients: 16, time, (client, i) => committee.Clerk.Send(Remarks.In(session, $"{client}/{i}"), key: i % 2 == 0 ? $"{client}/{i}" : null));

        answers.Count.ShouldBeGreaterThan(16);
        await committee.ShouldBeExactly(session, answers);
    }

    internal static Request CheckIn(Guid session, Guid personId) => Post($"/sessions/{session}/check-ins", new { personId, method = "qr" });

    internal static Request Issue(Committee committee, Guid session, bool valid) => Post(
        $"/sessions/{session}/follow-ups", new { matter = "整改", leadDepartmentId = committee.DepartmentId, dueKind = valid ? "unspecified" : "date" });

    internal static IEnumerable<string> Numbers(int count)
    {
        var year = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Asia/Shanghai").Year;
        return Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{year}-{number:000}"));
    }

    internal static async Task<IReadOnlyList<string>> StoredNumbers(Committee committee) => await committee.Ask<string[]>(
        "select array_agg(data ->> 'number' order by data ->> 'number') from studylog.mt_events where tenant_id = $1 and type = 'follow_up_issued'");

    internal static async Task ShouldBeCheckedInOnce(Committee committee, Guid session, Guid[] people, int eventsBefore)
    {
        (await committee.Events()).ShouldBe(eventsBefore + people.Length);
        var checkedIn = await committee.Ask<Guid[]>(
            "select array_agg((data ->> 'personId')::uuid) from studylog.mt_events where tenant_id = $1 and type = 'attendee_checked_in' and data ->> 'sessionId' = $2",
            session.ToString("D"));
        checkedIn.Order().ShouldBe(people.Order());
    }

    private static async Task<IReadOnlyList<string>> Statuses(Committee committee, Guid session)
    {
        var statuses = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = (await committee.Clerk.Send(Get($"/sessions/{session}/attendance?page={page}&pageSize=200"))).Granted().Json;
            statuses.AddRange(answer["items"]!.AsArray().Select(row => (string)row!["status"]!));
            if (statuses.Count >= (int)answer["total"]! || answer["items"]!.AsArray().Count == 0) return statuses;
        }
    }
}
