using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Printing;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Papers;

/// <summary>Record, minutes, sign-in sheet and register as files: the same facts as every other answer, and nothing besides.</summary>
public sealed class Papers_of_a_session(HostFixture host, Organisations organisations) : IClassFixture<Organisations>
{
    [Fact]
    public async Task The_record_says_what_was_entered_and_is_a_draft_until_it_is_confirmed()
    {
        var of = await organisations.Fresh();
        var session = await Session(of);
        var draft = await Paper(of.Secretary, $"/sessions/{session}/papers/record");
        draft.Text.ShouldContain("关于节水的意见");
        draft.Text.ShouldContain("发言：要把节水抓实。");
        draft.Text.ShouldContain("出席（1人）：");
        draft.Text.ShouldContain("请假（1人）：");
        draft.Text.ShouldContain("9:30—11:00");
        draft.IsDraft.ShouldBeTrue();
        draft.FileName.ShouldBe("会议记录 节水专题学习.docx");

        await Confirm(of, session);
        (await Paper(of.Secretary, $"/sessions/{session}/papers/record")).IsDraft.ShouldBeFalse();
    }

    [Fact]
    public async Task A_paper_is_called_by_the_whole_title_whatever_stands_in_it()
    {
        var of = await organisations.Fresh();
        var session = (await of.Secretary.Post("/sessions", new { kind = "special-session", title = "2026/2027学年第3/4期学习", heldOn = "2024-03-05" })).ShouldHave(201).Id;
        (await Paper(of.Secretary, $"/sessions/{session}/papers/record")).FileName.ShouldBe("会议记录 2026／2027学年第3／4期学习.docx");
    }

