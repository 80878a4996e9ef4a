using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Progress;

/// <summary>Which required sessions were not held.</summary>
public sealed class Frequency_of_sessions(HostFixture host)
{
    [Fact]
    public async Task Is_judged_per_kind_and_organiser_in_each_period()
    {
        var of = await Organisation.Register(host);
        var (branch, committee) = (await Department(of, "第一支部", "branch"), await Department(of, "党委", "committee"));
        var office = await Department(of, "办公室", "department");
        await Held(of, "theory-study-group", "2023-02-01", null);
        await Held(of, "theory-study-group", "2023-10", committee);
        await Held(of, "members-meeting", "2023-04-01", branch);
        await Held(of, "members-meeting", "2023-06-30", branch);
        await Held(of, "members-meeting", "2023-07-01", office);
        await Held(of, "party-lecture", null, branch);
        await Held(of, "workshop", "2023-05-05", null);
        await Made(of, "/sessions", new { kind = "theory-study-group", title = "未开", heldOn = "2023-05-01" });

        var rows = (await of.Secretary.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray();

        Of(rows, "theory-study-group").ShouldBe(
        [
            (null, "某单位", "2023-Q1", 1, 1, 0), (null, "某单位", "2023-Q2", 1, 0, 1), (null, "某单位", "2023-Q3", 1, 0, 1), (null, "某单位", "2023-Q4", 1, 1, 0),
        ]);
        Of(rows, "members-meeting").ShouldBe(
        [
            (office, "办公室", "2023-Q3", 0, 1, 0),
            (branch, "第一支部", "2023-Q1", 1, 0, 1), (branch, "第一支部", "2023-Q2", 1, 2, 0), (branch, "第一支部", "2023-Q3", 1, 0, 1), (branch, "第一支部", "2023-Q4", 1, 0, 1),
        ]);
        Of(rows, "party-lecture").ShouldBe([(branch, "第一支部", "2023", 1, 0, 1)]);
        Of(rows, "workshop").ShouldBe([(null, "某单位", "2023", 0, 1, 0)]);
        Of(rows, "theme-day").Count().ShouldBe(12);
    }

    [Fact]
    public async Task Asks_a_branch_for_nothing_before_it_was_established()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Post("/departments", new { name = "第二支部", kind = "branch", occurredOn = "2023-09-20" })).ShouldHave(201);

        var rows = (await of.Secretary.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray();

        Of(rows, "members-meeting").Select(row => row.Period).ShouldBe(["2023-Q3", "2023-Q4"]);
        Of(rows, "party-lecture").Select(row => row.Period).ShouldBe(["2023"]);
        Of((await of.Secretary.Get("/progress/frequency?year=2022"))["rows"]!.AsArray(), "members-meeting").ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_a_session_under_a_name_the_organisation_had_or_has_for_its_own()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Patch("/organisation", new { name = "某某单位", aliases = new[] { "某某" } })).ShouldHave(200);
        foreach (var (name, day) in new[] { ("某单位", "2023-01-10"), ("某某", "2023-04-10"), ("某某单位", "2023-07-10") })
        {
            var id = await Made(of, "/sessions", new { kind = "theory-study-group", title = "集体学习", heldOn = day, organiserName = name });
            (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
        }

        var rows = (await of.Secretary.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray();

        Of(rows, "theory-study-group").ShouldBe(
        [
            (null, "某某单位", "2023-Q1", 1, 1, 0), (null, "某某单位", "2023-Q2", 1, 1, 0), (null, "某某单位", "2023-Q3", 1, 1, 0), (null, "某某单位", "2023-Q4", 1, 0, 1),
        ]);
    }

    [Fact]
    public async Task Knows_no_gap_before_a_period_has_ended_and_follows_the_norm_of_its_last_day()
    {
        var of = await Organisation.Register(host);
        await Department(of, "第一支部", "branch");
        (await of.Secretary.Patch("/organisation", new
        {
            settings = new { frequencies = new[] { new { kind = "theme-day", per = "quarter", times = 2, by = "branch" } } },
            settingsFrom = "2023-07-15",
        })).ShouldHave(200);

        var rows = (await of.Secretary.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray();
        Of(rows, "theme-day").Select(row => (row.Period, row.Required)).ShouldBe(
        [
            ("2023-01", 1), ("2023-02", 1), ("2023-03", 1), ("2023-04", 1), ("2023-05", 1), ("2023-06", 1), ("2023-Q3", 2), ("2023-Q4", 2),
        ]);
        Of(rows, "theory-study-group").Select(row => row.Period).ShouldBe(["2023-Q1", "2023-Q2"]);

        var coming = (await of.Secretary.Get("/progress/frequency?year=2199")).ShouldHave(200)["rows"]!.AsArray();
        Of(coming, "theme-day").Select(row => (row.Required, row.Gap)).ShouldBe([(2, null), (2, null), (2, null), (2, null)]);
    }

    [Fact]
    public async Task Is_seen_by_heads_of_their_departments_only()
    {
        var of = await Organisation.Register(host);
        var (first, second) = (await Department(of, "第一支部", "branch"), await Department(of, "第二支部", "branch"));
        var head = await of.User([Duty.DepartmentHead], null, second);

        (await head.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray().Select(row => (Guid?)row!["organiserDepartmentId"]).Distinct().ShouldBe([second]);
        (await of.Leader.Get("/progress/frequency?year=2023")).ShouldHave(200)["rows"]!.AsArray().Select(row => (Guid?)row!["organiserDepartmentId"]).Distinct()
            .ShouldBe([null, first, second], ignoreOrder: true);
        (await (await of.User(Duty.Member)).Get("/progress/frequency")).ShouldBeProblem(403, "duty-separation");
    }

    private static IEnumerable<(Guid? Organiser, string? Name, string? Period, int Required, int Held, int? Gap)> Of(JsonArray rows, string kind) =>
        rows.Where(row => (string?)row!["kind"] == kind).Select(row => (
            (Guid?)row!["organiserDepartmentId"], (string?)row["organiserName"], (string?)row["period"], (int)row["required"]!, (int)row["held"]!, (int?)row["gap"]));

    private static Task<Guid> Department(Organisation of, string name, string kind) => Made(of, "/departments", new { name, kind });

    private static async Task Held(Organisation of, string kind, string? heldOn, Guid? organiserDepartmentId)
    {
        var datePrecision = heldOn switch { null => "unknown", { Length: 7 } => "month", _ => "day" };
        var id = await Made(of, "/sessions", new { kind, title = "一次", heldOn, datePrecision, organiserDepartmentId });
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
    }

    private static async Task<Guid> Made(Organisation of, string path, object body) => (await of.Secretary.Post(path, body)).ShouldHave(201).Id;
}
