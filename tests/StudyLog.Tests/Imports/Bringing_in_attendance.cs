using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>导入考勤: where people were comes in place by place, as roll call, check-in, leave and make-up study would have said it.</summary>
public sealed class Bringing_in_attendance(HostFixture host)
{
    private const string Head = "场次编号,日期,会议类型,场次,姓名,部门,身份,到会情况,登记方式,到会时间,离会时间,事由,请假,批准人,更正原因,补学,补学期限,补学日期,补学学时,补学方式,补学内容\n";

    private const string Book =
        Head
        + ",2024-03-05,党课,三月党课,王芳,办公室,,出席,扫码,14:20,,,,,,,,,,,\n"
        + ",2024-03-05,党课,三月党课,李强,规划科,,迟到,点名,14:40,,堵车,,,,,,,,,\n"
        + ",2024-03-05,党课,三月党课,赵刚,规划科,,请假,,,,出差,已准假,周局长,,已通过,2024-03-31,2024-03-20,2,观看录像,党课录像\n"
        + ",2024-03-05,党课,三月党课,钱七,规划科,列席,早退,,,15:40,,,,,,,,,,\n"
        + ",2024-03-05,党课,三月党课,孙八,规划科,,出席,,,,,,,,,,,,,\n"
        + ",2024-03-05,党课,三月党课,吴九,规划科,,迟到,点名,2024-03-07 09:00,,,,,,,,,,,,\n"
        + ",2024-03-05,党课,三月党课,王芳,办公室,,缺席,,,,,,,,,,,,,\n"
        + ",2024-03-06,党课,没有的党课,王芳,办公室,,出席,,,,,,,,,,,,,\n";

    [Fact]
    public async Task Enters_every_place_and_refuses_only_the_rows_that_are_not_certain()
    {
        var (of, session) = await WithSession();
        var import = await of.Judged("attendance", Book);

        import.Counts().ShouldBe((4, 0, 0, 4), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(6, "E6", "person-unknown"), (7, "J7", "date-invalid"), (8, "E8", "twice"), (9, "D9", "session-unknown")]);
        (await of.Rows(import.Id, "refused")).Sentences().Last().ShouldBe("没有找到这个场次。请先导入学习台账，或核对场次编号、日期和标题。");
        (await of.Rows(import.Id, "refused", "en")).Sentences().Last().ShouldNotBeNull().ShouldStartWith("There is no such session.");

        await of.TakenIn(import.Id);

