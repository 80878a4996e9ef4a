using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Programmes;

/// <summary>The programme of the source document's second report: every fact of it in the words of the page.</summary>
public sealed class The_pilot_programme(HostFixture host)
{
    private const string Name = "四川省第三批城乡社区治理试点项目";
    private const string Experts = "跟踪指导专家团队";

    private static readonly (string Unit, string Task)[] Tasks =
    [
        ("严陵镇", "“五社联动”机制创新"),
        ("东风路社区", "便民服务型"), ("锦城社区", "便民服务型"),
        ("荷花街社区", "社会组织参与型"), ("大桥街社区", "社会组织参与型"),
        ("杨家坝社区", "自治互助型"),
    ];

    [Fact]
    public async Task Is_recorded_without_inventing_a_fact_and_without_losing_one()
    {
        var of = await Organisation.Register(host);
        var programme = (await of.Secretary.Post("/programmes", new { name = Name, source = new { name = "本报记者于俊如", reporter = "于俊如" }, occurredOn = "unknown" })).ShouldHave(201).Id;
        var address = $"/programmes/{programme}";
        (await of.Secretary.Post($"{address}/leading-group", new
        {
            seats = new object[]
            {
                new { role = "lead", post = "县委书记" },
                new { role = "lead", name = "罗侯勇", post = "县委副书记、县长" },
                new { role = "deputy", post = "县委组织部部长" },
                new { role = "deputy", post = "县政府分管副县长" },
                new { role = "member-unit", unitName = "领导小组成员单位", headcount = 38 },
            },
            occurredOn = "unknown",
        })).ShouldHave(200);
        (await of.Secretary.Post($"{address}/experts", new { name = Experts, note = "高校、枢纽型社会组织组成，详细分析威远在地资源，拟定试点方案" })).ShouldHave(201);
        foreach (var (unitName, taskType) in Tasks) (await of.Secretary.Post($"{address}/unit-tasks", new { unitName, taskType })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/figures", new { name = "社区治理项目", count = 30, qualifier = "over", state = "reviewed", occurredOn = "unknown" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/figures", new { name = "社区治理项目", count = 20, qualifier = "over", state = "proposed", occurredOn = "unknown" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/figures", new { name = "社区治理项目", state = "approved", occurredOn = "unknown" })).ShouldHave(201);

        var shown = (await of.Secretary.Get(address)).ShouldHave(200);

        ((string?)shown["name"], (string?)shown["source"]!["reporter"], (string?)shown["established"]!["precision"]).ShouldBe((Name, "于俊如", "unknown"));
        var seats = shown["leadingGroup"]!["seats"]!.AsArray();
        seats.Select(seat => ((string?)seat!["role"], (string?)seat["post"], (string?)seat["name"], (string?)seat["unitName"], (int?)seat["headcount"])).ShouldBe(
        [
            ("lead", "县委书记", null, null, null),
            ("lead", "县委副书记、县长", "罗侯勇", null, null),
            ("deputy", "县委组织部部长", null, null, null),
            ("deputy", "县政府分管副县长", null, null, null),
            ("member-unit", null, null, "领导小组成员单位", 38),
        ]);
        shown["unitTasks"]!.AsArray().Select(task => ((string)task!["unitName"]!, (string)task["taskType"]!)).ShouldBe(Tasks);
        shown["experts"]!.AsArray().Select(experts => (string?)experts!["name"]).ShouldBe([Experts]);
        Figures(shown["figures"]!).ShouldBe([(30, "over", "reviewed"), (20, "over", "proposed"), (null, null, "approved")]);
    }

    [Fact]
    public async Task A_name_of_the_leading_group_stands_with_the_person_alone()
    {
        var of = await Organisation.Register(host);
        var programme = await of.Programme();
        var seats = new { seats = new[] { new { role = "lead", name = "罗侯勇", post = "县长" } } };
        (await of.Secretary.Post($"/programmes/{programme}/leading-group", seats)).ShouldHave(200);
        var session = (await of.Secretary.Post("/sessions", new { kind = "ceremony", title = "启动仪式", chair = new { name = "罗侯勇", post = "县长" } })).ShouldHave(201).Id;

        var lead = (await of.Secretary.Get($"/programmes/{programme}"))["leadingGroup"]!["seats"]![0]!["personId"]!;

        ((Guid)(await of.Secretary.Get($"/sessions/{session}"))["chair"]!["personId"]!).ShouldBe((Guid)lead);
        (await of.Secretary.Patch($"/people/{(Guid)lead}", new { name = "罗候勇" })).ShouldHave(200);
        ((string?)(await of.Secretary.Get($"/programmes/{programme}"))["leadingGroup"]!["seats"]![0]!["name"]).ShouldBe("罗候勇");
    }

    [Fact]
    public async Task The_board_says_which_unit_has_which_task_its_latest_activity_and_the_figures()
    {
        var of = await Organisation.Register(host);
        var (own, other, programme) = (await of.Department("锦城社区"), await of.Department("严陵镇"), await of.Programme());
        var address = $"/programmes/{programme}";
        (await of.Secretary.Post($"{address}/unit-tasks", new { unitName = "锦城社区", departmentId = own, taskType = "便民服务型" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/unit-tasks", new { unitName = "严陵镇", departmentId = other, taskType = "机制创新" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/unit-tasks", new { unitName = "大桥街社区", taskType = "社会组织参与型" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/figures", new { name = "项目", count = 30, qualifier = "over", state = "reviewed" })).ShouldHave(201);
        (await Board()).ShouldBe([("锦城社区", "便民服务型", null, null), ("严陵镇", "机制创新", null, null), ("大桥街社区", "社会组织参与型", null, null)]);

        var opening = await Activity("启动仪式", "2022-10-27", new { groups = new[] { new { name = "试点社区负责人", capacity = "attending", departmentId = own } } });
        await Activity("培训会", null, new { groups = new[] { new { name = "社会组织", capacity = "attending", departmentId = other } } });
        await Activity("工作坊", "2022-10-28", new { groups = new[] { new { name = "旁听", capacity = "sitting-in", departmentId = own } } });

        (await Board()).ShouldBe([("锦城社区", "便民服务型", "启动仪式", true), ("严陵镇", "机制创新", "培训会", true), ("大桥街社区", "社会组织参与型", "工作坊", false)]);
        var board = (await of.Secretary.Get($"{address}/board")).ShouldHave(200);
        ((Guid)board["units"]![0]!["latestActivity"]!["sessionId"]!, (string?)board["units"]![0]!["latestActivity"]!["heldOn"]).ShouldBe((opening, "2022-10-27"));
        Figures(board["figures"]!).ShouldBe([(30, "over", "reviewed")]);

        async Task<Guid> Activity(string title, string? heldOn, object roster)
        {
            var session = (await of.Secretary.Post("/sessions", new { kind = "workshop", title, heldOn })).ShouldHave(201).Id;
            (await of.Secretary.Put($"/sessions/{session}/roster", roster)).ShouldHave(200);
            (await of.Secretary.Post($"{address}/activities", new { sessionId = session })).ShouldHave(200);
            (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
            return session;
        }

        async Task<IEnumerable<(string?, string?, string?, bool?)>> Board() =>
            (await of.Secretary.Get($"{address}/board")).ShouldHave(200)["units"]!.AsArray().Select(line => (
                (string?)line!["unitName"], (string?)line["taskType"], (string?)line["latestActivity"]?["title"], (bool?)line["latestActivity"]?["ofUnit"]));
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_taken_back_and_said_anew()
    {
        var of = await Organisation.Register(host);
        var programme = (await of.Secretary.Post("/programmes", new { name = "社区治理试点", note = "第三批" })).ShouldHave(201).Id;
        var address = $"/programmes/{programme}";
        var task = (await of.Secretary.Post($"{address}/unit-tasks", new { unitName = "锦城社区", taskType = "自治互助型" })).ShouldHave(201).Id;
        var experts = (await of.Secretary.Post($"{address}/experts", new { name = "专家组" })).ShouldHave(201).Id;
        var figure = (await of.Secretary.Post($"{address}/figures", new { name = "项目", count = 300, state = "reviewed" })).ShouldHave(201).Id;

        (await of.Secretary.Patch(address, new { name = Name })).ShouldHave(200);
        foreach (var part in (string[])[$"unit-tasks/{task}", $"experts/{experts}", $"figures/{figure}"])
            (await of.Secretary.Post($"{address}/{part}/withdraw", new { reason = "记错" })).ShouldHave(200);
        (await of.Secretary.Post($"{address}/unit-tasks", new { unitName = "锦城社区", taskType = "便民服务型" })).ShouldHave(201);
        (await of.Secretary.Post($"{address}/figures", new { name = "项目", count = 30, qualifier = "over", state = "reviewed" })).ShouldHave(201);

        var shown = (await of.Secretary.Get(address)).ShouldHave(200);
        ((string?)shown["name"], (string?)shown["note"], shown["experts"]!.AsArray().Count).ShouldBe((Name, "第三批", 0));
        shown["unitTasks"]!.AsArray().Select(each => (string?)each!["taskType"]).ShouldBe(["便民服务型"]);
        Figures(shown["figures"]!).ShouldBe([(30, "over", "reviewed")]);
        var board = (await of.Secretary.Get($"{address}/board")).ShouldHave(200);
        ((string?)board["name"], board["units"]!.AsArray().Count, board["figures"]!.AsArray().Count).ShouldBe((Name, 1, 1));
        var listed = (await of.Secretary.Get("/programmes")).ShouldHave(200)["items"]!.AsArray().Single()!;
        ((string?)listed["name"], (int?)listed["unitTasks"]).ShouldBe((Name, 1));
    }

    [Fact]
    public async Task A_session_planned_for_a_programme_is_its_activity_until_it_is_held_for_another()
    {
        var of = await Organisation.Register(host);
        var (first, second) = (await of.Programme(), await of.Programme());
        var session = (await of.Secretary.Post("/sessions", new { kind = "workshop", title = "工作坊", programmeId = first })).ShouldHave(201).Id;
        ((Guid?)(await of.Secretary.Get($"/sessions/{session}"))["programmeId"]).ShouldBe(first);
        (await ActivitiesOf(first)).ShouldBe([session]);
        (await of.Secretary.Post($"/programmes/{first}/activities", new { sessionId = session })).ShouldHave(200);
        (await ActivitiesOf(first)).ShouldBe([session]);

        (await of.Secretary.Patch($"/sessions/{session}", new { programmeId = second })).ShouldHave(200);
        ((await ActivitiesOf(first)).Count(), (await ActivitiesOf(second)).Single()).ShouldBe((0, session));

        (await of.Secretary.Patch($"/sessions/{session}", new { programmeId = (Guid?)null })).ShouldHave(200);
        (await ActivitiesOf(second)).ShouldBeEmpty();
        ((Guid?)(await of.Secretary.Get($"/sessions/{session}"))["programmeId"]).ShouldBeNull();

        async Task<IEnumerable<Guid>> ActivitiesOf(Guid programme) =>
            (await of.Secretary.Get($"/programmes/{programme}")).ShouldHave(200)["activities"]!.AsArray().Select(activity => (Guid)activity!["sessionId"]!);
    }

    [Fact]
    public async Task The_sessions_of_a_programme_are_found_whichever_way_they_were_linked_also_after_confirmation()
    {
        var of = await Organisation.Register(host);
        var programme = await of.Programme();
        var planned = (await of.Secretary.Post("/sessions", new { kind = "workshop", title = "工作坊", heldOn = "2022-10-28", programmeId = programme })).ShouldHave(201).Id;
        var confirmed = await of.ConfirmedSession();
        await of.Session();
        (await of.Secretary.Post($"/programmes/{programme}/activities", new { sessionId = confirmed })).ShouldHave(200);

        var found = (await of.Secretary.Get($"/sessions?programmeId={programme}")).ShouldHave(200);

        found["items"]!.AsArray().Select(row => (Guid)row!["id"]!).ShouldBe([planned, confirmed]);
    }

    [Fact]
    public async Task Programmes_are_listed_with_how_much_belongs_to_them()
    {
        var of = await Organisation.Register(host);
        var (first, second) = (await of.Programme(), await of.Programme());
        (await of.Secretary.Post($"/programmes/{second}/unit-tasks", new { unitName = "锦城社区", taskType = "便民服务型" })).ShouldHave(201);
        (await of.Secretary.Post($"/programmes/{second}/activities", new { sessionId = await of.Session() })).ShouldHave(200);

        var list = (await of.Secretary.Get("/programmes?pageSize=10")).ShouldHave(200);

        list["items"]!.AsArray().Select(row => ((Guid)row!["id"]!, (int)row["unitTasks"]!, (int)row["activities"]!)).ShouldBe([(first, 0, 0), (second, 1, 1)]);
        ((int)list["total"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Two_statements_of_one_figure_stand_with_their_dates()
    {
        var of = await Organisation.Register(host);
        var programme = await of.Programme();
        foreach (var (count, occurredOn) in new[] { (30, "2022-10-27"), (35, "2022-11-03"), (30, "2022-10-27") })
            (await of.Secretary.Post($"/programmes/{programme}/figures", new { name = "项目", count, state = "reviewed", occurredOn })).Status.ShouldBeOneOf(200, 201);

        var figures = (await of.Secretary.Get($"/programmes/{programme}"))["figures"]!.AsArray();

        figures.Select(figure => ((int?)figure!["count"], ((string)figure["reported"]!["from"]!)[..10])).ShouldBe([(30, "2022-10-27"), (35, "2022-11-03")]);
    }

    private static IEnumerable<(int?, string?, string?)> Figures(JsonNode figures) =>
        figures.AsArray().Select(figure => ((int?)figure!["count"], (string?)figure["qualifier"], (string?)figure["state"]));
}
