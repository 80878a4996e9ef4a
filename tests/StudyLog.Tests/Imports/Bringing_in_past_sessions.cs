using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Jobs;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>导入学习台账: past sessions come in as somebody would have entered them, each under a number of its own, and once only.</summary>
public sealed class Bringing_in_past_sessions(HostFixture host)
{
    private const string Head = "编号,日期,时间,会议类型,标题,主持人,记录人,地点,主办部门,学习材料,第一议题内容,应到,实到,学时,出席人员,请假人员,迟到,内容,状态\n";

    private const string Ledger =
        Head
        + "12,2022-10-25,14:30-17:00,中心组学习,学习大会精神,王芳,周记录（秘书）,三楼会议室,办公室,《大会报告》,学习大会报告,,,2,王芳、李强,赵刚（出差）,李强,,已确认\n"
        + "13,2022-11-01,,党课,廉政党课,,,,,,,,,,王芳、钱七,,,,\n"
        + "14,2022年12月,,支委会,研究发展对象,,,,,,,10,9,,,,,研究了两件事,已召开\n"
        + "15,不详,,主题党日,参观纪念馆,,,,,,,,,,,,,,\n"
        + "16,2023-01-05,,党课,已取消的党课,,,,,,,,,,,,,,已取消\n"
        + "17,2099-01-05,,党课,明年党课,,,,,,,,,,王芳,,,,\n"
        + "12,2022-10-25,14:30-17:00,中心组学习,学习大会精神,,,,办公室,,,,,,,,,,\n";

