using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>A secretary who has nothing but an empty organisation and the page records the programme over HTTP; the leader confirms each activity.</summary>
public sealed class The_second_report_recorded_by_a_secretary(The_second_report_recorded_by_a_secretary.Recorded recorded)
    : The_second_report(recorded), IClassFixture<The_second_report_recorded_by_a_secretary.Recorded>
{
    private readonly Recorded recorded = recorded;

    [Fact]
    public void Each_activity_can_be_confirmed_the_undated_ones_too() =>
        recorded.Records.Values.Select(record => (string?)record["state"]).ShouldAllBe(state => state == "confirmed");

    /// <summary>Everything that the secretary and the leader do.</summary>
    public sealed class Recorded(HostFixture host) : SecondReportRecorded
    {
        private static readonly NewspaperPage Page = NewspaperPage.Second;
        private static readonly string[] NotStated = ["startsAt", "endsAt", "venue", "chair", "recorder", "studyHours", "expected", "present", "leave", "preStudies", "materials"];
        private static readonly string[] NotStatedUndated = [.. NotStated, "heldOn"];

        private readonly Dictionary<string, Guid> units = [];

        private static readonly object Source = new { name = Page.From("四川：首个县级", "建立"), citation = "本报记者于俊如", reporter = "于俊如" };
        private static readonly object OfThePhoto = new { name = Page.From("四川：首个县级", "建立"), citation = "威远县“五社联动”支持中心揭牌仪式", reporter = "于俊如" };

        protected override async Task Make()
        {
            Organisation = await Organisation.Register(host);
            County = await Made("/departments", new { name = "四川省内江市威远县", shortName = "威远县", kind = "organisation", rankNo = 1 });
            units["严陵镇"] = await Made("/departments", new { name = "严陵镇", kind = "unit", rankNo = 2 });
            foreach (var (community, rankNo) in new[] { "东风路社区", "锦城社区", "荷花街社区", "大桥街社区", "杨家坝社区" }.Zip(Enumerable.Range(3, 5)))
                units[community] = await Made("/departments", new { name = community, kind = "community", parentId = units["严陵镇"], rankNo });

            await MakeProgramme();
            await MakeLaunch();
            await MakeWorkshop();
            await MakeTraining();
            await MakeContest();
            foreach (var (count, qualifier, state) in new[] { (30, "over", "reviewed"), ((int?)20, "over", "proposed"), (null, (string?)null, "approved") })
                await Made($"/programmes/{ProgrammeId}/figures", new { name = "社区治理项目", count, qualifier, state, sessionId = Contest, occurredOn = "unknown" });
        }

        private async Task MakeProgramme()
        {
            var note = string.Join('\n', Page.From("党的二十大明确指出", "新路径。"), Page.From("为高位推进该项试点项目", "治理试点项目。"), Page.From("威远县省级城乡社区治理试点项目涉及", "五个社区。"));
            ProgrammeId = await Made("/programmes", new { name = "四川省第三批城乡社区治理试点项目", note, source = Source, occurredOn = "unknown" });
            var seats = new object[]
            {
                new { role = "lead", post = "县委书记" },
                new { role = "lead", post = "威远县委副书记、县长", name = "罗侯勇" },
                new { role = "deputy", post = "县委组织部部长" },
                new { role = "deputy", post = "县政府分管副县长" },
                new { role = "member-unit", unitName = "省级城乡社区治理试点项目领导小组成员单位", headcount = 38 },
            };
            (await Organisation.Secretary.Post($"/programmes/{ProgrammeId}/leading-group", new { seats, occurredOn = "unknown" })).ShouldHave(200);
            await Made($"/programmes/{ProgrammeId}/experts", new { name = "跟踪指导专家团队", note = Page.From("为做好试点项目", "开展试点。"), occurredOn = "unknown" });
            foreach (var (unitName, taskType) in new[]
            {
                ("严陵镇", "“五社联动”机制创新"), ("东风路社区", "便民服务型"), ("锦城社区", "便民服务型"),
                ("荷花街社区", "社会组织参与型"), ("大桥街社区", "社会组织参与型"), ("杨家坝社区", "自治互助型"),
            })
                await Made($"/programmes/{ProgrammeId}/unit-tasks", new { unitName, departmentId = units[unitName], taskType, occurredOn = "unknown" });
        }

        private async Task MakeLaunch()
        {
            Launch = await Made("/sessions", new
            {
                kind = "ceremony",
                title = "四川省第三批城乡社区治理试点项目启动仪式",
                heldOn = "2022-10-27",
                datePrecision = "day",
                dateSourceText = "10 月 27 日",
                inferred = new[] { "年份2022系推定", "启动会即启动仪式系推定", "议程次序系推定", "民政局相关领导的介绍记入本场系推定" },
                source = OfThePhoto,
                organiserDepartmentId = County,
                programmeId = ProgrammeId,
            });
            await Held(Launch, NotStated, Group("威远县委、县政府主要领导"), Group("威远县 38 个省级城乡社区治理试点项目领导小组成员单位主要负责人"), Group("试点镇、社区负责人"), Group("在地社会组织代表"));
            await Agenda(Launch, Page.From("罗侯勇在全县省级", "动员讲话。"), Page.From("威远县城乡社区治理试点项目工作领导小组组长", "全面实施阶段。"));
            await Said(Launch, "keynote", new { name = "罗侯勇", post = "威远县委副书记、县长" }, Page.From("我们将深入贯彻", "‘攻坚战’。"), 1);
            await Said(Launch, "remark", new { post = "威远县民政局相关领导" }, Page.From("我们创新‘五社联动’支持中心", "治理机制。"), 2);
            await Confirmed(Launch);
        }

        private async Task MakeWorkshop()
        {
            Workshop = await Undated("workshop", "SWOT工作坊", "专家团队", null, "议程次序系推定", "张丽的介绍记入本场系推定");
            await Held(Workshop, NotStatedUndated, Group("严陵镇各社区“两委”成员"), Group("党员代表"), Group("居民骨干代表"), Group("在地社会组织代表"));
            await Agenda(Workshop, Page.From("专家团队对县试点社区", "战术规划。"), Page.From("严陵镇各社区“两委”成员", "机遇与挑战。"), Page.From("成都团队就各小组", "活动场地等。"));
            await Said(
                Workshop, "remark", new { name = "张丽", post = "严陵镇荷花街社区书记", departmentId = units["荷花街社区"] }, Page.From("这种工作坊的互动方法", "难点、痛点。"), null);
            await Confirmed(Workshop);
        }

        private async Task MakeTraining()
        {
            Training = await Undated("training", "项目书撰写培训会", "枢纽型社会组织", "前期");
            await Held(Training, [.. NotStatedUndated, "roster"]);
            await Agenda(Training, Page.From("详细阐述了公益创投活动的意义", "注意事项"));
            await Confirmed(Training);
        }

        private async Task MakeContest()
        {
            Contest = await Undated("other", "威远县暨严陵镇首届公益创投大赛", "枢纽型社会组织", null, "议程次序系推定");
            await Held(
                Contest,
                NotStatedUndated,
                Group("威远县本土及外来社会组织、自组织"),
                Group("威远县委组织部"), Group("县民政局"), Group("严陵镇", units["严陵镇"]), Group("五个试点社区"), Group("成都实务专家"), Group("财务专家"), Group("枢纽平台"));
            await Agenda(Contest, Page.From("经过精细化指导", "活动评委。"), Page.From("经评委团认真研判", "20 余个。"));
            await Said(Contest, "remark", null, Page.From("据介绍", "治理共同体。"), null);
            await Confirmed(Contest);
        }

        private Task<Guid> Undated(string kind, string title, string organiserName, string? dateSourceText, params string[] inferred) =>
            Made("/sessions", new { kind, title, datePrecision = "unknown", dateSourceText, inferred, source = Source, organiserName, programmeId = ProgrammeId });

        private async Task Held(Guid session, string[] notStated, params object[] groups)
        {
            if (groups.Length > 0) (await Organisation.Secretary.Put($"/sessions/{session}/roster", new { groups })).ShouldHave(200);
            await Done(session, "not-stated", new { members = notStated });
            await Done(session, "hold", new { });
        }

        private async Task Agenda(Guid session, params string[] titles)
        {
            foreach (var title in titles) await Made($"/sessions/{session}/agenda-items", new { title });
        }

        private Task Said(Guid session, string kind, object? speaker, string text, int? agendaSeq) => Made($"/sessions/{session}/remarks", new { kind, speaker, text, agendaSeq });

        private async Task Confirmed(Guid session)
        {
            await Done(session, "submit", new { });
            (await Organisation.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        }

        private static object Group(string name, Guid? departmentId = null) => new { name, capacity = "attending", departmentId };

        private async Task<Guid> Made(string path, object body) => (await Organisation.Secretary.Post(path, body)).ShouldHave(201).Id;

        private async Task Done(Guid session, string what, object body) => (await Organisation.Secretary.Post($"/sessions/{session}/{what}", body)).ShouldHave(200);
    }
}
