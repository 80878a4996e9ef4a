using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>导入督办台账: what was followed up before comes in as far as its ledger says, and what was closed years ago lights nowhere.</summary>
public sealed class Bringing_in_follow_ups(HostFixture host)
{
    private const string Headings = "编号,事项,来源场次,来源原话,主办,协办,责任人,交办日期,期限种类,完成期限,状态,进度,退回次数,提交日期,办结日期,办理结果,备注\n";

    private const string Ledger = Headings +
        """
        督1,制定工作方案,十月学习会,要制定方案,办公室,规划科,,2022-10-26,,2022-11-30,已交办,,,,,,
        督2,开展专题调研,十月学习会,,办公室,各部门,王芳,,,2030-12-31,办理中,40,,,,已走访三个单位,
        督3,修订制度,十月学习会,,规划科,,,,,2022-11-30,待验收,,2,2022-11-20,,已修订,
        督4,印发通知,十月学习会,,规划科,,,,,2022-11-30,已办结,100,,,2022-11-28,已印发,
        督5,建设展厅,十月学习会,,规划科,,,,长期坚持,,暂缓,,,,,,资金未到位
        督6,更换设备,十月学习会,,规划科,,,,,,已撤销,,,,,,
        督7,精简文件,十月学习会,,规划科,,,,,,已撤销,,,,,,已并入另一事项
        督8,整理档案,十月学习会,,规划科,,,,,,已退回,50,1,,,,

        """;

    private static readonly int Year = Organisation.Today.Year;

    [Fact]
    public async Task Takes_each_matter_in_as_far_as_the_ledger_says()
    {
        var of = await Prepared();
        var import = await Judged(of, Ledger);
        import["counts"]!.ToJsonString().ShouldBe("""{"new":8,"changed":0,"same":0,"refused":0,"noData":0,"chosen":8,"leftOut":0}""");
        (await FollowUps(of)).ShouldBeEmpty();
        Notes(await of.Rows(import.Id, "new")).Where(sentence => sentence?.StartsWith("编号", StringComparison.Ordinal) == false).ShouldBe(
        [
            "原话作为会议要求记入该场次的记录。", "退回次数和延期次数由系统按办理过程计算，没有导入。", "台账是“已撤销”但没有写原因（备注），导入为“已交办”。",
            "台账是“已退回”，退回在系统里按办理过程记，导入为“已签收”。", "退回次数和延期次数由系统按办理过程计算，没有导入。",
        ]);

        await of.TakenIn(import.Id);

        (await FollowUps(of)).Select(each => ((string?)each["number"], (string?)each["matter"], (string?)each["status"])).ShouldBe(
        [
            ($"{Year}-001", "制定工作方案", "issued"), ($"{Year}-002", "开展专题调研", "received"), ($"{Year}-003", "修订制度", "submitted"),
            ($"{Year}-004", "印发通知", "closed"), ($"{Year}-005", "建设展厅", "suspended"), ($"{Year}-006", "更换设备", "issued"),
            ($"{Year}-007", "精简文件", "cancelled"), ($"{Year}-008", "整理档案", "received"),
        ]);
        var first = await Story(of, "制定工作方案");
        ((string?)first["sourceSentence"], (string?)first["dueOn"], (string?)first["issued"]!["from"]).ShouldBe(("要制定方案", "2022-11-30", "2022-10-26T00:00:00+08:00"));
        first["coDepartments"]!.AsArray().Select(each => (string?)each!["name"]).ShouldBe(["规划科"]);
        var second = await Story(of, "开展专题调研");
        ((int?)second["percent"], (string?)second["ownerName"], (string?)second["coResponsibles"], (string?)second["reports"]![0]!["text"], (string?)second["reports"]![0]!["departmentName"])
            .ShouldBe((40, "王芳", "各部门", "已走访三个单位", "办公室"));
    }