    [Fact]
    public async Task Enters_and_holds_what_is_past_and_refuses_what_is_not_certain_with_its_cell()
    {
        var of = await WithPeople();
        var before = await of.Events();
        var import = await of.Judged("sessions", Ledger);

        import.Counts().ShouldBe((4, 0, 0, 3), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, "O3", "person-unknown"), (6, "S6", "session-off"), (8, "E8", "twice")]);
        (await of.Rows(import.Id, "new")).Notes().ShouldBe(
            [(2, "G2", "part-outside"), (2, "J2", "new-material"), (2, null, "state-as-held"), (4, "R4", "not-taken"), (5, null, "planned-only")]);
        (await of.Rows(import.Id, "refused")).Sentences().First().ShouldBe("没有找到“钱七”。请先导入花名册，或核对姓名和部门，再重新上传。");
        (await of.Rows(import.Id, "refused", "en")).Sentences().First().ShouldNotBeNull().ShouldStartWith("There is nobody called “钱七”.");
        (await of.Events()).ShouldBe(before + 1, "to judge writes nothing but that the file was brought");

        await of.TakenIn(import.Id);

        var ledger = await of.Ledger();
        ledger.Values.Select(line => (string)line["number"]!).Order(StringComparer.Ordinal).Select(number => number[5..]).ShouldBe(["001", "002", "003", "004"]);
        ledger.ToDictionary(line => line.Key, line => (string?)line.Value["state"]).ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["学习大会精神"] = "held", ["研究发展对象"] = "held", ["参观纪念馆"] = "planned", ["明年党课"] = "planned" }, ignoreOrder: true);
        ((string?)ledger["研究发展对象"]["date"], (int?)ledger["研究发展对象"]["expected"], (int?)ledger["研究发展对象"]["present"]).ShouldBe(("2022-12", 10, 9));

        var record = (await of.Secretary.Get($"/sessions/{ledger["学习大会精神"]["sessionId"]}")).ShouldHave(200);
        ((bool)record["backFilled"]!, (string?)record["source"]!["name"], (string?)record["source"]!["citation"]).ShouldBe((true, "台账.csv", "12"));
        ((string?)record["chair"]!["name"], (string?)record["recorder"]!["name"], (string?)record["recorder"]!["post"], (string?)record["venue"]).ShouldBe(("王芳", "周记录", "秘书", "三楼会议室"));
        ((string?)record["startsAt"], (string?)record["endsAt"]).ShouldBe(("2022-10-25T14:30:00+08:00", "2022-10-25T17:00:00+08:00"));
        record["materials"]!.AsArray().Select(material => (string?)material!["title"]).ShouldBe(["《大会报告》"]);
        record["agendaItems"]!.AsArray().Select(item => ((string?)item!["title"], (bool)item["firstItem"]!)).ShouldBe([("学习大会报告", true)]);
        var history = (await of.Secretary.Get($"/sessions/{ledger["学习大会精神"]["sessionId"]}/history")).ShouldHave(200)["items"]!.AsArray();
        history.Where(entry => (string?)entry!["type"] is "study-session-planned" or "study-session-held" or "attendee-marked-late").ShouldAllBe(entry => (bool)entry!["backFilled"]!);

        var places = (await of.Secretary.Get($"/sessions/{ledger["学习大会精神"]["sessionId"]}/attendance")).ShouldHave(200);
        places["items"]!.AsArray().ToDictionary(place => (string)place!["name"]!, place => ((string?)place!["status"], (string?)place["reason"])).ShouldBe(
            new Dictionary<string, (string?, string?)>(StringComparer.Ordinal) { ["王芳"] = ("present", null), ["李强"] = ("late", null), ["赵刚"] = ("on-leave", "出差") }, ignoreOrder: true);
    }

    [Fact]
    public async Task Takes_a_meeting_that_is_no_kind_of_its_own_for_another_and_says_so()
    {
        var of = await WithPeople();

        var import = await of.Judged("sessions", "日期,会议类型,标题\n2023-03-01,党委会议,研究学习安排\n2023-03-02,其他,参观\n2023-03-03,火锅会,聚餐\n");

        import.Counts().ShouldBe((2, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(2, "B2", "kind-other")]);
        await of.TakenIn(import.Id);
        (await of.Ledger()).Values.Select(line => (string?)line["kind"]).ShouldBe(["other", "other"]);
    }

    [Fact]
    public async Task Knows_two_sessions_of_a_day_by_what_they_are_called_however_the_ledger_numbers_them()
    {
        var of = await WithPeople();
        const string ledger = "编号,日期,会议类型,标题,主持人\n2026-002,2025-05-05,党课,甲课,王芳\n2026-001,2025-05-05,主题党日,乙日,李强\n";
        await of.TakenIn("sessions", ledger);

        var again = await of.Judged("sessions", ledger);

        again.Counts().ShouldBe((0, 0, 2, 0), await of.Said(again.Id));
        (await of.Ledger()).ToDictionary(line => line.Key, line => (string?)line.Value["chair"]).ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["甲课"] = "王芳", ["乙日"] = "李强" }, ignoreOrder: true);
        var places = await of.Judged("attendance", "场次编号,日期,会议类型,场次,姓名,到会情况\n2026-002,2025-05-05,党课,甲课,王芳,出席\n2026-001,2025-05-05,党课,丙课,王芳,出席\n2026-001,2025-05-05,工作坊,丙课,王芳,出席\n");
        await of.TakenIn(places.Id);
        places.Counts().ShouldBe((1, 0, 0, 2), await of.Said(places.Id));
        (await of.Ledger()).ToDictionary(line => line.Key, line => (int?)line.Value["present"]).ShouldBe(
            new Dictionary<string, int?>(StringComparer.Ordinal) { ["甲课"] = 1, ["乙日"] = null }, ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_ledger_comes_again()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", Ledger);
        var before = await of.Events();

        var again = await of.Judged("sessions", Ledger);
        again.Counts().ShouldBe((0, 0, 4, 3), await of.Said(again.Id));
        await of.TakenIn(again.Id);

        (await of.Events()).ShouldBe(before + 2, "it was brought and taken in, and nothing else happened");
    }

    [Fact]
    public async Task Says_what_it_changes_while_the_record_is_written_and_leaves_one_that_is_confirmed()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", Head + "1,2022-03-01,,党课,三月党课,王芳,,一楼,,,,,,,,,,,\n");
        var session = (Guid)(await of.Ledger())["三月党课"]["sessionId"]!;
        const string Other = Head + "1,2022-03-01,,党课,三月党课,李强,,二楼,,《党章》,,8,7,1.5,赵刚,,,,\n";

        var import = await of.Judged("sessions", Other);
        import.Counts().ShouldBe((0, 1, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "changed")).Sentences().ShouldBe(
        [
            "应到名单：由“0”改为“1”。", "地点：由“一楼”改为“二楼”。", "主持人：由“王芳”改为“李强”。", "学时：由“（空）”改为“1.5”。", "应到：由“（空）”改为“8”。", "实到：由“（空）”改为“7”。",
            "学习材料：增加“《党章》”。", "将登记新材料：《党章》。",
        ]);
        await of.TakenIn(import.Id);
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((string?)record["chair"]!["name"], (string?)record["venue"], (decimal?)record["studyHours"], (int?)record["expected"], (int?)record["present"]).ShouldBe(("李强", "二楼", 1.5m, 8, 7));

        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        (await of.Judged("sessions", Other)).Counts().ShouldBe((0, 0, 1, 0));
        var refused = await of.Judged("sessions", Head + "1,2022-03-01,,党课,三月党课,李强,,三楼,,,,,,,,,,,\n");
        refused.Counts().ShouldBe((0, 0, 0, 1));
        (await of.Rows(refused.Id, "refused")).Notes().ShouldBe([(2, "H2", "record-locked")]);
    }

    [Fact]
    public async Task Takes_its_own_ledger_for_what_is_there_and_brings_it_to_another_organisation()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", Ledger);
        var sessions = (await of.Ledger()).ToDictionary(line => line.Key, line => (Guid)line.Value["sessionId"]!);
        (await of.Secretary.Post($"/sessions/{sessions["参观纪念馆"]}/cancel", new { reason = "未成行" })).ShouldHave(200);
        (await of.Secretary.Put($"/sessions/{sessions["研究发展对象"]}/roster", new { groups = new[] { new { name = "各支部委员", capacity = "attending" } } })).ShouldHave(200);
        var confirmed = await of.ConfirmedSession();
        (await of.Leader.Post($"/sessions/{confirmed}/amendments", new { field = "chair", value = "王副局长", reason = "原记错" })).ShouldHave(200);
        foreach (var form in new[] { "xlsx", "csv" })
        {
            var before = await of.Events();
            var import = await of.Looked(await of.Brought("sessions", await of.Exported($"/exports/session-ledger?form={form}"), $"学习台账.{form}"), "judged");
            import.Counts().ShouldBe((0, 0, 5, 0), await of.Said(import.Id));
            await of.TakenIn(import.Id);
            (await of.Events()).ShouldBe(before + 2);
        }

        var other = await Organisation.Register(host);
        var there = await other.Looked(await other.Brought("sessions", await of.Exported("/exports/session-ledger?form=xlsx"), "学习台账.xlsx"), "judged");
        there.Counts().ShouldBe((4, 0, 0, 1), await other.Said(there.Id));
        await other.TakenIn(there.Id);
        var (ours, theirs) = ((await of.Ledger())["学习大会精神"], (await other.Ledger())["学习大会精神"]);
        foreach (var member in new[] { "date", "kind", "chair", "expected", "present", "studyHours" }) theirs[member]?.ToJsonString().ShouldBe(ours[member]?.ToJsonString(), member);
    }

    [Fact]
    public async Task Leaves_the_place_of_a_refused_row_free_and_gives_the_numbers_on_without_a_gap()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", Head + ",2021-05-01,,培训,甲,,,,,,,,,,,,,,\n" + ",2021-05-02,,培训,乙,,,,,,,3,9,,,,,,\n" + ",2021-05-03,,培训,丙,,,,,,,,,,,,,,\n");

        var made = (await of.Secretary.Post("/sessions", new { kind = "training", title = "补乙", heldOn = "2021-05-02" })).ShouldHave(201);
        ((string)made["number"]!)[5..].ShouldBe("003");
        (await of.Secretary.Post("/sessions", new { kind = "training", title = "又一个甲", heldOn = "2021-05-01" })).ShouldBeProblem(409, "session-duplicate");
        var taken = await of.Judged("sessions", Head + ",2021-05-01,,培训,又一个甲,,,,,,,,,,,,,,\n");
        (await of.Rows(taken.Id, "refused")).Notes().ShouldBe([(2, "B2", "session-duplicate")]);
        (await of.Rows(taken.Id, "refused")).Sentences().Single().ShouldBe("同类型、同组织者、同日期和开始时间的场次已经登记过。如果确实是另一场，请写上各自的开始时间。");
    }

    [Theory]
    [InlineData("2021-05-01,,3,9", "D2", "count-invalid", "多于应到人数。")]
    [InlineData("2021-05-01,14:30-13:00,3,3", "B2", "date-invalid", "早于开始时间。")]
    [InlineData("2099-05-01,,8,8", "D2", "attendance-to-come", "这一天还没到，不能有到会情况；请检查日期。")]
    public async Task Refuses_what_cannot_be_with_its_cell(string row, string cell, string code, string sentence)
    {
        var of = await Organisation.Register(host);

        var import = await of.Judged("sessions", $"日期,时间,应到,实到,会议类型,标题\n{row},党课,某次党课\n");

        import.Counts().ShouldBe((0, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, cell, code)]);
        (await of.Rows(import.Id, "refused")).Sentences().ShouldBe([sentence]);
    }

    [Theory]
    [InlineData("迟到", "赵刚", 0)]
    [InlineData("缺席人员", "赵刚", 0)]
    [InlineData("出席人员", "赵刚", 1)]
    public async Task Puts_people_on_the_roster_of_a_day_to_come_and_refuses_to_say_where_they_were(string column, string names, int isNew)
    {
        var of = await WithPeople();

        var import = await of.Judged("sessions", $"日期,会议类型,标题,{column}\n2099-05-01,党课,某次党课,{names}\n");

        import.Counts().ShouldBe((isNew, 0, 0, 1 - isNew), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe(isNew == 1 ? [] : [(2, "D2", "attendance-to-come")]);
    }

    [Fact]
    public async Task Takes_who_stands_among_the_absent_with_a_leave_for_on_leave_and_says_so()
    {
        var of = await WithPeople();
        var import = await of.Judged("sessions", "日期,会议类型,标题,出席人员,缺席人员\n2021-05-01,党课,某次党课,王芳,李强（病假）、赵刚（无故）\n");
        (await of.Rows(import.Id, "new")).Sentences().ShouldContain("“李强”写在缺席人员里，后面注明“病假”，按请假导入。");

        await of.TakenIn(import.Id);

        var line = (await of.Ledger())["某次党课"];
        ((int?)line["expected"], (int?)line["present"], (int?)line["onLeave"]).ShouldBe((3, 1, 1));
    }

    [Theory]
    [InlineData("请假人员", "", "")]
    [InlineData("缺席人员", "", "")]
    [InlineData("迟到", "", "")]
    [InlineData("缺席人员", "", "9")]
    [InlineData("请假人员", "12", "")]
    public async Task Makes_no_roster_of_those_alone_who_were_away_or_late_and_says_so(string column, string expected, string present)
    {
        var of = await WithPeople();
        var table = $"日期,会议类型,标题,{column},应到,实到\n2021-05-01,党课,某次党课,王芳（病假）、赵刚,{expected},{present}\n";
        var import = await of.Judged("sessions", table);
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(2, "D2", "names-only-some")], await of.Said(import.Id));

        await of.TakenIn("sessions", table);

        var line = (await of.Ledger())["某次党课"];
        (Written(line["expected"]), Written(line["present"]), line["onLeave"], line["attendanceRate"]).ShouldBe((expected, present, null, null));
        line["missing"]!.AsArray().Select(member => (string?)member).ShouldContain("roster");
        (await of.Judged("sessions", table)).Counts().ShouldBe((0, 0, 1, 0));

        static string Written(System.Text.Json.Nodes.JsonNode? number) => number?.ToJsonString() ?? "";
    }

    [Theory]
    [InlineData("2", "0", 2, 0)]
    [InlineData("12", "10", 12, 10)]
    [InlineData("2", "", 2, 0)]
    public async Task Knows_those_who_were_away_by_name_where_the_counts_say_how_many_there_were(string expected, string present, int shown, int there)
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", $"日期,会议类型,标题,请假人员,缺席人员,应到,实到\n2021-05-01,党课,某次党课,王芳（病假）,赵刚,{expected},{present}\n");

        var line = (await of.Ledger())["某次党课"];
        ((int?)line["expected"], (int?)line["present"], (int?)line["onLeave"]).ShouldBe((shown, there, 1));
        (await of.Rows((await of.Judged("sessions", "日期,会议类型,标题,请假人员,应到,实到\n2021-06-01,党课,又一次,王芳,12,11\n")).Id, "new")).Notes().ShouldBe([(2, "D2", "board-counts-names")]);
    }

    [Fact]
    public async Task Says_where_the_kind_stood_in_the_title_and_what_a_session_is_called_by()
    {
        var of = await WithPeople();
        const string Ledger = "县水利局党组理论学习中心组2021年学习台账,,,\n时间,学习内容,主持人,参学人员\n2021-05-01,《条例》,王芳,王芳、李强\n";
        var import = await of.Judged("sessions", Ledger);
        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(
            ["表里没有“会议类型”一列，按表上方的标题读作“理论学习中心组学习”。", "表里没有“标题”一列，用学习内容作标题：“《条例》”。", "将登记新材料：《条例》。"]);

        await of.TakenIn(import.Id);

        ((string?)(await of.Ledger())["《条例》"]["kind"]).ShouldBe("theory-study-group");
        (await of.Judged("sessions", Ledger)).Counts().ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task Reads_behind_a_name_where_somebody_was_and_says_so()
    {
        var of = await WithPeople();
        var import = await of.Judged("sessions", "日期,会议类型,标题,出席人员\n2021-05-01,党课,某次党课,王芳、李强（请假）、赵刚（列席）\n");
        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(["“李强”写在出席人员里，后面注明“请假”，按请假导入。", "“赵刚”写在出席人员里，后面注明“列席”，按列席导入。"]);

        await of.TakenIn(import.Id);

        var line = (await of.Ledger())["某次党课"];
        ((int?)line["expected"], (int?)line["present"], (int?)line["onLeave"]).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task Reads_a_department_and_a_leave_behind_one_name()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", "日期,会议类型,标题,出席人员,请假人员\n2021-05-01,党课,某次党课,王芳,\"李强（规划科，事假）、赵刚 病假\"\n");

        var session = (string?)(await of.Ledger())["某次党课"]["sessionId"];
        var places = (await of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]!.AsArray();
        places.Select(place => $"{place!["name"]} {place["status"]} {place["reason"]}").ShouldBe(["王芳 present ", "李强 on-leave 事假", "赵刚 on-leave 病假"], ignoreOrder: true);
    }

    [Fact]
    public async Task Says_whom_and_what_a_corrected_ledger_does_not_name_any_more()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", "日期,会议类型,标题,出席人员,请假人员,学习材料\n2021-05-01,党课,某次党课,王芳、李强,赵刚,《条例一》\n");

        var import = await of.Judged("sessions", "日期,会议类型,标题,出席人员,请假人员,学习材料\n2021-05-01,党课,某次党课,王芳,赵刚,《条例二》\n");

        (await of.Rows(import.Id, "changed")).Sentences().ShouldBe(
        [
            "名单里另有 1 人，这一行没有写，保持不变；不对的请在场次页面的名单里删去。", "已登记的“条例一”这一行没有写，保持不变；不对的请在场次页面撤回。", "学习材料：增加“《条例二》”。", "将登记新材料：《条例二》。",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Overwrites_nothing_that_was_changed_after_the_rows_were_judged()
    {
        var of = await WithPeople();
        await of.TakenIn("sessions", "日期,会议类型,标题,地点\n2021-05-01,党课,某次党课,三楼\n2021-05-02,党课,另一次党课,三楼\n");
        var import = await of.Judged("sessions", "日期,会议类型,标题,地点\n2021-05-01,党课,某次党课,一楼\n2021-05-02,党课,另一次党课,一楼\n");
        var id = (string?)(await of.Ledger())["某次党课"]["sessionId"];
        (await of.Secretary.Patch($"/sessions/{id}", new { venue = "会议中心" })).ShouldHave(200);

        await of.TakenIn(import.Id);

        ((string?)(await of.Secretary.Get($"/sessions/{id}")).ShouldHave(200)["venue"]).ShouldBe("会议中心");
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, null, "wrong-state")]);
        (await of.Rows(import.Id, "changed")).Select(row => (int?)row!["rowNumber"]).ShouldBe([3]);
    }

    [Fact]
    public async Task Takes_who_is_named_among_those_attending_and_among_the_absent_for_absent_and_says_so()
    {
        var of = await WithPeople();
        var import = await of.Judged("sessions", "日期,会议类型,标题,出席人员,缺席人员\n2021-05-01,党课,某次党课,王芳、赵刚,赵刚\n");

        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(["“赵刚”在出席人员里也写了，按缺席导入。"]);
    }

    [Theory]
    [InlineData("2:30-4:30", true)]
    [InlineData("02:30", true)]
    [InlineData("2时30分", true)]
    [InlineData("下午2:30", false)]
    [InlineData("2:30 PM", false)]
    [InlineData("14:30-17:00", false)]
    [InlineData("9:00", false)]
    public async Task Says_where_a_time_would_be_in_the_night(string time, bool says)
    {
        var of = await Organisation.Register(host);
        var import = await of.Judged("sessions", $"日期,时间,会议类型,标题\n2021-05-01,{time},党课,某次党课\n");

        (await of.Rows(import.Id, "new")).Notes().ShouldBe(says ? [(2, "B2", "early-hour")] : []);
    }

    [Fact]
    public async Task Knows_a_material_with_its_marks_or_without_and_says_where_one_may_be_several()
    {
        var of = await Organisation.Register(host);
        await of.TakenIn("sessions", "日期,会议类型,标题,学习材料\n2021-05-01,党课,甲,《党章》\n");

        var import = await of.Judged("sessions", "日期,会议类型,标题,学习材料\n2021-05-02,党课,乙,党章\n2021-05-03,党课,丙,\"准则、条例\"\n");

        import.Counts().ShouldBe((2, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(3, "D3", "new-material"), (3, "D3", "material-as-one")]);
        await of.TakenIn(import.Id);
        (await of.Secretary.Get("/materials")).ShouldHave(200)["items"]!.AsArray().Select(each => (string?)each!["title"]).ShouldBe(["《党章》", "准则、条例"], ignoreOrder: true);
    }

    [Fact]
    public async Task Takes_the_first_of_rows_that_repeat_each_other_and_is_not_refused()
    {
        var of = await WithPeople();
        var import = await of.Judged("sessions", "日期,会议类型,标题,应到,实到\n2021-05-01,党课,甲,3,9\n2021-05-01,党课,甲,9,3\n2021-05-01,党课,甲,9,3\n");

        (await of.Rows(import.Id, "new")).Select(row => (int?)row!["rowNumber"]).ShouldBe([3]);
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, "E2", "count-invalid"), (4, "C4", "twice")]);
    }

    [Fact]
    public async Task Registers_materials_without_the_numbers_of_the_list_and_says_so()
    {
        var of = await Organisation.Register(host);
        const string Numbered = "日期,会议类型,标题,学习材料\n2021-05-01,党课,某次党课,\"1.《条例》\n2.《讲话精神》\"\n";

        var import = await of.Judged("sessions", Numbered);
        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(["将登记新材料：《条例》；《讲话精神》。"]);
        await of.TakenIn(import.Id);

        (await of.Secretary.Get("/materials")).ShouldHave(200)["items"]!.AsArray().Select(each => (string?)each!["title"]).ShouldBe(["《条例》", "《讲话精神》"], ignoreOrder: true);
        var again = await of.Judged("sessions", Numbered);
        again.Counts().ShouldBe((0, 0, 1, 0), await of.Said(again.Id));
    }

    [Fact]
    public async Task Enters_anew_what_was_voided_and_the_place_of_what_was_refused_before_it_in_the_same_file()
    {
        var of = await WithPeople();
        const string One = Head + ",2021-06-01,,培训,六月培训,,,,,,,,,,,,,,\n";
        await of.TakenIn("sessions", One);
        var first = (Guid)(await of.Ledger())["六月培训"]["sessionId"]!;
        (await of.Secretary.Post($"/sessions/{first}/void", new { reason = "录错" })).ShouldHave(200);

        // The first of both is refused, so the second may have its place.
        await of.TakenIn("sessions", Head + ",2021-06-01,,培训,不成立的培训,,,,,,,3,9,,,,,,\n" + ",2021-06-01,,培训,六月培训,,,,,,,,,,,,,,\n");

        var lines = (await of.Secretary.Get("/ledgers/sessions")).ShouldHave(200)["items"]!.AsArray();
        lines.Select(line => (string?)line!["state"]).ShouldBe(["voided", "held"], ignoreOrder: true);
        (await of.Judged("sessions", One)).Counts().ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task Tells_namesakes_apart_by_their_department()
    {
        var of = await WithPeople();
        var planning = (Guid)(await of.Secretary.Get("/departments?q=规划科")).ShouldHave(200)["items"]![0]!["id"]!;
        await of.PersonCalled("王芳", planning);

        var import = await of.Judged("sessions", Head + ",2021-07-01,,培训,甲,,,,,,,,,,王芳,,,,\n" + ",2021-07-02,,培训,乙,,,,,,,,,,王芳（规划科）,,,,\n");

        import.Counts().ShouldBe((1, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, "O2", "person-ambiguous")]);
    }

    [Fact]
    public async Task Holds_a_session_that_was_planned_here_and_leaves_what_no_decision_changes()
    {
        var of = await WithPeople();
        (await of.Secretary.Post("/sessions", new { kind = "party-lecture", title = "四月党课", heldOn = "2022-04-01" })).ShouldHave(201);

        var import = await of.Judged("sessions", "日期,会议类型,标题,主办部门,状态\n2022-04-01,党课,四月党课,办公室,已归档\n");

        import.Counts().ShouldBe((0, 1, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "changed")).Sentences().ShouldBe(
            ["状态：由“已计划”改为“已召开”。", "“主办部门”没有导入。需要的话，请打开该场次自行登记。", "状态现为“已召开”，保持不变；表里是“已归档”。"]);
        await of.TakenIn(import.Id);
        ((string?)(await of.Ledger())["四月党课"]["state"]).ShouldBe("held");
        (await of.Judged("sessions", "日期,会议类型,标题,主办部门,状态\n2022-04-01,党课,四月党课,办公室,已归档\n")).Counts().ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task Puts_groups_on_the_roster_only_where_the_ledger_says_that_it_was_recorded_so()
    {
        var of = await WithPeople();
        const string Groups = "日期,会议类型,标题,出席人员,以集体名义记录,应到,实到\n2022-05-01,中心组学习,五月学习,王芳、各部门负责人,是,20,18\n2022-05-02,中心组学习,再次学习,各部门负责人,,20,18\n";

        var import = await of.Judged("sessions", Groups);
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, "D3", "person-unknown")]);
        await of.TakenIn(import.Id);

        var line = (await of.Ledger())["五月学习"];
        ((int?)line["expected"], (int?)line["present"]).ShouldBe((20, 18));
        var roster = (await of.Secretary.Get($"/sessions/{line["sessionId"]}")).ShouldHave(200)["roster"]!;
        roster["groups"]!.AsArray().Select(group => (string?)group!["name"]).ShouldBe(["各部门负责人"]);
        roster["people"]!.AsArray().Select(person => (string?)person!["name"]).ShouldBe(["王芳"]);
        (await of.Judged("sessions", Groups)).Counts().ShouldBe((0, 0, 1, 1));
    }

    [Fact]
    public async Task Goes_on_where_a_dead_node_left_it_with_nothing_twice()
    {
        var of = await WithPeople();
        var first = new DateOnly(2020, 1, 1);
        var rows = Enumerable.Range(0, 350).Select(at => $",{first.AddDays(at).ToString("O", CultureInfo.InvariantCulture)},,培训,培训{at},,,,,,,,,,,,,,\n");
        var import = await of.Judged("sessions", Head + string.Concat(rows));
        var job = NameBasedGuid.Create(Guid.Parse((string)import["jobId"]!), "taking in");
        var node = OtherNode.On(host.Services.GetRequiredService<NpgsqlDataSource>());
        await node.Works(job);
        (await of.Secretary.Post($"/imports/{import.Id}/commit")).ShouldHave(200);

        var died = await Killed(of, job);
        died.ShouldBeGreaterThan(0);
        died.ShouldBeLessThan(350);
        await node.Leaves(job);

        (await of.Looked(import.Id, "committed")).Counts().New.ShouldBe(350);
        var numbers = new List<string>();
        for (var page = 1; page <= 2; page++)
            numbers.AddRange((await of.Secretary.Get($"/ledgers/sessions?pageSize=200&page={page}")).ShouldHave(200)["items"]!.AsArray().Select(line => ((string)line!["number"]!)[5..]));
        numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Order().ShouldBe(Enumerable.Range(1, 350));
    }

    // Works on the job until some of it is stored, and dies.
    private async Task<long> Killed(Organisation of, Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var death = new CancellationTokenSource();
        var jobs = scope.ServiceProvider.GetRequiredService<JobStore>();
        var job = (await jobs.Find(of.Id.ToString("D"), id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var work = scope.ServiceProvider.GetServices<IJobWork>().Single(work => work.Kind == JobKind.CommitImport);
        var underWay = new JobUnderWay(job, scope.ServiceProvider.GetRequiredService<AccountDirectory>(), jobs, scope.ServiceProvider.GetRequiredService<JobFiles>(), death);
        var doing = work.Do(underWay, death.Token);
        while (!doing.IsCompleted && (await Finished()) == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        await death.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(doing);
        return await Finished();

        async Task<long> Finished() => (await jobs.Find(of.Id.ToString("D"), id, TestContext.Current.CancellationToken))!.Finished;
    }

    private async Task<Organisation> WithPeople()
    {
        var of = await Organisation.Register(host);
        var (office, planning) = (await of.Department("办公室"), await of.Department("规划科"));
        await of.PersonCalled("王芳", office);
        await of.PersonCalled("李强", planning);
        await of.PersonCalled("赵刚", planning);
        return of;
    }
}
