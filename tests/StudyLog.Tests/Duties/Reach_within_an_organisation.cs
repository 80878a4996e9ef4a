using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Duties;

/// <summary>Duties that reach as far as one's departments or oneself: what does not concern these is out of reach.</summary>
public sealed class Reach_within_an_organisation(HostFixture host)
{
    // Materials are everybody's: whoever asks of one is shown his or her own departments, and no others.
    // Departments of the board stand there with nobody in them.
    private static readonly string[] Coverages = ["GET /progress/materials/{id:guid}/coverage", "GET /exports/coverage/{id:guid}"];

    // Sheets hold no ids, but these words of what is confidential.
    private static readonly Dictionary<string, string> Sheets = new(StringComparer.Ordinal)
    {
        ["GET /exports/session-ledger"] = "研讨",
        ["GET /exports/follow-up-ledger"] = "整改",
    };

    // What was handed in, wherever it was, waits there for whoever accepts.
    private const string Inbox = "GET /inbox";

    [Fact]
    public async Task Whom_nothing_concerns_reads_nothing_of_it_and_changes_nothing()
    {
        var committee = await Committee.Begin(host);
        await committee.Completed();
        var (strangers, concerned) = (new Dictionary<Duty, Caller>(), new Dictionary<Duty, Caller>());
        foreach (var duty in Enum.GetValues<Duty>())
        {
            strangers.Add(duty, await committee.SignIn(await committee.Person(), [await committee.Department()], duty));
            concerned.Add(duty, await committee.Has(duty));
        }

        var tried = 0;
        foreach (var route in Route.ForUsers(host.Services).Where(route => route.Act is not (Act.SeeOneself or Act.KeepOwnCalendar or Act.SeeNotices)))
            foreach (var (duty, stranger) in strangers.Where(each => route.ReachOf(each.Key) is Reach.Departments or Reach.Own
                && !(route.Name == Inbox && DutyTable.ReachOf(Act.AcceptFollowUps, [each.Key]) == Reach.Organisation)))
            {
                var request = await route.Sample(committee);
                var before = await committee.Everything();

                var answer = await stranger.Send(request);

                if (!route.IsRead) answer.Status.ShouldBe(403, $"{duty}: {request} → {answer}");
                else if (route.HasId && !Coverages.Contains(route.Name)) answer.Status.ShouldBeOneOf([403, 404], $"{duty}: {request} → {answer}");
                IdsIn(answer).ShouldBeEmpty($"{duty}: {request} → {answer}");
                (await committee.Everything()).ShouldBe(before, $"{duty}: {request}");
                tried++;

                if (Sheets.TryGetValue(route.Name, out var word))
                {
                    answer.Text.ShouldNotContain(word, Case.Sensitive, $"{duty}: {request}");
                    (await concerned[duty].Send(request)).Granted().Text.ShouldContain(word, Case.Sensitive, $"Whom it concerns sees something: {duty}: {request}");
                }

                // Figures of departments, and of all follow-ups, name no session and no follow-up by id.
                if (route is { IsRead: true, HasId: false } && route.Act != Act.SeeProgress && route.Name is not ("GET /bulletins/follow-ups" or "GET /ledgers/follow-ups/groups") && !route.Name.StartsWith("GET /exports/", StringComparison.Ordinal))
                    IdsIn((await concerned[duty].Send(request)).Granted()).ShouldNotBeEmpty($"Whom it concerns sees something: {duty}: {request}");
            }

        tried.ShouldBeGreaterThan(10);

        IEnumerable<Guid> IdsIn(Response answer) =>
            committee.Confidential.Where(id => answer.Text.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_an_attendance_heads_see_their_department_s_rows_members_their_own_and_leaders_all()
    {
        var committee = await Committee.Begin(host);
        var (otherDepartment, colleague) = (await committee.Department(), await committee.Person());
        var outsider = (await committee.Clerk.Send(Post("/people", new { name = "孙三", departmentId = otherDepartment }))).Granted().NewId;
        var session = await committee.Held([committee.PersonId, colleague, outsider]);

        (await RowsSeenBy(Duty.Member)).ShouldBe([committee.PersonId]);
        (await RowsSeenBy(Duty.DepartmentHead)).ShouldBe([committee.PersonId, colleague]);
        (await RowsSeenBy(Duty.DepartmentLiaison)).ShouldBe([committee.PersonId, colleague]);
        (await RowsSeenBy(Duty.GroupLeader)).ShouldBe([committee.PersonId, colleague, outsider]);

        async Task<Guid[]> RowsSeenBy(Duty duty)
        {
            var page = (await (await committee.Has(duty)).Send(Get($"/sessions/{session}/attendance"))).Granted().Json;
            ((int)page["total"]!).ShouldBe(page["items"]!.AsArray().Count);
            return [.. page["items"]!.AsArray().Select(row => Guid.Parse((string)row!["personId"]!))];
        }
    }

    [Theory]
    [InlineData(Duty.DepartmentHead)]
    [InlineData(Duty.DepartmentLiaison)]
    public async Task A_session_concerns_a_department_that_organises_it_sits_in_it_or_works_on_its_follow_ups(Duty duty)
    {
        var committee = await Committee.Begin(host);
        var department = await committee.Department();
        var person = (await committee.Clerk.Send(Post("/people", new { name = "李四", departmentId = department }))).Granted().NewId;
        var head = await committee.SignIn(personId: null, [department], duty);
        var foreign = await committee.Held();
        var organised = (await committee.Clerk.Send(Post("/sessions", new { kind = "workshop", title = "研讨", organiserDepartmentId = department }))).Granted().NewId;
        var attended = await committee.Held([person]);
        var followedUp = await committee.Held();
        await Do(Post($"/sessions/{followedUp}/follow-ups", new { matter = "整改", leadDepartmentId = committee.DepartmentId, coDepartmentIds = new[] { department }, dueKind = "unspecified" }));
        var group = await committee.Session();
        await Do(Put($"/sessions/{group}/roster", new { groups = new[] { new { name = "全体", capacity = "attending", departmentId = department } } }));

        (await head.Send(Get($"/sessions/{foreign}"))).Code.ShouldBe("duty-separation");
        foreach (var session in new[] { organised, attended, followedUp, group })
            (await head.Send(Get($"/sessions/{session}"))).Status.ShouldBe(200);

        async Task Do(Request request) => (await committee.Clerk.Send(request)).Granted();
    }

    [Fact]
    public async Task A_member_sees_in_the_inbox_nothing_of_a_department_the_account_names()
    {
        var committee = await Committee.Begin(host);
        await committee.FollowUp();
        var member = await committee.SignIn(await committee.Person(), [committee.DepartmentId], Duty.Member);
        var liaison = await committee.SignIn(committee.PersonId, [committee.DepartmentId], Duty.DepartmentLiaison);

        (await liaison.Send(Get("/inbox"))).Granted().Json["items"]!.AsArray().Count.ShouldBe(1);
        (await member.Send(Get("/inbox"))).Granted().Json["items"]!.AsArray().ShouldBeEmpty();
        (await (await committee.Has(Duty.Member)).Send(Get("/inbox"))).Granted().Json["items"]!.AsArray().Count.ShouldBe(1, "the one accountable");
    }

    [Fact]
    public async Task A_member_checks_in_nobody_else()
    {
        var committee = await Committee.Begin(host);
        var colleague = await committee.Person();
        var session = await committee.SessionOfToday([committee.PersonId, colleague]);
        var member = await committee.Has(Duty.Member);

        (await member.Send(Post($"/sessions/{session}/check-ins", new { personId = colleague, method = "qr" }))).Code.ShouldBe("duty-separation");
        (await member.Send(Post($"/sessions/{session}/check-ins", new { onBehalfOf = new { personId = colleague }, method = "qr" }))).Code.ShouldBe("duty-separation");
        (await member.Send(Post($"/sessions/{session}/check-ins", new { method = "qr" }))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_member_reads_in_a_record_where_he_or_she_was_and_of_others_only_that_they_were_expected()
    {
        var committee = await Committee.Begin(host);
        var colleague = await committee.Person();
        var session = await committee.Held([committee.PersonId, colleague]);
        await Do(Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = colleague, status = "absent" } }, othersPresent = true }));
        await Do(Post($"/sessions/{session}/follow-ups", new { matter = "整改", leadDepartmentId = committee.DepartmentId, dueKind = "unspecified" }));

        var seen = (await (await committee.Has(Duty.Member)).Send(Get($"/sessions/{session}"))).Granted().Json;

        seen["roster"]!["people"]!.AsArray().Select(person => ((Guid)person!["personId"]!, (string?)person["status"]))
            .ShouldBe([(committee.PersonId, "present"), (colleague, null)]);
        seen["followUps"]!.AsArray().ShouldBeEmpty();
        (await committee.Clerk.Send(Get($"/sessions/{session}"))).Granted().Json["followUps"]!.AsArray().Count.ShouldBe(1);

        async Task Do(Request request) => (await committee.Clerk.Send(request)).Granted();
    }

