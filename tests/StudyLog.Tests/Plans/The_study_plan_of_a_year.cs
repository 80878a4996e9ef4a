using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Plans;

public sealed class The_study_plan_of_a_year(HostFixture host)
{
    [Fact]
    public async Task Is_set_as_a_whole_and_topic_by_topic()
    {
        var of = await Organisation.Register(host);
        var material = await of.Material();
        var adopted = (await of.Secretary.Put("/plans/2022", new
        {
            topics = new object[] { new { quarter = 4, title = "学习二十大报告", materialIds = new[] { material } }, new { quarter = 3, title = "学习条例" } },
        })).ShouldHave(201);
        adopted.Header("Location").ShouldBe("/api/v1/plans/2022");
        var report = (Guid)adopted["topics"]!.AsArray().Single(topic => (int)topic!["quarter"]! == 4)!["id"]!;
        (await of.Secretary.Post("/plans/2022/topics", new { quarter = 1, title = "学习党章" })).ShouldHave(201);

        var plan = (await of.Secretary.Get("/plans/2022")).ShouldHave(200);

        plan["topics"]!.AsArray().Select(topic => ((int)topic!["quarter"]!, (string)topic["title"]!)).ShouldBe([(1, "学习党章"), (3, "学习条例"), (4, "学习二十大报告")]);
        ((Guid)plan["topics"]![2]!["id"]!, (Guid)plan["topics"]![2]!["materials"]![0]!["materialId"]!).ShouldBe((report, material));
        ((string?)plan["topics"]![2]!["materials"]![0]!["title"]).ShouldStartWith("学习材料");

        (await of.Secretary.Put("/plans/2022", new { topics = new object[] { new { id = report, quarter = 4, title = "学习报告" }, new { quarter = 3, title = "学习条例" } } })).ShouldHave(200);
        var changed = (await of.Secretary.Get("/plans/2022")).ShouldHave(200);
        changed["topics"]!.AsArray().Select(topic => (string)topic!["title"]!).ShouldBe(["学习条例", "学习报告"]);
        changed["dropped"]!.AsArray().Select(topic => (string)topic!["title"]!).ShouldBe(["学习党章"]);
        ((Guid)changed["topics"]![1]!["id"]!).ShouldBe(report);
    }

    [Fact]
    public async Task Stands_beside_the_sessions_held_for_its_topics()
    {
        var of = await Organisation.Register(host);
        var topic = await of.Plan(2022);
        var held = await SessionFor("2022-03-01", hold: true);
        var planned = await SessionFor("2022-03-02", hold: false);
        var cancelled = await SessionFor("2022-03-03", hold: false);
        (await of.Secretary.Post($"/sessions/{cancelled}/cancel", new { reason = "防汛" })).ShouldHave(200);
        var later = await of.HeldSession("2022-03-04");
        (await of.Secretary.Patch($"/sessions/{later}", new { topicId = topic })).ShouldHave(200);

        var shown = (await of.Secretary.Get("/plans/2022")).ShouldHave(200);

        var first = shown["topics"]![0]!;
        ((int)first["planned"]!, (int)first["held"]!, (bool)shown["upToDate"]!).ShouldBe((1, 2, true));
        first["sessionIds"]!.AsArray().Select(id => (Guid)id!).ShouldBe([held, planned, later]);
        (await of.Secretary.Get($"/sessions?topicId={topic}"))["items"]!.AsArray().Select(row => (Guid)row!["id"]!).ShouldBe([held, planned, cancelled, later]);
        ((Guid?)(await of.Secretary.Get($"/sessions/{held}"))["topicId"]).ShouldBe(topic);

        (await of.Secretary.Patch($"/sessions/{later}", new { topicId = (Guid?)null })).ShouldHave(200);
        ((int)(await of.Secretary.Get("/plans/2022"))["topics"]![0]!["held"]!).ShouldBe(1);

        async Task<Guid> SessionFor(string heldOn, bool hold)
        {
            var id = (await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title = "集体学习", heldOn, topicId = topic })).ShouldHave(201).Id;
            if (hold) (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
            return id;
        }
    }

    [Fact]
    public async Task A_topic_that_was_dropped_keeps_what_was_held_for_it()
    {
        var of = await Organisation.Register(host);
        var topic = await of.Plan(2022);
        var session = (await of.Secretary.Post("/sessions", new { kind = "workshop", title = "研讨", heldOn = "2022-03-01", topicId = topic })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        await of.Plan(2022);

        (await of.Secretary.Patch($"/sessions/{session}", new { topicId = topic, venue = "会议室" })).ShouldHave(200);

        var dropped = (await of.Secretary.Get("/plans/2022"))["dropped"]!.AsArray().Single()!;
        ((Guid)dropped["id"]!, (int)dropped["held"]!).ShouldBe((topic, 1));
    }

    [Fact]
    public async Task Is_reported_upward_and_says_when_it_was_changed_since()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Put("/plans/2022", new { topics = new[] { new { quarter = 1, title = "党章" } }, occurredOn = "2022-01-04" })).ShouldHave(201);
        (await Filing()).ShouldBe((null, false));

        (await of.Secretary.Post("/plans/2022/file", new { filedOn = "2022-01-05" })).ShouldHave(200);
        (await Filing()).ShouldBe(("2022-01-05", false));

        (await of.Secretary.Post("/plans/2022/topics", new { quarter = 2, title = "条例" })).ShouldHave(201);
        (await Filing()).ShouldBe(("2022-01-05", true));

        (await of.Secretary.Post("/plans/2022/file", new { filedOn = "2022-04-05" })).ShouldHave(200);
        (await Filing()).ShouldBe(("2022-04-05", false));
        (await of.Secretary.Get("/plans/2022"))["filings"]!.AsArray().Select(on => (string?)on).ShouldBe(["2022-01-05", "2022-04-05"]);

        async Task<(string?, bool)> Filing()
        {
            var plan = (await of.Secretary.Get("/plans/2022")).ShouldHave(200);
            return ((string?)plan["filedOn"], (bool)plan["changedSinceFiling"]!);
        }
    }

    [Fact]
    public async Task Of_another_year_or_another_organisation_is_unknown()
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        await other.Plan(2022);

        (await of.Secretary.Get("/plans/2022")).ShouldBeProblem(404, "not-found").Detail.ShouldBe("找不到这个年度学习计划，请核对后再试。");
        (await of.Secretary.Get("/plans/99")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Is_not_set_over_changes_that_somebody_else_made_meanwhile()
    {
        var of = await Organisation.Register(host);
        await of.Plan(2022);
        var seen = (await of.Secretary.Get("/plans/2022")).Header("ETag")!;
        (await of.Secretary.Post("/plans/2022/topics", new { quarter = 2, title = "条例" })).ShouldHave(201);

        var late = await of.Secretary.SendText("PUT", "/plans/2022", """{"topics":[]}""", ("If-Match", seen));

        ((long)late.ShouldBeProblem(409, "version-conflict")["currentVersion"]!).ShouldBe(2);
        (await of.Secretary.SendText("PUT", "/plans/2022", """{"topics":[]}""", ("If-Match", "\"2\""))).ShouldHave(200);
    }
}