    [Fact]
    public async Task Owner_and_day_stand_beside_the_requirement_they_come_from()
    {
        var of = await organisations.Fresh();
        var (lead, with) = (await of.Department("规划科"), await of.Department("财务科"));
        var owner = await of.Person(lead);
        var name = (string?)(await of.Secretary.Get($"/people/{owner}")).ShouldHave(200)["name"];
        var session = await Session(of);
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "requirement", text = "年底前装好水表。" })).ShouldHave(201);
        var seq = (int)(await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200)["remarks"]!.AsArray()[^1]!["seq"]!;
        (await of.Secretary.Post($"/sessions/{session}/follow-ups", new
        {
            matter = "装好水表", leadDepartmentId = lead, coDepartmentIds = new[] { with }, ownerId = owner, dueKind = "date", dueOn = "2024-12-31", remarkSeq = seq,
        })).ShouldHave(201);

        (await Paper(of.Secretary, $"/sessions/{session}/papers/minutes")).Text
            .ShouldContain($"年底前装好水表。\n（主办：规划科；协办：财务科；责任人：{name}；完成时限：2024年12月31日）");
    }

    [Fact]
    public async Task What_was_amended_stands_beside_what_was_signed()
    {
        var of = await organisations.Fresh();
        var session = await Session(of);
        await Confirm(of, session);
        (await of.Secretary.Post($"/sessions/{session}/amendments", new { field = "venue", value = "五楼会议室", reason = "写错了" })).ShouldHave(200);

        var minutes = (await Paper(of.Secretary, $"/sessions/{session}/papers/minutes")).Text;
        minutes.ShouldContain("在三楼会议室举行理论学习中心组学习“节水专题学习”");
        minutes.ShouldContain("地点：签字时为“三楼会议室”，更正为“五楼会议室”。事由：写错了。");
    }

    [Fact]
    public async Task There_are_no_minutes_of_what_was_not_held()
    {
        var of = await organisations.Fresh();
        (await of.Secretary.Get($"/sessions/{await of.Session()}/papers/minutes")).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task Nobody_signs_in_to_what_was_cancelled()
    {
        var of = await organisations.Fresh();
        var session = await of.Session();
        (await Paper(of.Secretary, $"/sessions/{session}/papers/sign-in-sheet")).FileName.ShouldStartWith("签到表");
        (await of.Secretary.Post($"/sessions/{session}/cancel", new { reason = "改期" })).ShouldHave(200);
        (await of.Secretary.Get($"/sessions/{session}/papers/sign-in-sheet")).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task The_register_tells_who_was_away_why_and_how_it_was_made_up_for()
    {
        var of = await organisations.Fresh();
        var (session, person) = await of.MakeUpSubmitted();
        var name = (string?)(await of.Secretary.Get($"/people/{person}")).ShouldHave(200)["name"];
        var register = await Paper(of.Secretary, $"/papers/leave-register?sessionId={session}");
        var row = register.Rows.Single(cells => cells[1] == name);
        (row[4], row[7], row[8], row[9], row[11], row[12]).ShouldBe(("缺席", "2024.12.31", "2024.6.1", "自学", "2", "待验收"));
        row[13].ShouldBeEmpty("nobody accepted it yet");

        var another = await of.Department();
        (await Paper(of.Secretary, $"/papers/leave-register?from=2000-01-01&to=2030-12-31&departmentId={another}")).Rows.Count.ShouldBe(1, "a head alone");
        (await Paper(of.Secretary, "/papers/leave-register?from=2000-01-01&to=2030-12-31")).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_register_tells_whether_a_make_up_was_accepted_and_by_whom_also_where_the_account_is_nobodys()
    {
        var of = await organisations.Fresh();
        var (session, person) = await of.MakeUpSubmitted();
        var register = $"/papers/leave-register?sessionId={session}";
        (await of.Leader.Post($"/make-ups/{session}/{person}/return", new { reason = "太短" })).ShouldHave(200);
        var returned = (await Paper(of.Secretary, register)).Rows[^1];
        (returned[12], returned[13]).ShouldBe(("已退回", ""));

        (await of.Secretary.Post($"/make-ups/{session}/{person}/submit", new { on = "2024-06-02", mode = "self-study", hours = 2 })).ShouldHave(200);
        (await of.Leader.Post($"/make-ups/{session}/{person}/accept")).ShouldHave(200);
        var accepted = (await Paper(of.Secretary, register)).Rows[^1];
        accepted[12].ShouldBe("已通过");
        accepted[13].ShouldStartWith("user-", Case.Sensitive, "the leader's account is no person's");
    }

    [Fact]
    public async Task The_register_leaves_out_who_had_leave_and_came_after_all()
    {
        var of = await organisations.Fresh();
        var (session, person) = await of.LeaveRequested();
        var leader = await of.User([Duty.GroupLeader], await of.Person());
        (await leader.Post($"/sessions/{session}/leave-requests/{person}/approve")).ShouldHave(200);
        (await Paper(of.Secretary, $"/papers/leave-register?sessionId={session}")).Rows.Count.ShouldBe(2, "a head and who is on leave");

        (await of.Secretary.Post($"/sessions/{session}/attendance/{person}/correct", new { status = "present", reason = "签到表上有本人签名" })).ShouldHave(200);

        (await Paper(of.Secretary, $"/papers/leave-register?sessionId={session}")).Rows.Count.ShouldBe(1, "a head alone");
    }

    [Fact]
    public async Task The_register_names_who_has_leave_from_what_is_planned_and_nobody_from_what_is_off()
    {
        var of = await organisations.Fresh();
        var (approver, person) = (await of.Person(), await of.Person());
        var session = await of.PlannedWith(person);
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = person, reason = "出差" })).ShouldHave(200);
        var leader = await of.User([Duty.GroupLeader], approver);
        (await leader.Post($"/sessions/{session}/leave-requests/{person}/approve")).ShouldHave(200);
        var name = (string?)(await of.Secretary.Get($"/people/{person}")).ShouldHave(200)["name"];

        var register = await Paper(of.Secretary, "/papers/leave-register?from=2000-01-01&to=2030-12-31");
        (register.Rows[^1][1], register.Rows[^1][4]).ShouldBe((name, "出差"));
        register.Text.ShouldNotContain("没有请假");

        (await of.Secretary.Post($"/sessions/{session}/cancel", new { reason = "防汛" })).ShouldHave(200);
        (await Paper(of.Secretary, "/papers/leave-register?from=2000-01-01&to=2030-12-31")).Text.ShouldContain("此期间没有请假、缺席或补学。");
    }

    [Fact]
    public async Task There_is_no_register_of_a_department_that_nobody_knows()
    {
        var of = await organisations.Fresh();
        (await of.Secretary.Get($"/papers/leave-register?departmentId={Guid.NewGuid()}")).ShouldBeProblem(404, "not-found").Detail.ShouldNotBeNull().ShouldContain("部门");
        (await of.Secretary.Get($"/papers/leave-register?departmentId={await of.Person()}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task The_bulletin_has_the_figures_of_its_query_and_what_is_behind_by_number()
    {
        var of = await organisations.Fresh();
        var lead = await of.Department("规划科");
        var session = await Session(of);
        var late = (await of.Secretary.Post($"/sessions/{session}/follow-ups", new { matter = "完成登记", leadDepartmentId = lead, dueKind = "date", dueOn = "2024-03-31" })).ShouldHave(201);
        (await of.Secretary.Post($"/sessions/{session}/follow-ups", new { matter = "长期抓", leadDepartmentId = lead, dueKind = "continuous" })).ShouldHave(201);

        var bulletin = (await Paper(of.Secretary, "/papers/bulletin?number=水督〔2024〕1号")).Text;
        bulletin.ShouldContain("督办事项共2项，其中已办结0项，占0%，正在办理2项，占100%。");
        bulletin.ShouldContain($"规划科（1项）\n第{(string?)late["number"]}号：完成登记。应于2024年3月31日前办结。");
        bulletin.ShouldContain("水督〔2024〕1号");
    }

    [Fact]
    public async Task A_report_on_paper_has_the_figures_of_the_report()
    {
        var of = await organisations.Fresh();
        await Session(of);
        await of.CaughtUp();
        var report = (await of.Secretary.Post("/period-reports", new { kind = "quarter-study", from = "2024-01", to = "2024-03" })).ShouldHave(201).Id;
        var draft = await Paper(of.Secretary, $"/period-reports/{report}/paper");
        draft.IsDraft.ShouldBeTrue();
        draft.Text.ShouldContain("2024年第一季度学习情况报告");
        draft.Text.ShouldContain("现将2024年第一季度学习情况报告如下。");
        draft.Text.ShouldMatch(@"数据截至20\d\d年\d+月\d+日\d+:\d\d（第\d+号事件）");
        draft.Text.ShouldContain("应到2人次，到会1人次，请假1人次，缺席0人次，出勤率50%；");

        (await of.Secretary.Post($"/period-reports/{report}/submit")).ShouldHave(200);
        (await Paper(of.Secretary, $"/period-reports/{report}/paper")).IsDraft.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_LibreOffice_the_answer_says_so_in_both_languages_and_with_it_there_are_pages()
    {
        var of = await organisations.Fresh();
        var paper = $"/sessions/{await of.Session()}/papers/record";
        (await of.Secretary.Get($"{paper}?form=odt")).ShouldBeProblem(400, "invalid-request");

        var settings = host.Services.GetRequiredService<IConfiguration>();
        settings[LibreOffice.Setting] = "/nowhere/soffice";
        try
        {
            (await of.Secretary.Get($"{paper}?form=pdf", "zh-CN")).ShouldBeProblem(501, "pdf-unavailable").Detail.ShouldNotBeNull().ShouldContain("没有安装 LibreOffice");
            (await of.Secretary.Get($"{paper}?form=pdf", "en")).Detail.ShouldNotBeNull().ShouldContain("LibreOffice is not installed");
        }
        finally
        {
            settings[LibreOffice.Setting] = null;
        }

        Assert.SkipUnless(host.Services.GetRequiredService<LibreOffice>().IsInstalled, "No LibreOffice here.");
        var pages = (await of.Secretary.Get($"{paper}?form=pdf")).ShouldHave(200);
        pages.Message.Content.Headers.ContentType?.MediaType.ShouldBe("application/pdf");
        pages.Text.ShouldStartWith("%PDF-");
    }

    private static async Task<Guid> Session(Organisation of)
    {
        var department = await of.Department();
        var (there, away) = (await of.Person(department), await of.Person(department));
        var material = (await of.Secretary.Post("/materials", new { title = "关于节水的意见", kind = "document" })).ShouldHave(201).Id;
        var session = (await of.Secretary.Post("/sessions", new
        {
            kind = "theory-study-group", title = "节水专题学习", heldOn = "2024-03-05", startsAt = "2024-03-05T09:30:00+08:00", endsAt = "2024-03-05T11:00:00+08:00",
            venue = "三楼会议室", chair = new { personId = there }, studyHours = 1.5,
        })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { there, away }.Select(personId => new { personId, capacity = "attending" }) })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new
        {
            entries = new object[] { new { personId = there, status = "present" }, new { personId = away, status = "on-leave", reason = "出差" } },
        })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/materials", new { materialId = material, mode = "collective" })).ShouldHave(201);
        (await of.Secretary.Post($"/sessions/{session}/agenda-items", new { title = "学习意见", firstItem = true })).ShouldHave(201);
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "remark", speaker = new { personId = there }, text = "要把节水抓实。" })).ShouldHave(201);
        return session;
    }

    private static async Task Confirm(Organisation of, Guid session)
    {
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
    }

    private static async Task<Read> Paper(User user, string path)
    {
        var reply = (await user.Get(path)).ShouldHave(200);
        var content = reply.Message.Content;
        content.Headers.ContentType?.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var file = WordprocessingDocument.Open(new MemoryStream(await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;
        return new Read(
            string.Join('\n', body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)),
            [.. body.Descendants<TableRow>().Select(IReadOnlyList<string> (row) => [.. row.Elements<TableCell>().Select(cell => cell.InnerText)])],
            file.MainDocumentPart.HeaderParts.Any(),
            content.Headers.ContentDisposition?.FileNameStar ?? "");
    }

    private sealed record Read(string Text, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsDraft, string FileName);
}