    [Fact]
    public async Task What_a_department_head_may_open_is_what_the_list_shows()
    {
        var committee = await Committee.Begin(host);
        var department = await committee.Department();
        var head = await committee.SignIn(null, [department], Duty.DepartmentHead);
        var foreign = await committee.Held();
        var (followedUp, spoken) = (await committee.Held(), await committee.Held());
        await Do(Post($"/sessions/{followedUp}/follow-ups", new { matter = "整改", leadDepartmentId = department, dueKind = "unspecified" }));
        await Do(Post($"/sessions/{spoken}/remarks", new { kind = "remark", text = "发言", speaker = new { post = "处长", departmentId = department } }));

        var listed = (await head.Send(Get("/sessions"))).Granted().Json["items"]!.AsArray().Select(row => (Guid)row!["id"]!).ToList();

        listed.ShouldBe([followedUp, spoken], ignoreOrder: true);
        foreach (var session in listed) (await head.Send(Get($"/sessions/{session}"))).Status.ShouldBe(200);
        (await head.Send(Get($"/sessions/{foreign}"))).Code.ShouldBe("duty-separation");

        async Task Do(Request request) => (await committee.Clerk.Send(request)).Granted();
    }

    [Fact]
    public async Task Whoever_is_accountable_for_a_follow_up_of_another_department_finds_it_in_the_inbox()
    {
        var committee = await Committee.Begin(host);
        var (lead, owner) = (await committee.Department(), await committee.Has(Duty.Member));
        (await committee.Clerk.Send(Post(
            $"/sessions/{await committee.Held()}/follow-ups",
            new { matter = "由本人负责", leadDepartmentId = lead, ownerId = committee.PersonId, dueKind = "unspecified" }))).Granted();

        var inbox = (await owner.Send(Get("/inbox"))).Granted().Json["items"]!.AsArray();

        inbox.Select(item => ((string?)item!["matter"], (Guid)item["departmentId"]!)).ShouldBe([("由本人负责", lead)]);
    }

