using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>A secretary who has nothing but an empty organisation and the page records the report over HTTP; the leader confirms it.</summary>
public sealed class The_first_report_recorded_by_a_secretary(The_first_report_recorded_by_a_secretary.Recorded recorded)
    : The_first_report(recorded), IClassFixture<The_first_report_recorded_by_a_secretary.Recorded>
{
    private readonly Recorded recorded = recorded;

    public static TheoryData<string> Edits => [.. EditsOf(Guid.Empty, Guid.Empty).Select(edit => edit.What)];

    [Fact]
    public void It_can_be_confirmed() => ((string?)recorded.Record["state"]).ShouldBe("confirmed");

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Once_confirmed_it_can_no_longer_be_edited(string what)
    {
        var edit = EditsOf(recorded.SessionId, recorded.Whole).Single(edit => edit.What == what);
        var before = await recorded.Organisation.Events();

        var answer = await recorded.Organisation.Secretary.Ask(edit.Method, edit.Path, edit.Body);

        answer.ShouldBeProblem(409, "record-locked").Detail.ShouldBe("记录已经确认，不能直接修改；如确需更正，请使用“更正”并说明理由。");
        (await recorded.Organisation.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task Once_confirmed_its_follow_ups_go_on()
    {
        // One of its own: the others are read as they were issued.
        var committee = (Guid)recorded.Record["followUps"]![1]!["leadDepartmentId"]!;
        var followUp = await recorded.Organisation.FollowUp(committee, recorded.SessionId);
        var liaison = await recorded.Organisation.User([Duty.DepartmentLiaison], personId: null, committee);

        var answer = await liaison.Post($"/follow-ups/{followUp}/receive");

        ((string?)answer.ShouldHave(200)["status"]).ShouldBe("received");
    }

    private static (string What, string Method, string Path, object Body)[] EditsOf(Guid sessionId, Guid departmentId)
    {
        var session = $"/sessions/{sessionId}";
        return
        [
            ("the day", "POST", $"{session}/reschedule", new { heldOn = "2022-10-26", reason = "日期有误" }),
            ("that it took place", "POST", $"{session}/cancel", new { reason = "没有召开" }),
            ("the venue", "PATCH", session, new { venue = "会议室" }),
            ("the chair", "PATCH", session, new { chair = new { name = "某同志" } }),
            ("head counts", "PATCH", session, new { expected = 20, present = 18 }),
            ("what is not stated", "POST", $"{session}/not-stated", new { members = new[] { "roster" } }),
            ("who came", "PUT", $"{session}/roster", new { groups = new[] { new { name = "全体人员", capacity = "attending", departmentId } } }),
            ("what was read before", "POST", $"{session}/pre-studies", new { mode = "self-study", note = "补记" }),
            ("the agenda", "POST", $"{session}/agenda-items", new { title = "补记" }),
            ("what was said", "POST", $"{session}/remarks", new { kind = "remark", text = "补记", speaker = new { name = "某同志" } }),
            ("the record itself", "POST", $"{session}/return", new { reason = "需修改" }),
        ];
    }

    /// <summary>Everything that the secretary and the leader do.</summary>
    public sealed class Recorded(HostFixture host) : ReportRecorded
    {
        protected override async Task Make()
        {
            Organisation = await Organisation.Register(host);
            Whole = await Made("/departments", new { name = "中国社会工作联合会", shortName = "联合会", kind = "organisation", rankNo = 1 });
            var leadership = await Made("/departments", new { name = "联合会领导班子", kind = "leadership", rankNo = 2 });
            var committee = await Made("/departments", new { name = "联合会党委", kind = "committee", rankNo = 3 });
            var report = await Made(
                "/materials", new { title = NewspaperPage.First.From("习近平总书记代表", "所做的报告"), kind = "report", author = "习近平" });
            var communique = await Made("/materials", new { title = "二十大会议公报", kind = "communique" });

            SessionId = await Made("/sessions", new
            {
                kind = "special-session",
                title = NewspaperPage.First.From("中国社会工作联合会召开专题会议学习", "精神"),
                heldOn = "2022-10-25",
                datePrecision = "day",
                dateSourceText = NewspaperPage.First.From("10 月", "25日"),
                inferred = new[] { "年份2022系推定，原文未载", "议程次序系推定" },
                source = new { name = "中国社会工作联合会", citation = "据中国社会工作联合会" },
                organiserDepartmentId = Whole,
                chair = new { name = "陈存根", post = "会长" },
            });
            await Put("roster", new
            {
                groups = new[] { Group("联合会党政领导班子"), Group("部分部门负责人") },
            });
            await Done("not-stated", new { members = new[] { "venue", "startsAt", "endsAt", "recorder", "studyHours", "expected", "present", "leave" } });
            await Done("hold", new { });

            await Part("pre-studies", new { mode = "group-broadcast", note = "集中收听收看" });
            await Part("pre-studies", new { mode = "self-study", materialId = report, note = NewspaperPage.First.From("自学了", "的报告") });
            await Part("materials", new { materialId = communique, mode = "collective" });
            await Part("agenda-items", new { title = NewspaperPage.First.From("会上集体学习", "公报") });
            await Part("agenda-items", new { title = NewspaperPage.First.From("与会同志结合", "谈体会") });
            await Part("agenda-items", new { title = NewspaperPage.First.From("在大家发言结束后", "要求") });
            await Consensus(NewspaperPage.First.From("大家认为，刚刚胜利闭幕", "里程碑意义。"));
            await Consensus(NewspaperPage.First.From("大会选举产生", "保持高度一致。"));
            await Consensus(NewspaperPage.First.From("大家认为，党的二十大报告", "行动指南。"));
            await Consensus(NewspaperPage.First.From("下一步要把学习宣传", "具体落实。"));
            foreach (var matter in Matters)
                await Part("remarks", new { kind = "requirement", speaker = new { name = "陈存根", post = "会长" }, text = matter, agendaSeq = 3 });

            foreach (var (matter, lead, remarkSeq) in Matters.Zip([leadership, committee, Whole], [5, 6, 7]))
                await Part("follow-ups", new { matter, leadDepartmentId = lead, dueKind = "unspecified", remarkSeq });

            await Done("submit", new { });
            (await Organisation.Leader.Post($"/sessions/{SessionId}/confirm")).ShouldHave(200);
        }

        private static object Group(string name) => new { name, capacity = "attending" };

        private Task Consensus(string text) => Part("remarks", new { kind = "consensus", text, agendaSeq = 2 });

        private async Task<Guid> Made(string path, object body) => (await Organisation.Secretary.Post(path, body)).ShouldHave(201).Id;

        private async Task Part(string of, object body) => (await Organisation.Secretary.Post($"/sessions/{SessionId}/{of}", body)).ShouldHave(201);

        private async Task Put(string what, object body) => (await Organisation.Secretary.Put($"/sessions/{SessionId}/{what}", body)).ShouldHave(200);

        private async Task Done(string what, object body) => (await Organisation.Secretary.Post($"/sessions/{SessionId}/{what}", body)).ShouldHave(200);
    }
}