        var places = await Places(of, session);
        places.Keys.ShouldBe(["王芳", "李强", "赵刚", "钱七"], ignoreOrder: true, "who is refused is not on the roster");
        Told(places["王芳"]).ShouldBe(("present", "qr", "2024-03-05T14:20:00+08:00", null));
        Told(places["李强"]).ShouldBe(("late", "roll-call", "2024-03-05T14:40:00+08:00", "堵车"));
        Told(places["赵刚"]).ShouldBe(("on-leave", null, null, "出差"));
        Told(places["钱七"]).ShouldBe(("left-early", "import", "2024-03-05T15:40:00+08:00", null));
        ((string?)places["钱七"]["capacity"], (string?)places["赵刚"]["leave"]!["approver"]!["name"]).ShouldBe(("sitting-in", "周局长"));
        var makeUp = places["赵刚"]["makeUp"]!;
        ((string?)makeUp["state"], (string?)makeUp["dueOn"], (string?)makeUp["on"], (string?)makeUp["mode"], (string?)makeUp["text"]).ShouldBe(("accepted", "2024-03-31", "2024-03-20", "recording", "党课录像"));
        var history = (await of.Secretary.Get($"/sessions/{session}/history?pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        history.Where(entry => (string?)entry!["type"] is "attendee-checked-in" or "leave-approved").ShouldAllBe(entry => (bool)entry!["backFilled"]!);
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_book_comes_again_and_says_what_another_would_change()
    {
        var (of, session) = await WithSession();
        await of.TakenIn("attendance", Book);
        var before = await of.Events();

        var again = await of.Judged("attendance", Book);
        again.Counts().ShouldBe((0, 0, 4, 4), await of.Said(again.Id));
        await of.TakenIn(again.Id);
        (await of.Events()).ShouldBe(before + 2, "it was brought and taken in, and nothing else happened");

        var other = await of.Judged("attendance", Head + ",2024-03-05,,三月党课,王芳,办公室,,缺席,,,,无故,,,,,,,,,\n");
        other.Counts().ShouldBe((0, 1, 0, 0));
        (await of.Rows(other.Id, "changed")).Sentences().ShouldBe(["到会情况：由“出席”改为“缺席”。"]);
        await of.TakenIn(other.Id);
        Told((await Places(of, session))["王芳"]).ShouldBe(("absent", "import", null, "无故"));
    }

    [Fact]
    public async Task Corrects_a_record_that_is_locked_only_with_a_reason()
    {
        var (of, session) = await WithSession();
        await of.TakenIn("attendance", Book);
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);

        var import = await of.Judged(
            "attendance",
            Head + ",2024-03-05,,三月党课,王芳,办公室,,缺席,,,,,,,点名有误,,,,,,\n" + ",2024-03-05,,三月党课,李强,规划科,,缺席,,,,,,,,,,,,,\n" + ",2024-03-05,,三月党课,吴九,规划科,,出席,,,,,,,,,,,,,\n");

        import.Counts().ShouldBe((0, 1, 0, 2), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, "H3", "record-locked"), (4, "E4", "record-locked")]);
        await of.TakenIn(import.Id);
        var corrected = (await Places(of, session))["王芳"];
        (Told(corrected).Status, (string?)corrected["correctionReason"]).ShouldBe(("absent", "点名有误"));
    }

    [Fact]
    public async Task Tells_a_time_that_finds_no_place_beside_the_status()
    {
        var (of, _) = await WithSession();

        var import = await of.Judged("attendance", "日期,场次,姓名,到会情况,到会时间,备注\n2024-03-05,三月党课,王芳,缺席,14：30,\n2024-03-05,三月党课,李强,出席,,临时有事先走\n");

        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(2, "E2", "not-taken"), (3, "F3", "not-taken")]);
    }

    [Fact]
    public async Task Assigns_a_make_up_as_far_as_the_row_says_and_tells_what_is_missing()
    {
        var (of, session) = await WithSession();

        var import = await of.Judged(
            "attendance",
            Head + ",2024-03-05,,三月党课,王芳,办公室,,缺席,,,,,,,,已补学,2024-03-31,2024-03-20,2,,\n" + ",2024-03-05,,三月党课,李强,规划科,,缺席,,,,,,,,已补学,,2024-03-20,2,自学,\n");

        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(["缺少“补学方式”，补学没有登记到表里写的那一步。", "缺少“补学期限”，补学没有登记到表里写的那一步。"]);
        await of.TakenIn(import.Id);
        var places = await Places(of, session);
        ((string?)places["王芳"]["makeUp"]!["state"], places["李强"]["makeUp"]).ShouldBe(("assigned", null));
    }

    [Fact]
    public async Task Takes_a_matrix_of_people_and_sessions()
    {
        var (of, session) = await WithSession();

        var import = await of.Judged("attendance", "姓名,部门,2024-03-05\n王芳,办公室,√\n李强,规划科,事假\n");

        import.Counts().ShouldBe((2, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Select(row => string.Join(' ', row!["cells"]!.AsArray().Select(cell => $"{cell!["at"]}:{cell["column"]}={cell["text"]}"))).ShouldBe(
            ["A2:姓名=王芳 B2:部门=办公室 C1:场次=2024-03-05 C2:到会情况=√", "A3:姓名=李强 B3:部门=规划科 C1:场次=2024-03-05 C3:到会情况=事假"]);
        await of.TakenIn(import.Id);
        var places = await Places(of, session);
        (Told(places["王芳"]).Status, Told(places["李强"]).Status, (string?)places["李强"]["reason"]).ShouldBe(("present", "on-leave", "事假"));
    }

    [Fact]
    public async Task Tells_how_a_mark_is_read_and_which_session_a_number_alone_means()
    {
        var (of, session) = await WithSession();
        var number = (string)(await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200)["number"]!;

        var matrix = await of.Judged("attendance", "姓名,部门,2024-03-05\n王芳,办公室,△\n李强,规划科,事假\n");
        (await of.Rows(matrix.Id, "new")).Notes().ShouldBe([(2, "C2", "mark-read")]);
        (await of.Rows(matrix.Id, "new")).Sentences().ShouldBe(["“△”读作“迟到”。"]);

        var list = await of.Judged("attendance", $"场次编号,姓名,到会情况\n{number},王芳,出席\n");
        (await of.Rows(list.Id, "new")).Notes().ShouldBe([(2, "A2", "session-by-number")]);
        (await of.Rows(list.Id, "new")).Sentences().ShouldBe([$"编号 {number} 在这里是 2024-03-05 的“三月党课”。请核对是不是这一场。"]);
    }

    [Fact]
    public async Task States_no_day_of_approval_and_tells_who_will_stand_as_having_accepted_a_make_up()
    {
        var (of, session) = await WithSession();
        var import = await of.Judged("attendance", Book);
        (await of.Rows(import.Id, "new")).Sentences().ShouldContain("表里没有验收人，导入后登记为由您验收。");
        await of.TakenIn(import.Id);

        var history = (await of.Secretary.Get($"/sessions/{session}/history?pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        var approved = history.Single(entry => (string?)entry!["type"] == "leave-approved")!;
        ((string?)approved["occurred"]!["precision"]).ShouldBe("unknown");
    }

    [Fact]
    public async Task Names_the_day_that_several_sessions_share_where_the_table_names_no_other()
    {
        var (of, _) = await WithSession();
        (await of.Secretary.Post("/sessions", new { kind = "theme-day", title = "三月主题党日", heldOn = "2024-03-05" })).ShouldHave(201);

        var import = await of.Judged("attendance", "日期,姓名,到会情况\n2024-03-05,王芳,出席\n");

        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, "A2", "session-ambiguous")]);
        (await of.Rows(import.Id, "refused")).Sentences().ShouldBe(["有几个场次都可能是“2024-03-05”，不知道是哪一个。请写上编号或开始时间。"]);
    }

    [Fact]
    public async Task Says_why_a_leave_is_asked_for_that_awaits_its_decision()
    {
        var (of, _) = await WithSession();
        await of.TakenIn("attendance", Head + ",2024-03-05,,三月党课,王芳,办公室,,,,,,因公出差,请假待批,,,,,,,,\n,2024-03-05,,三月党课,李强,规划科,,缺席,,,,去外地,请假待批,,,,,,,,\n");
        var book = await of.Exported("/exports/attendance-book?form=csv");
        Encoding.UTF8.GetString(book).ShouldContain("因公出差,请假待批");

        var again = await of.Looked(await of.Brought("attendance", book, "考勤簿.csv"), "judged");
        again.Counts().ShouldBe((0, 0, 2, 0), await of.Said(again.Id));

        var (other, _) = await WithSession();
        var there = await other.Looked(await other.Brought("attendance", book, "考勤簿.csv"), "judged");
        there.Counts().ShouldBe((2, 0, 0, 0), await other.Said(there.Id));
        await other.TakenIn(there.Id);
        Encoding.UTF8.GetString(await other.Exported("/exports/attendance-book?form=csv")).ShouldBe(Encoding.UTF8.GetString(book));
    }

    [Fact]
    public async Task Says_which_day_is_meant_where_only_the_title_names_the_year()
    {
        var (of, _) = await WithSession();

        var import = await of.Judged("attendance", "2024年考勤,,\n日期,姓名,到会情况\n3月5日,王芳,出席\n2024-03-05,李强,出席\n");

        import.Counts().ShouldBe((2, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(3, "A3", "year-of-table")]);
        (await of.Rows(import.Id, "new")).Sentences().ShouldContain("“3月5日”没有写年份，按表上写的年份理解为 2024-03-05。");
    }

    [Fact]
    public async Task Takes_half_a_day_for_no_time_and_refuses_what_is_none()
    {
        var (of, _) = await WithSession();

        var import = await of.Judged("attendance", "日期,时间,姓名,到会情况\n2024-03-05,下午,王芳,出席\n2024-03-05,饭后,李强,出席\n");

        import.Counts().ShouldBe((1, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(2, "B2", "half-day")]);
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, "B3", "fault.not-a-time")]);
    }

    [Fact]
    public async Task Keeps_who_came_instead_of_somebody_on_leave()
    {
        var (of, session) = await WithSession();
        const string table = "日期,场次,姓名,到会情况,事由,请假,批准人,代会人\n2024-03-05,三月党课,赵刚,请假,出差,已准假,周局长,钱七\n2024-03-05,三月党课,李强,请假,出差,已准假,周局长,没有这人\n";

        var import = await of.Judged("attendance", table);

        import.Counts().ShouldBe((2, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldContain((3, "H3", "not-taken"));
        await of.TakenIn(import.Id);
        ((string?)(await Places(of, session))["赵刚"]["leave"]!["deputy"]!["name"]).ShouldBe("钱七");

        var book = await of.Exported("/exports/attendance-book?form=csv");
        var (other, _) = await WithSession();
        await other.TakenIn("attendance", Encoding.UTF8.GetString(book));
        Encoding.UTF8.GetString(await other.Exported("/exports/attendance-book?form=csv")).ShouldBe(Encoding.UTF8.GetString(book));
    }

    [Fact]
    public async Task Takes_who_was_called_on_leave_so_where_nothing_says_what_else_was_asked_for()
    {
        var (of, session) = await WithSession();

        var import = await of.Judged("attendance", "日期,场次,姓名,到会情况,请假\n2024-03-05,三月党课,赵刚,请假,请假待批\n");

        import.Counts().ShouldBe((1, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldContain((2, "E2", "not-taken"));
        await of.TakenIn(import.Id);
        ((string?)(await Places(of, session))["赵刚"]["status"]).ShouldBe("on-leave");
    }

    [Theory]
    [InlineData("sessions", "日期,会议类型,标题,学时\n2023-08-01,党课,好行,2\n2023-08-02,党课,坏行,-1\n", "D3")]
    [InlineData("people", "姓名,部门,年应修学时\n周一,办公室,40\n周二,办公室,-5\n", "C3")]
    [InlineData("attendance", "日期,场次,姓名,到会情况,补学,补学学时\n2024-03-05,三月党课,王芳,出席,,\n2024-03-05,三月党课,李强,缺席,待补学,-1\n", "F3")]
    public async Task Refuses_a_row_with_fewer_hours_than_none_and_no_other(string kind, string table, string cell)
    {
        var (of, _) = await WithSession();

        var import = await of.Judged(kind, table);

        import.Counts().ShouldBe((1, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, cell, "fault.negative")]);
        (await of.Rows(import.Id, "refused", "en")).Sentences().ShouldBe(["It cannot be less than 0. Mend it."]);
    }

    [Fact]
    public async Task Refuses_of_a_matrix_the_mark_alone_that_is_not_known()
    {
        var (of, _) = await WithSession();

        var import = await of.Judged("attendance", "姓名,部门,2024-03-05,2024-03-06\n王芳,办公室,√,？\n李强,规划科,,√\n应到人数,,2,2\n");

        import.Counts().ShouldBe((1, 0, 0, 2), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, "D2", "fault.unknown-mark"), (3, "D1", "session-unknown")]);
        (await of.Rows(import.Id, "refused")).Sentences().First().ShouldBe("不认识这个记号。可以用：√、○、△、×、出席、列席等。");
        ((int)import["counts"]!["noData"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Takes_its_own_book_for_what_is_there_and_brings_it_to_another_organisation()
    {
        var (of, _) = await WithSession();
        await of.TakenIn("attendance", Book);
        foreach (var form in new[] { "xlsx", "csv" })
        {
            var before = await of.Events();
            var import = await of.Looked(await of.Brought("attendance", await of.Exported($"/exports/attendance-book?form={form}"), $"考勤簿.{form}"), "judged");
            import.Counts().ShouldBe((0, 0, 4, 0), await of.Said(import.Id));
            await of.TakenIn(import.Id);
            (await of.Events()).ShouldBe(before + 2);
        }

        var (other, _) = await WithSession();
        var there = await other.Looked(await other.Brought("attendance", await of.Exported("/exports/attendance-book?form=xlsx"), "考勤簿.xlsx"), "judged");
        there.Counts().ShouldBe((4, 0, 0, 0), await other.Said(there.Id));
        await other.TakenIn(there.Id);
        Encoding.UTF8.GetString(await other.Exported("/exports/attendance-book?form=csv")).ShouldBe(Encoding.UTF8.GetString(await of.Exported("/exports/attendance-book?form=csv")));
    }

    [Fact]
    public async Task Gives_a_bare_name_to_nobody_while_the_file_names_its_namesake_too_and_says_where_the_roster_tells()
    {
        var (of, session) = await WithSession();
        await of.PersonCalled("王芳", await of.Department("财务科"));
        const string Both = Head + ",2024-03-05,,三月党课,王芳,,,缺席,,,,,,,,,,,,,\n,2024-03-05,,三月党课,王芳,财务科,,出席,,,,,,,,,,,,,\n";
        (await of.Rows(await of.TakenIn("attendance", Both), "refused")).Notes().ShouldBe([(2, "E2", "person-ambiguous")]);

        var again = await of.Judged("attendance", Both);
        again.Counts().ShouldBe((0, 0, 1, 1), await of.Said(again.Id));
        Told((await Places(of, session))["王芳"]).ShouldBe(("present", "import", null, null));
        var alone = await of.Judged("attendance", Head + ",2024-03-05,,三月党课,王芳,,,缺席,,,,,,,,,,,,,\n");
        (await of.Rows(alone.Id, "changed")).Sentences().First().ShouldBe("“王芳”不止一位，按这场名单上的那位导入。");
    }

    [Fact]
    public async Task Keeps_the_kind_of_a_leave_beside_its_reason()
    {
        var (of, session) = await WithSession();
        await of.TakenIn("attendance", Head + ",2024-03-05,,三月党课,王芳,办公室,,公假,,,,抗旱,,,,,,,,,\n");

        Told((await Places(of, session))["王芳"]).ShouldBe(("on-leave", "import", null, "公假（抗旱）"));
    }

    private static (string? Status, string? Method, string? At, string? Reason) Told(JsonNode place) =>
        ((string?)place["status"], (string?)place["method"], (string?)place["at"], (string?)place["reason"]);

    private static async Task<IReadOnlyDictionary<string, JsonNode>> Places(Organisation of, Guid session) =>
        (await of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]!.AsArray().ToDictionary(place => (string)place!["name"]!, place => place!);

    // A session that was held, with nobody on its roster, and people who are not on it.
    private async Task<(Organisation Of, Guid Session)> WithSession()
    {
        var of = await Organisation.Register(host);
        var (office, planning) = (await of.Department("办公室"), await of.Department("规划科"));
        foreach (var name in new[] { "王芳", "周局长" }) await of.PersonCalled(name, office);
        foreach (var name in new[] { "李强", "赵刚", "钱七", "吴九" }) await of.PersonCalled(name, planning);
        var session = (await of.Secretary.Post(
            "/sessions", new { kind = "party-lecture", title = "三月党课", heldOn = "2024-03-05", startsAt = "2024-03-05T14:30:00+08:00", endsAt = "2024-03-05T16:30:00+08:00" })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        return (of, session);
    }
}
