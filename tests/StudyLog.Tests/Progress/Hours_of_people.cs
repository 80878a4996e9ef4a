using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Progress;

/// <summary>学时: whose yearly hours fall short.</summary>
public sealed class Hours_of_people(HostFixture host)
{
    [Fact]
    public async Task Are_those_of_sessions_attended_and_made_up_beside_the_share_of_the_norm()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        var (first, second) = (await Member(of, office, "甲", 1), await Member(of, office, "乙", 2));
        var third = await Made(of, "/people", new { name = "丙", departmentId = office, partyMember = true, rankNo = 3, from = "2023-07-02" });
        var attended = await Session(of, "2023-03-01", 2.5m, first, second);
        await Mark(of, attended, (first, "late"), (second, "absent"));
        var undated = await Session(of, null, 4m, first);
        await Mark(of, undated, (first, "present"));
        await Mark(of, await Session(of, "2022-12-31", 8m, first), (first, "present"));
        await Mark(of, await Session(of, "2023-05-01", 8m, first, kind: "ceremony"), (first, "present"));
        await MakeUp(of, attended, second, "2023-12-30", 2m);

        var answer = (await of.Secretary.Get("/progress/people?year=2023")).ShouldHave(200);

        ((int)answer["year"]!, (bool)answer["upToDate"]!, (int)answer["total"]!).ShouldBe((2023, true, 3));
        answer["items"]!.AsArray().Select(Figures).ShouldBe(
        [
            ("甲", 2.5m, 32m, 29.5m, 4m), ("乙", 2m, 32m, 30m, 0m), ("丙", 0m, 16m, 16m, 0m),
        ]);
        var row = answer["items"]![1]!;
        ((Guid)row["departmentId"]!, (string?)row["departmentName"]).ShouldBe((office, "办公室"));
        var studied = row["sessions"]!.AsArray().ShouldHaveSingleItem()!;
        ((Guid)studied["sessionId"]!, (string?)studied["on"], (decimal)studied["hours"]!, (string?)studied["source"]).ShouldBe((attended, "2023-12-30", 2m, "made-up"));
        ((string?)answer["items"]![0]!["sessions"]![0]!["source"], (string?)answer["items"]![0]!["sessions"]![0]!["on"]).ShouldBe(("attended", "2023-03-01"));
        third.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Follow_the_norms_of_person_and_organisation_from_their_day_on()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var member = await Member(of, office, "甲", 1);
        var frail = await Member(of, office, "乙", 2);
        var nobody = await Made(of, "/people", new { name = "丙", departmentId = office, rankNo = 3 });
        (await of.Secretary.Patch("/organisation", new { settings = new { hourNorm = 40 }, settingsFrom = "2023-06-01" })).ShouldHave(200);
        (await of.Secretary.Patch($"/people/{frail}", new { hoursExempt = true, hoursFrom = "2023-01-01" })).ShouldHave(200);
        (await of.Secretary.Patch($"/people/{nobody}", new { hourNorm = 56, hoursFrom = "2023-01-01" })).ShouldHave(200);

        (await Norms(2022)).ShouldBe([(32m, 32m, false), (32m, 32m, false), (null, null, false)]);
        (await Norms(2023)).ShouldBe([(40m, 40m, false), (40m, null, true), (56m, 56m, false)]);
        var view = (await of.Secretary.Get($"/people/{nobody}")).ShouldHave(200);
        ((decimal)view["hourNorm"]!, (bool)view["hoursExempt"]!, (string?)view["hourNorms"]![0]!["from"]).ShouldBe((56m, false, "2023-01-01"));
        member.ShouldNotBe(Guid.Empty);