    [Fact]
    public async Task A_record_lists_what_came_of_it_in_the_order_of_the_ledger()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Ledger)).Id);

        var session = (await of.Ledger())["十月学习会"]["sessionId"];
        (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200)["followUps"]!.AsArray().Select(each => (string?)each!["matter"])
            .ShouldBe(["制定工作方案", "开展专题调研", "修订制度", "印发通知", "建设展厅", "更换设备", "精简文件", "整理档案"]);
    }

    [Fact]
    public async Task What_was_handed_in_waits_for_somebody_else_to_accept_it()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Ledger)).Id);
        var story = await Story(of, "修订制度");
        ((string?)story["submissions"]![0]!["result"], (string?)story["submissions"]![0]!["occurred"]!["from"]).ShouldBe(("已修订", "2022-11-20T00:00:00+08:00"));

        (await of.Secretary.Post($"/follow-ups/{story["id"]}/close")).ShouldBeProblem(403, "self-close");
        (await of.Leader.Post($"/follow-ups/{story["id"]}/close")).ShouldHave(200);
    }

    [Fact]
    public async Task Closed_years_ago_it_lights_nowhere_and_says_by_which_ledger()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Headings + "督4,印发通知,十月学习会,,规划科,,,,,2022-11-30,已办结,,,,2022-11-28,已印发,\n督7,清理台账,十月学习会,,规划科,,,,,2022-11-30,已办结,,,,,,\n")).Id);

        var story = await Story(of, "印发通知");
        ((string?)story["status"], (string?)story["light"], (int?)story["daysLeft"]).ShouldBe(("closed", null, null));
        story["closed"].ShouldBeNull();
        ((string?)story["closedElsewhere"]!["ledger"], (string?)story["closedElsewhere"]!["result"]).ShouldBe(("督办台账.csv", "已印发"));
        story["history"]!.AsArray().Select(each => (string?)each!["type"]).ShouldBe(["follow-up-issued", "follow-up-closed-elsewhere"]);

        var lines = (await of.Secretary.Get("/ledgers/follow-ups")).ShouldHave(200)["items"]!.AsArray();
        lines.Select(line => ((string?)line!["status"], (string?)line["light"], (string?)line["closedOn"], (string?)line["closedByLedger"])).ShouldBe(
            [("closed", null, "2022-11-28", "督办台账.csv"), ("closed", null, null, "督办台账.csv")]);
        var november = (await of.Secretary.Get("/progress/departments?from=2022-11&to=2022-11")).ShouldHave(200);
        var figures = november["departments"]!.AsArray().Single(row => (string?)row!["name"] == "规划科")!["followUps"]!;
        ((int?)figures["closed"], (int?)figures["closedOnTime"], (int?)figures["open"], (int?)figures["red"]).ShouldBe((1, 1, 0, 0));
        var bulletin = (await of.Secretary.Get("/bulletins/follow-ups")).ShouldHave(200);
        ((int?)bulletin["total"], (int?)bulletin["closed"]).ShouldBe((2, 2));
        bulletin["lagging"]!.AsArray().ShouldBeEmpty();
        (await of.Secretary.Get("/inbox")).ShouldHave(200).Text.ShouldNotContain("印发通知");
        var session = (await of.Secretary.Get($"/sessions/{story["sessionId"]}")).ShouldHave(200);
        ((string?)session["followUps"]![0]!["closedByLedger"]).ShouldBe("督办台账.csv");
    }

    [Fact]
    public async Task The_same_ledger_again_changes_nothing_nor_does_our_own()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Ledger)).Id);
        await of.FollowUp(await of.Department("水政科"));
        (await of.Leader.Post($"/follow-ups/{(await Story(of, "修订制度"))["id"]}/return", new { reason = "补充材料" })).ShouldHave(200);
        var before = await FollowUps(of);

        var again = await Judged(of, Ledger);
        again["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":0,"same":8,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");

        var exported = await of.Secretary.Get("/exports/follow-up-ledger?form=csv");
        var own = await of.Looked(await Brought(of, await exported.ShouldHave(200).Bytes()), "judged");
        own["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":0,"same":9,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");
        (await of.Rows(own.Id, "same")).SelectMany(row => row!["notes"]!.AsArray()).ShouldBeEmpty();
        (await FollowUps(of)).Select(each => each.ToJsonString()).ShouldBe(before.Select(each => each.ToJsonString()));
    }

    [Fact]
    public async Task Numbers_have_no_gaps_where_rows_are_refused_left_out_or_only_judged()
    {
        var of = await Prepared();
        var import = await Judged(of, Headings + "1,甲,十月学习会,,办公室,,,,,,,,,,,,\n2,乙,十月学习会,,水政科,,,,,,,,,,,,\n3,丙,十月学习会,,办公室,,,,,,,,,,,,\n4,丁,十月学习会,,办公室,,,,限期,,,,,,,,\n5,戊,十月学习会,,办公室,,,,,,,,,,,,\n");
        ((int?)import["counts"]!["refused"]).ShouldBe(2);
        var left = (int)(await of.Rows(import.Id, "new"))[0]!["place"]!;
        (await of.Secretary.Post($"/imports/{import.Id}/choose", new { chosen = false, places = new[] { left } })).ShouldHave(200);

        await of.TakenIn(import.Id);
        await of.FollowUp(await of.Department());

        (await FollowUps(of)).Select(each => (string?)each["number"]).ShouldBe([$"{Year}-001", $"{Year}-002", $"{Year}-003"]);
        (await FollowUps(of)).Select(each => (string?)each["matter"]).Take(2).ShouldBe(["丙", "戊"]);
    }

    [Theory]
    [InlineData(",甲,没有的会,,办公室,,,,,,,,,,,,", "source-unknown", "C2", "没有“没有的会”这场会议。请先登记该场次或导入学习台账，再重新上传。")]
    [InlineData(",甲,常规学习,,办公室,,,,,,,,,,,,", "source-ambiguous", "C2", "有几场会议都符合“常规学习”，不知道来自哪一场。请填写来源编号或交办日期。")]
    [InlineData(",甲,,,办公室,,,,,,,,,,,,", "source-missing", null, "没有写来源场次。督办事项要从一场会议交办，请填写来源场次或来源编号。")]
    [InlineData(",甲,十月学习会,,水政科,,,,,,,,,,,,", "department-unknown", "E2", "没有“水政科”这个部门。请先建立该部门或导入部门名单，再重新上传。")]
    [InlineData(",甲,十月学习会,,办公室,水政科,,,,,,,,,,,", "department-unknown", "F2", "没有“水政科”这个部门。请先建立该部门或导入部门名单，再重新上传。")]
    [InlineData(",甲,十月学习会,,办公室,,张三,,,,,,,,,,", "owner-unknown", "G2", "没有“张三”这个人。请先登记或导入花名册，再重新上传。")]
    [InlineData(",甲,十月学习会,,规划科,,李强,,,,,,,,,,", "owner-ambiguous", "G2", "有几个人都叫“李强”，不知道是哪一个。请留空，导入后在督办页面指定。")]
    [InlineData(",甲,十月学习会,,办公室,,,2022-10-01,,,,,,,,,", "day-before", "H2", "早于来源场次（2022-10-25）。请核对。")]
    [InlineData(",甲,十月学习会,,办公室,,,,,2022-10-01,,,,,,,", "day-before", "J2", "早于交办日期（2022-10-25）。请核对。")]
    [InlineData(",甲,十月学习会,,办公室,,,,,,已办结,,,,2100-01-01,,", "day-to-come", "O2", "这一天还没有到。请核对。")]
    [InlineData(",甲,十月学习会,,办公室,,,,,,办理中,,,,2022-11-01,,", "fault.contradicts", "O2", "与 K2（状态）不一致。请核对。")]
    [InlineData(",甲,十月学习会,,办公室,,,,,,未交办,,,,,,", "not-issued", "K2", "还没有交办的事项不导入；请在交办时登记。")]
    public async Task Refuses_what_is_not_certain_or_cannot_be_with_its_cell(string row, string code, string? cell, string sentence)
    {
        var of = await Prepared();
        await Held(of, "常规学习", "2022-11-01");
        await Held(of, "常规学习", "2022-12-01");
        foreach (var department in new[] { "宣传部", "水文站" }) await Named(of, "李强", await of.Department(department));

        var import = await Judged(of, Headings + row + "\n");

        var note = (await of.Rows(import.Id, "refused")).ShouldHaveSingleItem()!["notes"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)note["code"], (string?)note["cell"], (string?)note["sentence"]).ShouldBe((code, cell, sentence));
        var english = (await of.Secretary.Get($"/imports/{import.Id}/rows", "en")).ShouldHave(200)["items"]![0]!["notes"]![0]!;
        ((string?)english["sentence"]).ShouldNotBe(sentence);
    }

    [Fact]
    public async Task Understands_a_state_that_stands_among_the_results_and_says_how()
    {
        var of = await Prepared();
        const string Results = "来源会议,督办事项,牵头部门,完成情况,备注\n十月学习会,甲,办公室,暂缓,\n十月学习会,乙,办公室,未完成,领导已催办\n十月学习会,丙,办公室,已完成,\n十月学习会,丁,办公室,已走访三个单位,\n十月学习会,戊,办公室,已撤销,并入他事\n";

        var import = await Judged(of, Results);

        (await of.Rows(import.Id, "new")).Notes().ShouldBe(
        [
            (2, "D2", "state-from-result"), (3, "D3", "state-from-result"), (3, "E3", "remark-left"), (4, "D4", "state-from-result"), (4, null, "closed-undated"), (5, "D5", "state-from-result"), (6, "D6", "state-from-result"),
        ]);
        Notes(await of.Rows(import.Id, "new")).First().ShouldBe("表里没有写状态；按这里写的“暂缓”，登记为“已暂缓”。");
        await of.TakenIn(import.Id);
        (await FollowUps(of)).Select(each => ((string?)each["matter"], (string?)each["status"])).ShouldBe([("甲", "suspended"), ("乙", "received"), ("丙", "closed"), ("丁", "received"), ("戊", "cancelled")]);
        ((string?)(await Story(of, "乙"))["reports"]![0]!["text"]).ShouldBe("未完成");
        (await Story(of, "甲"))["reports"]!.AsArray().ShouldBeEmpty();
        (await Judged(of, Results))["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":0,"same":5,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");
    }

    [Fact]
    public async Task Of_several_sessions_the_day_of_issue_tells_which_and_of_several_people_the_department()
    {
        var of = await Prepared();
        await Held(of, "常规学习", "2022-11-01");
        var december = await Held(of, "常规学习", "2022-12-01");
        var meant = await Named(of, "李强", await of.Department("宣传部"));
        await Named(of, "李强", await of.Department("水文站"));

        await of.TakenIn((await Judged(of, Headings + ",甲,常规学习,,宣传部,,李强,2022-12-01,,,,,,,,,\n")).Id);

        var story = await Story(of, "甲");
        ((Guid?)story["sessionId"], (Guid?)story["ownerId"]).ShouldBe((december, meant));
    }

    [Fact]
    public async Task Of_what_is_here_only_what_is_missing_is_added_and_what_reads_otherwise_stays()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Headings + ",甲,十月学习会,,办公室,,,,,2022-11-30,,,,,,,\n,乙,十月学习会,,办公室,规划科,,,,,办理中,30,,,,,\n,丙,十月学习会,,办公室,,,,,,,,,,,,\n")).Id);
        (await of.Secretary.Post($"/follow-ups/{(await Story(of, "丙"))["id"]}/receive", new { onBehalfOf = new { departmentId = (await Story(of, "丙"))["leadDepartmentId"] } })).ShouldHave(200);

        var import = await Judged(
            of,
            Headings + ",甲,十月学习会,,办公室,,,,,2022-12-31,已办结,,,,2022-11-20,已完成,\n,乙,十月学习会,,办公室,宣传部,王芳,,,,办理中,60,,,,又走访两个单位,\n,丙,十月学习会,,办公室,,,,,,已办结,,,,2022-11-20,,\n");

        import["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":2,"same":1,"refused":0,"noData":0,"chosen":2,"leftOut":0}""");
        Notes(await of.Rows(import.Id, "changed")).ShouldBe(
        [
            "完成期限：这里是“2022-11-30”，台账是“2022-12-31”，保持不变。", "状态：由“已交办”改为“已办结”。",
            "协办：这里是“规划科”，台账是“宣传部”，保持不变。", "进度（%）：由“30”改为“60”。", "责任人：由“—”改为“王芳”。",
        ]);
        Notes(await of.Rows(import.Id, "same")).ShouldBe(["这件事项在本系统里已有办理记录，请按流程提交、验收。", "状态：这里是“已签收”，台账是“已办结”，保持不变。"]);
        await of.TakenIn(import.Id);
        ((string?)(await Story(of, "甲"))["status"]).ShouldBe("closed");
        var second = await Story(of, "乙");
        ((int?)second["percent"], (string?)second["ownerName"]).ShouldBe((60, "王芳"));
    }

    [Fact]
    public async Task A_number_that_is_another_matters_here_is_not_taken_for_it()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Headings + ",甲,十月学习会,,办公室,,,,,,,,,,,,\n")).Id);

        var import = await Judged(of, $"{Headings}{Year}-001,乙,十月学习会,,办公室,,,,,,,,,,,,\n{Year}-001,丙,十月学习会,,规划科,,,,,,,,,,,,\n");

        Notes(await of.Rows(import.Id, "refused")).ShouldBe([$"编号“{Year}-001”在这里是另一件事项“甲”。如果就是这一件，请把事项写成一样；如果不是，请清空编号。"]);
        Notes(await of.Rows(import.Id, "new")).ShouldBe([$"编号“{Year}-001”不沿用，由系统接着本单位的编号编。"]);
    }

    [Fact]
    public async Task A_result_that_names_a_day_or_a_reason_tells_where_the_matter_stands()
    {
        var of = await Prepared();

        await of.TakenIn((await Judged(of,
            "事项,来源场次,主办,完成情况\n甲,十月学习会,办公室,2022年11月20日已完成\n乙,十月学习会,办公室,暂缓，因经费未到位\n丙,十月学习会,办公室,不再办理\n丁,十月学习会,办公室,√\n戊,十月学习会,办公室,已印发方案，11月20日前完成\n")).Id);

        var lines = (await of.Secretary.Get("/ledgers/follow-ups")).ShouldHave(200)["items"]!.AsArray();
        lines.Select(line => ((string?)line!["matter"], (string?)line["status"], (string?)line["closedOn"], (string?)line["haltReason"])).ShouldBe(
        [
            ("甲", "closed", "2022-11-20", null), ("乙", "suspended", null, "暂缓，因经费未到位"), ("丙", "cancelled", null, "不再办理"), ("丁", "closed", null, null),
            ("戊", "received", null, null),
        ]);
    }

    [Fact]
    public async Task What_rests_or_was_given_up_says_why_where_it_goes()
    {
        var of = await Prepared();
        await of.TakenIn((await Judged(of, Headings + ",甲,十月学习会,,办公室,,,,,,已暂缓,,,,,,等资金到位\n,乙,十月学习会,,办公室,,,,,,已撤销,,,,,,并入另一件\n,丙,十月学习会,,办公室,,,,,,,,,,,,\n")).Id);
        var ledger = await of.Exported("/exports/follow-up-ledger?form=csv");

        var other = await Prepared();
        await other.TakenIn("follow-ups", Encoding.UTF8.GetString(ledger));

        var lines = (await other.Secretary.Get("/ledgers/follow-ups")).ShouldHave(200)["items"]!.AsArray();
        lines.Select(line => ((string?)line!["matter"], (string?)line["status"], (string?)line["haltReason"]))
            .ShouldBe([("甲", "suspended", "等资金到位"), ("乙", "cancelled", "并入另一件"), ("丙", "issued", null)]);
        Encoding.UTF8.GetString(await other.Exported("/exports/follow-up-ledger?form=csv")).ShouldBe(Encoding.UTF8.GetString(ledger));
    }

    [Fact]
    public async Task Two_numbers_of_one_matter_are_not_taken_for_one_unseen()
    {
        var of = await Prepared();
        var import = await Judged(of, Headings + "督1,甲,十月学习会,,办公室,,,,,,,,,,,,\n督2,甲,十月学习会,,办公室,,,,,,,,,,,,\n督3,甲,十月学习会,,规划科,,,,,,,,,,,,\n");

        ((int?)import["counts"]!["new"]).ShouldBe(2);
        var refused = (await of.Rows(import.Id, "refused")).ShouldHaveSingleItem()!;
        ((int?)refused["rowNumber"], (bool?)refused["chosen"], (string?)refused["notes"]![0]!["code"], (string?)refused["notes"]![0]!["cell"]).ShouldBe((3, false, "twice", "B3"));
        await of.TakenIn(import.Id);
        (await FollowUps(of)).Count.ShouldBe(2);
    }

    private async Task<Organisation> Prepared()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        await of.Department("规划科");
        await Named(of, "王芳", office);
        await Held(of, "十月学习会", "2022-10-25");
        return of;
    }

    private static async Task<Guid> Named(Organisation of, string name, Guid departmentId) => (await of.Secretary.Post("/people", new { name, departmentId })).ShouldHave(201).Id;

    private static async Task<Guid> Held(Organisation of, string title, string heldOn)
    {
        var id = (await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title, heldOn })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
        return id;
    }

    private static async Task<IReadOnlyList<JsonNode>> FollowUps(Organisation of) =>
        [.. (await of.Secretary.Get("/follow-ups?sort=number")).ShouldHave(200)["items"]!.AsArray().Select(each => each!)];

    private static async Task<JsonNode> Story(Organisation of, string matter)
    {
        var id = (Guid)(await FollowUps(of)).Single(each => (string?)each["matter"] == matter)["id"]!;
        return (await of.Secretary.Get($"/follow-ups/{id}")).ShouldHave(200).Json!;
    }

    private static string?[] Notes(JsonArray rows) => [.. rows.SelectMany(row => row!["notes"]!.AsArray()).Select(note => (string?)note!["sentence"])];

    private static Task<Guid> Brought(Organisation of, byte[] content) => of.Brought("follow-ups", content, "督办台账.csv");

    private static async Task<Reply> Judged(Organisation of, string content) => await of.Looked(await Brought(of, Encoding.UTF8.GetBytes(content)), "judged");
}
