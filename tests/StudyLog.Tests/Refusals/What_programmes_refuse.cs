using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_programmes_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly Refusal[] Rows =
    [
        new("a programme without a name", Invalid, ["name"], of => Task.FromResult(Post(of.Secretary, "/programmes", new { note = "第三批" }))),
        new("a programme that a leader establishes", DutySeparation, of => Task.FromResult(Post(of.Leader, "/programmes", new { name = "试点项目" }))),
        new("a programme that is established later than now", InFuture, ["occurredOn"], of =>
            Task.FromResult(Post(of.Secretary, "/programmes", new { name = "试点项目", occurredOn = "2199-01" }))),

        new("a seat that nobody has", Invalid, ["seats[1]"], of => Forming(of, new { role = "lead", post = "县长" }, new { role = "deputy" })),
        new("a part in the group that there is not", Invalid, ["seats[0].role"], of => Forming(of, new { role = "chief", post = "县长" })),
        new("a seat of nobody's number", Invalid, ["seats[0].headcount"], of => Forming(of, new { role = "member-unit", headcount = 0 })),
        new("three leads", Invalid, ["seats"], of =>
            Forming(of, new { role = "lead", post = "县委书记" }, new { role = "lead", post = "县长" }, new { role = "lead", post = "副县长" })),
        new("two heads of one person", Invalid, ["seats[0].headcount"], of => Forming(of, new { role = "deputy", name = "某同志", headcount = 2 })),
        new("two seats of one person", Invalid, ["seats[1]"], of =>
            Forming(of, new { role = "lead", name = "罗侯勇", post = "县长" }, new { role = "deputy", name = "罗侯勇", post = "县长" })),

        new("a task of a dissolved department", WrongState("已撤销", "dissolved"), async of =>
        {
            var department = await of.Department();
            (await of.Secretary.Post($"/departments/{department}/dissolve", new { on = "2024-01-31", reason = "机构改革" })).ShouldHave(200);
            return Post(of.Secretary, $"/programmes/{await of.Programme()}/unit-tasks", new { unitName = "锦城社区", departmentId = department, taskType = "便民服务型" });
        }),
        new("an activity that was cancelled", WrongState("已取消", "cancelled"), async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Post($"/sessions/{session}/cancel", new { reason = "防汛" })).ShouldHave(200);
            return Post(of.Secretary, $"/programmes/{await of.Programme()}/activities", new { sessionId = session });
        }),
        new("a qualifier of no number", Invalid, ["qualifier"], async of =>
            Post(of.Secretary, $"/programmes/{await of.Programme()}/figures", new { name = "项目", qualifier = "over", state = "approved" })),
        new("a figure before the session it was stated at", BeforeItsCause, ["occurredOn"], async of => Post(
            of.Secretary,
            $"/programmes/{await of.Programme()}/figures",
            new { name = "项目", count = 30, state = "reviewed", sessionId = await of.HeldSession(), occurredOn = "2020-01-01" })),
        new("a programme renamed to nothing", Invalid, ["name"], async of => Patch(of.Secretary, $"/programmes/{await of.Programme()}", new { name = " " })),
        new("a programme renamed before there was one", BeforeItsCause, ["occurredOn"], async of =>
            Patch(of.Secretary, $"/programmes/{await of.Programme()}", new { name = "试点", occurredOn = "1999-01" })),
        new("a figure withdrawn without a reason", ReasonRequired, ["reason"], async of => await Withdrawing(of, "figures", figure => figure, new { })),
        new("a figure withdrawn that there is not", NotFound("项目数", "figure"), of => Withdrawing(of, "figures", _ => Guid.CreateVersion7(), new { reason = "记错" })),
        new("a figure withdrawn as the task of a unit", NotFound("试点任务", "unit task"), of => Withdrawing(of, "unit-tasks", figure => figure, new { reason = "记错" })),
        new("a figure withdrawn as experts", NotFound("专家团队", "engagement of experts"), of => Withdrawing(of, "experts", figure => figure, new { reason = "记错" })),
        new("a figure from a liaison", DutySeparation, async of => Post(
            await of.User(Duty.DepartmentLiaison), $"/programmes/{await of.Programme()}/figures", new { name = "项目", count = 30, state = "reviewed" })),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    private static async Task<Asked> Withdrawing(Organisation of, string kind, Func<Guid, Guid> which, object body)
    {
        var programme = await of.Programme();
        var figure = (await of.Secretary.Post($"/programmes/{programme}/figures", new { name = "项目", count = 30, state = "reviewed" })).ShouldHave(201).Id;
        return Post(of.Secretary, $"/programmes/{programme}/{kind}/{which(figure)}/withdraw", body);
    }

    private static async Task<Asked> Forming(Organisation of, params object[] seats) =>
        Post(of.Secretary, $"/programmes/{await of.Programme()}/leading-group", new { seats });
}