    [Theory]
    [InlineData(Duty.Member)]
    [InlineData(Duty.DepartmentHead)]
    public async Task Whoever_is_accountable_for_a_follow_up_of_another_department_reads_it_and_brings_it_to_its_end(Duty duty)
    {
        var committee = await Committee.Begin(host);
        var lead = await committee.Department();
        var owner = await committee.SignIn(committee.PersonId, [committee.DepartmentId], duty);
        var session = await committee.Held();
        var own = await Issued(committee.PersonId);
        await Issued(null);

        (await owner.Send(Get("/follow-ups"))).Granted().Json["items"]!.AsArray().Select(row => (Guid)row!["id"]!).ShouldBe([own]);
        (await owner.Send(Get($"/follow-ups/{own}"))).Status.ShouldBe(200);
        (await owner.Send(Post($"/follow-ups/{own}/receive", new { }))).Status.ShouldBe(200);
        (await owner.Send(Post($"/follow-ups/{own}/progress", new { percent = 50, text = "过半" }))).Status.ShouldBe(200);
        (await owner.Send(Post($"/follow-ups/{own}/submit", new { result = "已完成" }))).Status.ShouldBe(200);

        async Task<Guid> Issued(Guid? ownerId) => (await committee.Clerk.Send(Post(
            $"/sessions/{session}/follow-ups", new { matter = "由本人负责", leadDepartmentId = lead, ownerId, dueKind = "unspecified" }))).Granted().NewId;
    }

