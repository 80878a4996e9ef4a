using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_plans_and_reports_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly Answer ReportReturned = WrongStateIn("报告已被退回，请先重新起草，再上报。", "The report was returned. Please draft it again before submitting it.");
    private static readonly Answer ReportDrafted = WrongStateIn("报告还没有上报，不能退回或接受。", "The report has not been submitted, so it can be neither returned nor accepted.");

    private static readonly Answer ReportSubmitted = WrongStateIn(
        "报告已经上报，正在等候接受或退回；退回之后才能重新起草。",
        "The report is submitted and waits to be accepted or returned. It can be drafted again once it is returned.");

    private static readonly Answer ReportAccepted = WrongStateIn(
        "报告已被接受，不能再改动；如需更正，请另行起草一份。", "The report is accepted and can no longer change. If it must be put right, please draft another one.");

    private static readonly Refusal[] Rows =
    [
        // Plans
        new("a fifth quarter", Invalid, ["topics[0].quarter"], of => Planning(of, 2041, new { quarter = 5, title = "报告" })),
        new("a topic that stands in the plan twice", Invalid, ["topics[1]"], of =>
            Planning(of, 2041, new { quarter = 1, title = "报告" }, new { quarter = 1, title = "报告" })),
        new("a plan that a leader sets", DutySeparation, of => Task.FromResult(Put(of.Leader, "/plans/2041", new { topics = Array.Empty<object>() }))),
        new("withdrawn material in a plan", WrongState("已停用", "withdrawn"), async of =>
        {
            var material = await of.Material();
            (await of.Secretary.Post($"/materials/{material}/withdraw", new { reason = "已过时" })).ShouldHave(200);
            return await Planning(of, 2041, new { quarter = 1, title = "报告", materialIds = new[] { material } });
        }),
        new("a topic of a year that has no plan", NotFound("年度学习计划", "study plan"), of =>
            Task.FromResult(Post(of.Secretary, "/plans/2099/topics", new { quarter = 1, title = "报告" }))),
        new("the filing of a plan that there is not", NotFound("年度学习计划", "study plan"), of => Task.FromResult(Post(of.Secretary, "/plans/2099/file"))),
        new("a topic that stands in its quarter already", Invalid, ["title"], async of =>
        {
            (await of.Secretary.Put("/plans/2042", new { topics = new[] { new { quarter = 2, title = "党章" } } })).Status.ShouldBeOneOf(200, 201);
            return Post(of.Secretary, "/plans/2042/topics", new { quarter = 2, title = "党章", materialIds = new[] { await of.Material() } });
        }),
        new("a plan that is filed later than today", InFuture, ["filedOn"], async of =>
        {
            await of.Plan(2043);
            return Post(of.Secretary, "/plans/2043/file", new { filedOn = "2199-01-05" });
        }),
        new("a plan that is filed before it was adopted", BeforeItsCause, ["filedOn"], async of =>
        {
            await of.Plan(2044);
            return Post(of.Secretary, "/plans/2044/file", new { filedOn = "2022-01-05" });
        }),
        new("another filing of a plan that did not change", WrongStateIn(
            "计划已经上报，上报后没有改动；如有改动，请改后再上报。",
            "The plan is reported upward and was not changed since. If it must change, change it first and report it again."), async of =>
        {
            await of.Plan(2045);
            (await of.Secretary.Post("/plans/2045/file")).ShouldHave(200);
            return Post(of.Secretary, "/plans/2045/file", new { filedOn = "2022-01-05" });
        }),
        new("a session for a topic that was dropped", WrongStateIn(
            "这个专题已从计划中删除，请选择其他专题，或先列回计划。",
            "This topic was dropped from its plan. Please choose another one, or plan it again first."), async of =>
        {
            var dropped = await of.Plan(2046);
            await of.Plan(2046);
            return Post(of.Secretary, "/sessions", new { kind = "workshop", title = "研讨", topicId = dropped });
        }),

        // Reports
        new("a report on no period", Invalid, ["from", "to"], of => Task.FromResult(Post(of.Secretary, "/period-reports", new { kind = "year-study" }))),
        new("a report on a period that is none", Invalid, ["from"], of => Drafting(of, "follow-up-bulletin", "去年", "2022-12")),
        new("a report from a day that no calendar has", NoSuchDate, ["to"], of => Drafting(of, "follow-up-bulletin", "2022-01", "2022-02-30")),
        new("a report on part of a month", Invalid, ["to"], of => Drafting(of, "follow-up-bulletin", "2022-01-01", "2022-01-30")),
        new("a quarter of two months", Invalid, ["to"], of => Drafting(of, "quarter-study", "2022-10", "2022-11")),
        new("a year of a quarter", Invalid, ["to"], of => Drafting(of, "year-study", "2022-01", "2022-03")),
        new("a report on what is still to come", InFuture, ["from"], of => Drafting(of, "year-study", "2199-01", "2199-12")),
        new("a report that ends before it begins", EndBeforeStart, ["to"], of => Drafting(of, "follow-up-bulletin", "2022-03", "2022-01")),
        new("a report on a period that another one is under way for", ReportDuplicate, async of =>
        {
            var month = of.OwnMonth();
            (await of.Secretary.Post("/period-reports", new { kind = "follow-up-bulletin", from = month, to = month })).ShouldHave(201);
            return await Drafting(of, "follow-up-bulletin", month, month);
        }),
        new("a report that a leader drafts", DutySeparation, of =>
            Task.FromResult(Post(of.Leader, "/period-reports", new { kind = "year-study", from = "2022-01", to = "2022-12" }))),
        new("a new draft of a report that waits", ReportSubmitted, async of => Post(of.Secretary, $"/period-reports/{await of.SubmittedReport()}/redraft")),
        new("a report that came back and was not drafted again", ReportReturned, async of => Post(of.Secretary, $"/period-reports/{await of.ReturnedReport()}/submit")),
        new("a return of what was not submitted", ReportDrafted, async of => Post(of.Leader, $"/period-reports/{await of.Report()}/return", new { reason = "缺九月" })),
        new("a return without a reason", ReasonRequired, ["reason"], async of => Post(of.Leader, $"/period-reports/{await of.SubmittedReport()}/return")),
        new("a return of what was accepted", ReportAccepted, async of =>
        {
            var report = await of.SubmittedReport();
            (await of.Leader.Post($"/period-reports/{report}/accept")).ShouldHave(200);
            return Post(of.Leader, $"/period-reports/{report}/return", new { reason = "缺九月" });
        }),
        new("an acceptance before the report was submitted", BeforeItsCause, ["occurredOn"], async of =>
            Post(of.Leader, $"/period-reports/{await of.SubmittedReport()}/accept", new { occurredOn = "2020-01-01" })),
        new("an acceptance by a department", DutySeparation, async of =>
            Post(await of.User(Duty.DepartmentHead), $"/period-reports/{await of.SubmittedReport()}/accept")),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    private static Task<Asked> Planning(Organisation of, int year, params object[] topics) =>
        Task.FromResult(Put(of.Secretary, $"/plans/{year}", new { topics }));

    private static Task<Asked> Drafting(Organisation of, string kind, string from, string to) =>
        Task.FromResult(Post(of.Secretary, "/period-reports", new { kind, from, to }));
}