        async Task<IEnumerable<(decimal?, decimal?, bool)>> Norms(int year) =>
            (await of.Secretary.Get($"/progress/people?year={year}&departmentId={office}")).ShouldHave(200)["items"]!.AsArray()
                .Select(row => ((decimal?)row!["norm"], (decimal?)row["gap"], (bool)row["exempt"]!));
    }

    [Fact]
    public async Task Are_told_of_one_person_alone_to_whom_they_concern()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var (first, second) = (await Member(of, office, "甲", 1), await Member(of, office, "乙", 2));
        await Mark(of, await Session(of, "2023-03-01", 2.5m, first, second), (first, "present"), (second, "present"));
        var member = await of.User([Duty.Member], second);

        (await NamesSeenBy(of.Secretary, second)).ShouldBe(["乙"]);
        (await NamesSeenBy(member, second)).ShouldBe(["乙"]);
        (await NamesSeenBy(member, first)).ShouldBeEmpty();
        (await NamesSeenBy(of.Secretary, Guid.NewGuid())).ShouldBeEmpty();
        (await of.Secretary.Get("/progress/people?personId=nobody")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["personId"]);
        (await of.Secretary.Get($"/progress/people?year=2023&personId={second}&asOf={Uri.EscapeDataString("2100-01-01T00:00:00Z")}")).ShouldHave(200)["items"]!.AsArray().Count.ShouldBe(1);

        async Task<IEnumerable<string?>> NamesSeenBy(User user, Guid personId) =>
            (await user.Get($"/progress/people?year=2023&personId={personId}")).ShouldHave(200)["items"]!.AsArray().Select(row => (string?)row!["name"]);
    }

    [Fact]
    public async Task Are_asked_of_who_was_a_party_member_then()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var (left, joined) = (await Member(of, office, "甲", 1), await Made(of, "/people", new { name = "乙", departmentId = office, rankNo = 2 }));
        (await of.Secretary.Patch($"/people/{left}", new { partyMember = false, partyMemberFrom = "2024-05-01" })).ShouldHave(200);
        (await of.Secretary.Patch($"/people/{joined}", new { partyMember = true, partyMemberFrom = "2024-07-01" })).ShouldHave(200);

        (await Norms(2023)).ShouldBe([32m, null]);
        (await Norms(2024)).ShouldBe([null, 32m]);
        ((bool?)(await of.Secretary.Get($"/people/{left}"))["partyMember"]).ShouldBe(false);
        ((bool?)(await of.Secretary.Get("/people?on=2024-04-30"))["items"]![0]!["partyMember"]).ShouldBe(true);

        async Task<IEnumerable<decimal?>> Norms(int year) =>
            (await of.Secretary.Get($"/progress/people?year={year}&departmentId={office}")).ShouldHave(200)["items"]!.AsArray().Select(row => (decimal?)row!["norm"]);
    }

    [Fact]
    public async Task Are_seen_by_members_of_themselves_and_by_heads_of_their_departments()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await of.Department(), await of.Department());
        var (own, colleague, other) = (await Member(of, office, "甲", 1), await Member(of, office, "乙", 2), await Member(of, press, "丙", 3));

        (await Seen(await of.User([Duty.Member], own))).ShouldBe([own]);
        (await Seen(await of.User([Duty.DepartmentHead], other, office))).ShouldBe([own, colleague, other]);
        (await Seen(await of.User([Duty.DepartmentLiaison], null, office))).ShouldBe([own, colleague]);
        (await Seen(await of.User(Duty.Member))).ShouldBeEmpty();
        (await Seen(of.Leader)).ShouldBe([own, colleague, other]);

        static async Task<IEnumerable<Guid>> Seen(User user) =>
            (await user.Get("/progress/people")).ShouldHave(200)["items"]!.AsArray().Select(row => (Guid)row!["personId"]!);
    }

    [Fact]
    public async Task Stand_without_norm_and_gap_where_that_is_switched_off_and_of_no_year_that_is_none()
    {
        var of = await Organisation.Register(host);
        var person = await Member(of, await of.Department(), "王某", 1);
        var session = await Session(of, "2022-10-25", 2, person);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        (await of.Secretary.Get("/progress/people?year=22")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["year"]);
        (await of.Secretary.Patch("/organisation", new { settings = new { showHourGaps = false } })).ShouldHave(200);

        Figures((await of.Secretary.Get("/progress/people?year=2022")).ShouldHave(200)["items"]!.AsArray().Single()).ShouldBe(("王某", 2m, null, null, 0m));
    }

    private static (string?, decimal, decimal?, decimal?, decimal) Figures(JsonNode? row) =>
        ((string?)row!["name"], (decimal)row["hours"]!, (decimal?)row["norm"], (decimal?)row["gap"], (decimal)row["undatedHours"]!);

    private static Task<Guid> Member(Organisation of, Guid department, string name, int rankNo) =>
        Made(of, "/people", new { name, departmentId = department, partyMember = true, rankNo });

    private static async Task<Guid> Session(Organisation of, string? heldOn, decimal studyHours, Guid person, Guid? another = null, string kind = "theory-study-group")
    {
        var id = await Made(of, "/sessions", new { kind, title = "集体学习", heldOn, studyHours });
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
        Guid[] people = another is { } second ? [person, second] : [person];
        (await of.Secretary.Put($"/sessions/{id}/roster", new { people = people.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        return id;
    }

    private static async Task Mark(Organisation of, Guid session, params (Guid Person, string Status)[] marks) => (await of.Secretary.Post(
        $"/sessions/{session}/attendance", new { entries = marks.Select(mark => new { personId = mark.Person, status = mark.Status }) })).ShouldHave(200);

    private static async Task MakeUp(Organisation of, Guid session, Guid person, string on, decimal hours)
    {
        (await of.Secretary.Post($"/make-ups/{session}/{person}/assign", new { dueOn = "2023-12-31" })).ShouldHave(200);
        (await of.Secretary.Post($"/make-ups/{session}/{person}/submit", new { on, mode = "recording", hours })).ShouldHave(200);
        (await of.Leader.Post($"/make-ups/{session}/{person}/accept")).ShouldHave(200);
    }

    private static async Task<Guid> Made(Organisation of, string path, object body) => (await of.Secretary.Post(path, body)).ShouldHave(201).Id;
}
