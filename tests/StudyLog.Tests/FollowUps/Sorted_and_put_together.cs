using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.FollowUps;

/// <summary>The list and the ledger are sorted where they are kept, so that an order holds over all pages, and say how many are in each group.</summary>
public sealed class Sorted_and_put_together(HostFixture host)
{
    [Theory]
    [InlineData("/follow-ups")]
    [InlineData("/ledgers/follow-ups")]
    public async Task By_what_is_named_and_turned_round_by_a_minus_with_what_is_not_known_last(string list)
    {
        var of = await Organisation.Register(host);
        var (second, first) = (await Ranked(of, "组织科", 20), await Ranked(of, "办公室", 10));
        var later = await of.FollowUpDue(second, "2030-03-31");
        var undated = await of.FollowUp(first);
        var sooner = await of.FollowUpDue(first, "2030-01-31");
        (await of.Secretary.Post($"/follow-ups/{later}/progress", new { percent = 80, text = "过半", onBehalfOf = new { departmentId = second } })).ShouldHave(200);
        (await of.Secretary.Post($"/follow-ups/{later}/progress", new { text = "继续", onBehalfOf = new { departmentId = second } })).ShouldHave(200);
        (await of.Secretary.Post($"/follow-ups/{sooner}/progress", new { percent = 30, text = "起步", onBehalfOf = new { departmentId = first } })).ShouldHave(200);

        (await Ids(of, list, "")).ShouldBe([later, undated, sooner]);
        (await Ids(of, list, "number")).ShouldBe([later, undated, sooner]);
        (await Ids(of, list, "-number")).ShouldBe([sooner, undated, later]);
        (await Ids(of, list, "due")).ShouldBe([sooner, later, undated]);
        (await Ids(of, list, "-due")).ShouldBe([later, sooner, undated]);
        (await Ids(of, list, "department,due")).ShouldBe([sooner, undated, later]);
        (await Ids(of, list, "-department,-number")).ShouldBe([later, sooner, undated]);
        (await Ids(of, list, "status,-due")).ShouldBe([undated, later, sooner]);
        (await Ids(of, list, "-percent")).ShouldBe([later, sooner, undated]);
        foreach (var other in (string[])["issued", "returns", "extensions", "closed", "ended"]) (await Ids(of, list, $"{other},-number")).Count.ShouldBe(3);

        var page = (await of.Secretary.Get($"{list}?sort=due&pageSize=1&page=2")).ShouldHave(200);
        (page["items"]!.AsArray().Select(Id).Single(), (int)page["total"]!).ShouldBe((later, 3));
    }

    [Theory]
    [InlineData("/follow-ups?sort=matter")]
    [InlineData("/follow-ups?sort=due,,number")]
    [InlineData("/ledgers/follow-ups?sort=--due")]
    [InlineData("/ledgers/follow-ups?sort=Due")]
    public async Task By_nothing_that_is_not_known(string path)
    {
        var of = await Organisation.Register(host);

        (await of.Secretary.Get(path)).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["sort"]);
    }

    [Fact]
    public async Task With_how_many_there_are_of_each_department_or_state_as_far_as_the_filter_and_the_duty_reach()
    {
        var of = await Organisation.Register(host);
        var (second, first) = (await Ranked(of, "组织科", 20), await Ranked(of, "办公室", 10));
        await of.FollowUp(second);
        await of.FollowUpDue(second, "2024-01-31");
        await of.SubmittedFollowUp(first);
        var liaison = await of.User([Duty.DepartmentLiaison], personId: null, second);

        (await Counts(of.Secretary, "by=department")).ShouldBe([("办公室", 1), ("组织科", 2)]);
        (await Counts(of.Secretary, "by=department&light=red")).ShouldBe([("组织科", 1)]);
        (await Counts(of.Secretary, $"by=department&departmentId={first}")).ShouldBe([("办公室", 1)]);
        (await Counts(of.Secretary, "by=department&dueBefore=2024-02-01&status=issued")).ShouldBe([("组织科", 1)]);
        (await Counts(of.Secretary, "by=status")).ShouldBe([("issued", 2), ("submitted", 1)]);
        (await Counts(of.Secretary, "by=status&light=grey")).ShouldBe([("issued", 1), ("submitted", 1)]);
        (await Counts(liaison, "by=department")).ShouldBe([("组织科", 2)]);
        (await of.Secretary.Get("/ledgers/follow-ups/groups")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["by"]);
        (await of.Secretary.Get("/ledgers/follow-ups/groups?by=owner&from=soon")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["by", "from"]);
    }

    [Fact]
    public async Task The_ledger_is_narrowed_like_the_list()
    {
        var of = await Organisation.Register(host);
        var (first, second) = (await of.Department(), await of.Department());
        var overdue = await of.FollowUpDue(first, "2024-01-31");
        var waiting = await of.SubmittedFollowUp(second);

        (await Ids(of, "/ledgers/follow-ups", "", $"departmentId={first}")).ShouldBe([overdue]);
        (await Ids(of, "/ledgers/follow-ups", "", "status=submitted")).ShouldBe([waiting]);
        (await Ids(of, "/ledgers/follow-ups", "", "light=red")).ShouldBe([overdue]);
        (await Ids(of, "/ledgers/follow-ups", "", "dueBefore=2024-02-01")).ShouldBe([overdue]);
        (await Ids(of, "/ledgers/follow-ups", "", $"q={DateTimeOffset.UtcNow.AddHours(8).Year}-002")).ShouldBe([waiting]);
    }

    private static async Task<Guid> Ranked(Organisation of, string name, int rankNo) =>
        (await of.Secretary.Post("/departments", new { name, rankNo })).ShouldHave(201).Id;

    private static async Task<IReadOnlyList<Guid>> Ids(Organisation of, string list, string sort, string filter = "") =>
        [.. (await of.Secretary.Get($"{list}?sort={sort}&{filter}")).ShouldHave(200)["items"]!.AsArray().Select(Id)];

    private static Guid Id(JsonNode? row) => (Guid)(row!["id"] ?? row["followUpId"])!;

    private static async Task<IReadOnlyList<(string, int)>> Counts(User user, string query) =>
    [
        .. (await user.Get($"/ledgers/follow-ups/groups?{query}")).ShouldHave(200)["items"]!.AsArray()
            .Select(group => ((string)(group!["department"] ?? group["status"])!, (int)group["count"]!)),
    ];
}
