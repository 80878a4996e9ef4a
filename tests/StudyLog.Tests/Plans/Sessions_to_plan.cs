using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Plans;

public sealed class Sessions_to_plan(HostFixture host)
{
    private static readonly DateOnly Today = Organisation.Today;

    private static int Quarter => ((Today.Month - 1) / 3) + 1;

    private static DateOnly LastOfQuarter => new DateOnly(Today.Year, (Quarter * 3) - 2, 1).AddMonths(3).AddDays(-1);

    [Fact]
    public async Task A_topic_of_this_quarter_is_proposed_with_its_materials_until_a_session_is_planned_for_it()
    {
        var of = await Organisation.Register(host);
        await Requires(of, []);
        var material = await of.Material();
        var topics = (await of.Secretary.Put($"/plans/{Today.Year}", new
        {
            topics = new object[] { new { quarter = Quarter, title = "学习公报", materialIds = new[] { material } } }
                .Concat(Quarter < 4 ? [new { quarter = 4, title = "以后的" }] : Array.Empty<object>()),
        })).ShouldHave(201)["topics"]!.AsArray();
        var topic = (Guid)topics.Single(each => (string)each!["title"]! == "学习公报")!["id"]!;

        var proposed = (await Proposals(of)).ShouldHaveSingleItem()!;
        ((string)proposed["because"]!, (string)proposed["title"]!, (Guid)proposed["topicId"]!, (Guid)proposed["materials"]![0]!["materialId"]!)
            .ShouldBe(("planned-topic", "学习公报", topic, material));
        ((string)proposed["by"]!, (bool)proposed["overdue"]!).ShouldBe(($"{LastOfQuarter:yyyy-MM-dd}", false));
        (await of.Secretary.Get("/sessions")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty("Nothing is planned by proposing.");

        var session = (await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title = "学习公报", heldOn = $"{LastOfQuarter:yyyy-MM-dd}", topicId = topic })).ShouldHave(201).Id;
        (await Proposals(of)).ShouldBeEmpty();

        (await of.Secretary.Post($"/sessions/{session}/cancel", new { reason = "防汛" })).ShouldHave(200);
        (await Proposals(of)).ShouldHaveSingleItem("Called off it is wanted again.");
    }

    [Fact]
    public async Task What_this_period_requires_is_proposed_for_whoever_is_to_hold_it_as_often_as_it_is_wanted()
    {
        var of = await Organisation.Register(host);
        var branch = (await of.Secretary.Post("/departments", new { name = "第一党支部", kind = "branch" })).ShouldHave(201).Id;
        await Requires(of, [new { kind = "theme-day", per = "year", times = 2, by = "branch" }]);

        var proposed = (await Proposals(of)).ShouldHaveSingleItem()!;
        ((string)proposed["because"]!, (string)proposed["kind"]!, (Guid)proposed["organiserDepartmentId"]!, (string)proposed["period"]!, (int)proposed["missing"]!)
            .ShouldBe(("required-session", "theme-day", branch, $"{Today.Year}", 2));

        (await of.Secretary.Post("/sessions", new { kind = "theme-day", title = "主题党日", heldOn = $"{Today.Year}-12-31", organiserDepartmentId = branch })).ShouldHave(201);
        ((int)(await Proposals(of)).ShouldHaveSingleItem()!["missing"]!).ShouldBe(1);
    }

    private static async Task Requires(Organisation of, object[] frequencies) =>
        (await of.Secretary.Patch("/organisation", new { settings = new { frequencies } })).ShouldHave(200);

    private static async Task<JsonArray> Proposals(Organisation of) => (await of.Secretary.Get("/sessions/proposals")).ShouldHave(200)["items"]!.AsArray();
}