    [Fact]
    public async Task A_member_who_is_not_accountable_works_on_nothing_of_a_department_the_account_names()
    {
        var committee = await Committee.Begin(host);
        var followUp = await committee.FollowUp();
        var member = await committee.SignIn(await committee.Person(), [committee.DepartmentId], Duty.Member);

        (await member.Send(Get($"/follow-ups/{followUp}"))).Code.ShouldBe("duty-separation");
        (await member.Send(Get("/follow-ups"))).Granted().Json["items"]!.AsArray().ShouldBeEmpty();
        (await member.Send(Post($"/follow-ups/{followUp}/receive", new { }))).Code.ShouldBe("not-responsible");
        (await member.Send(Post($"/follow-ups/{followUp}/progress", new { text = "代为反馈" }))).Code.ShouldBe("not-responsible");
    }

    [Fact]
    public async Task The_inbox_says_by_when_to_do_again_what_was_returned()
    {
        var committee = await Committee.Begin(host);
        var redoBy = Organisation.Today.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var leader = await committee.SignIn(null, [], Duty.GroupLeader);
        (await leader.Send(Post($"/follow-ups/{await committee.Completed()}/return", new { reason = "材料不全", redoBy }))).Granted();

        var item = (await (await committee.Has(Duty.DepartmentLiaison)).Send(Get("/inbox"))).Granted().Json["items"]!.AsArray().Single()!;

        ((string?)item["what"], (string?)item["dueOn"]).ShouldBe(("redo", redoBy));
    }

    [Fact]
    public async Task An_auditor_reads_who_marked_whom_and_when_that_was_recorded()
    {
        var committee = await Committee.Begin(host);
        var session = await committee.Held();
        (await committee.Clerk.Send(Post($"/sessions/{session}/attendance", new { othersPresent = true }))).Granted();

        var history = (await (await committee.Has(Duty.Auditor)).Send(Get($"/sessions/{session}/history"))).Granted().Json["items"]!.AsArray();

        history.Select(entry => (string)entry!["type"]!).ShouldBe(
            ["study-session-planned", "session-roster-set", "attendance-expected", "study-session-held", "attendee-marked-present"], ignoreOrder: true);
        var marked = history.Single(entry => (string)entry!["type"]! == "attendee-marked-present")!;
        ((Guid)marked["who"]!["userId"]!, (Guid)marked["data"]!["personId"]!, (bool)marked["backFilled"]!)
            .ShouldBe((committee.Clerk.Account.Id, committee.PersonId, true));
    }

    [Fact]
    public async Task Only_who_may_act_on_behalf_does()
    {
        var committee = await Committee.Begin(host);
        var followUp = await committee.FollowUp();
        foreach (var duty in new[] { Duty.DepartmentHead, Duty.DepartmentLiaison })
        {
            var before = await committee.Everything();

            var answer = await (await committee.Has(duty)).Send(
                Post($"/follow-ups/{followUp}/receive", new { onBehalfOf = new { departmentId = committee.DepartmentId } }));

            answer.Code.ShouldBe("duty-separation");
            (await committee.Events()).ShouldBe(int.Parse(before.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
