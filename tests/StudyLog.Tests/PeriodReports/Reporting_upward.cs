using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.PeriodReports;

public sealed class Reporting_upward(HostFixture host)
{
    [Fact]
    public async Task A_report_shows_for_ever_what_was_known_when_it_was_drafted()
    {
        var of = await Organisation.Register(host);
        var (office, person) = await Office(of);
        await Held(of, office, person, "2022-10-25", status: "present");
        var session = await Held(of, office, person, "2022-11-01", status: "absent");
        await of.FollowUp(office, session);
        var report = await Draft(of, "quarter-study", "2022-10", "2022-12");
        var drafted = (await of.Secretary.Get($"/period-reports/{report}")).ShouldHave(200);

        await Held(of, office, person, "2022-12-01", status: "present");
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "present" } } })).ShouldHave(200);
        (await of.Secretary.Patch($"/departments/{office}", new { name = "综合办公室" })).ShouldHave(200);

        var later = (await of.Secretary.Get($"/period-reports/{report}")).ShouldHave(200);
        later.Text.ShouldBe(drafted.Text);
        var row = later["departments"]![0]!;
        ((string?)row["name"], (int)row["sessionsHeld"]!, (int)row["owed"]!, (int)row["present"]!, (int)row["absent"]!, (decimal)row["attendanceRate"]!)
            .ShouldBe(("办公室", 2, 2, 1, 1, 0.5m));
        ((int)row["followUps"]!["issued"]!, (int)row["followUps"]!["open"]!).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_total_counts_each_session_once_and_follow_ups_of_bodies_that_are_no_rows()
    {
        var of = await Organisation.Register(host);
        var ((office, first), (press, second)) = (await Office(of), await Office(of));
        var committee = (await of.Secretary.Post("/departments", new { id = Guid.CreateVersion7(), name = "党委", kind = "committee" })).ShouldHave(201).Id;
        var session = (await of.Secretary.Post("/sessions", new { kind = "theme-day", title = "主题党日", heldOn = "2022-10-25", organiserDepartmentId = office })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { first, second }.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        await of.FollowUp(committee, session);

        var shown = (await of.Secretary.Get($"/period-reports/{await Draft(of, "follow-up-bulletin", "2022-10", "2022-10")}")).ShouldHave(200);

        shown["departments"]!.AsArray().Select(row => (int)row!["sessionsHeld"]!).ShouldBe([1, 1]);
        shown["departments"]!.AsArray().Select(row => (Guid)row!["departmentId"]!).ShouldBe([office, press], ignoreOrder: true);
        var total = shown["total"]!;
        ((int)total["sessionsHeld"]!, (int)total["owed"]!, (int)total["followUps"]!["issued"]!, (int)total["followUps"]!["grey"]!).ShouldBe((1, 2, 1, 1));
        var others = shown["others"]!;
        ((int)others["sessionsHeld"]!, (int)others["owed"]!, (int)others["followUps"]!["issued"]!, (int)others["followUps"]!["grey"]!).ShouldBe((0, 0, 1, 1));
    }

    [Fact]
    public async Task A_report_that_came_back_is_drafted_from_what_is_known_then()
    {
        var of = await Organisation.Register(host);
        var (office, person) = await Office(of);
        await Held(of, office, person, "2022-10-25", status: "present");
        var reader = await of.User(Duty.HigherLevelReader);
        var report = await Draft(of, "quarter-study", "2022-10", "2022-12");
        (await of.Secretary.Post($"/period-reports/{report}/submit")).ShouldHave(200);
        (await reader.Post($"/period-reports/{report}/return", new { reason = "缺十一月" })).ShouldHave(200);
        await Held(of, office, person, "2022-11-01", status: "present");

        await of.CaughtUp();
        (await of.Secretary.Post($"/period-reports/{report}/redraft")).ShouldHave(200);
        (await of.Secretary.Post($"/period-reports/{report}/submit")).ShouldHave(200);
        (await reader.Post($"/period-reports/{report}/accept")).ShouldHave(200);

        var shown = (await reader.Get($"/period-reports/{report}")).ShouldHave(200);
        ((string?)shown["state"], (int)shown["total"]!["sessionsHeld"]!, (string?)shown["returns"]![0]!["reason"]).ShouldBe(("accepted", 2, "缺十一月"));
        shown["history"]!.AsArray().Select(entry => (string)entry!["type"]!).ShouldBe(
        [
            "period-report-drafted", "period-report-submitted", "period-report-returned", "period-report-redrafted", "period-report-submitted",
            "period-report-accepted",
        ]);
    }

    [Fact]
    public async Task A_draft_takes_new_figures_only_when_there_are_new_facts()
    {
        var of = await Organisation.Register(host);
        var (office, person) = await Office(of);
        var report = await Draft(of, "year-study", "2022-01", "2022-12");
        var before = await of.Events();

        await of.CaughtUp();
        (await of.Secretary.Post($"/period-reports/{report}/redraft")).ShouldHave(200);
        (await of.Events()).ShouldBe(before);

        await Held(of, office, person, "2022-11-01", status: "present");
        await of.CaughtUp();
        (await of.Secretary.Post($"/period-reports/{report}/redraft")).ShouldHave(200);
        ((int)(await of.Secretary.Get($"/period-reports/{report}"))["total"]!["sessionsHeld"]!).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_reported_for_a_period_and_whether_it_was_returned_is_one_request_away()
    {
        var of = await Organisation.Register(host);
        var returned = await Draft(of, "quarter-study", "2022-07", "2022-09");
        (await of.Secretary.Post($"/period-reports/{returned}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/period-reports/{returned}/return", new { reason = "缺九月" })).ShouldHave(200);
        var drafted = await Draft(of, "year-study", "2022-01", "2022-12");
        var earlier = await Draft(of, "quarter-study", "2021-07-01", "2021-09-30");

        (await Ids("")).ShouldBe([returned, drafted, earlier]);
        (await Ids("?kind=quarter-study&from=2022-01-01")).ShouldBe([returned]);
        (await Ids("?state=drafted")).ShouldBe([drafted, earlier]);
        (await Ids("?to=2021-12-31")).ShouldBe([earlier]);
        var row = (await of.Secretary.Get("/period-reports?state=returned"))["items"]![0]!;
        ((int)row["returns"]!, (string?)row["reason"], (string?)row["from"], (string?)row["to"]).ShouldBe((1, "缺九月", "2022-07-01", "2022-09-30"));
        row["submitted"].ShouldNotBeNull();

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await of.Secretary.Get($"/period-reports{query}")).ShouldHave(200)["items"]!.AsArray().Select(each => (Guid)each!["id"]!);
    }

    [Fact]
    public async Task The_report_that_is_under_way_is_named_and_after_its_acceptance_another_may_be_drafted()
    {
        var of = await Organisation.Register(host);
        var first = await Draft(of, "quarter-study", "2022-07", "2022-09");

        var refused = await of.Secretary.Post("/period-reports", new { kind = "quarter-study", from = "2022-07", to = "2022-09" });
        ((string?)refused.ShouldBeProblem(409, "report-duplicate")["existing"]).ShouldBe($"/api/v1/period-reports/{first}");

        await Draft(of, "follow-up-bulletin", "2022-07", "2022-09");
        (await of.Secretary.Post($"/period-reports/{first}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/period-reports/{first}/accept")).ShouldHave(200);
        await Draft(of, "quarter-study", "2022-07", "2022-09");
    }

    [Fact]
    public async Task Of_reports_drafted_at_the_same_time_one_stands()
    {
        var of = await Organisation.Register(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            of.Secretary.Post("/period-reports", new { kind = "quarter-study", from = "2022-07", to = "2022-09" })));

        answers.Select(answer => answer.Status).Order().ShouldBe([201, 409, 409, 409]);
    }

    [Fact]
    public async Task A_secretary_enters_what_a_body_without_an_account_decided()
    {
        var of = await Organisation.Register(host);
        var committee = await of.Department();
        var report = await of.SubmittedReport();

        (await of.Secretary.Post($"/period-reports/{report}/accept", new { onBehalfOf = new { departmentId = committee } })).ShouldHave(200);

        var accepted = (await of.Secretary.Get($"/period-reports/{report}"))["history"]!.AsArray()[^1]!;
        ((Guid)accepted["onBehalfOf"]!["departmentId"]!).ShouldBe(committee);
    }

    private static async Task<(Guid Department, Guid Person)> Office(Organisation of)
    {
        var department = await of.Department("办公室");
        return (department, await of.Person(department));
    }

    private static async Task<Guid> Held(Organisation of, Guid organiserDepartmentId, Guid person, string heldOn, string status)
    {
        var id = (await of.Secretary.Post("/sessions", new { kind = "theme-day", title = "主题党日", heldOn, organiserDepartmentId })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{id}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{id}/attendance", new { entries = new[] { new { personId = person, status } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
        return id;
    }

    private static async Task<Guid> Draft(Organisation of, string kind, string from, string to)
    {
        await of.CaughtUp();
        return (await of.Secretary.Post("/period-reports", new { kind, from, to })).ShouldHave(201).Id;
    }
}
