using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.FollowUps;

/// <summary>通报: how the follow-ups issued by a day stood at its end.</summary>
public sealed class The_bulletin_of_a_day(HostFixture host)
{
    [Fact]
    public async Task Counts_what_was_issued_by_then_and_leaves_out_what_was_cancelled()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await Ranked(of, "办公室", 2), await Ranked(of, "宣传部", 1));
        var session = await of.HeldSession("2022-10-25");
        var (closed, suspended, cancelled) = (await Issued(of, session, office), await Issued(of, session, office), await Issued(of, session, office));
        var (late, latePress) = (await Issued(of, session, office), await Issued(of, session, press));
        await Issued(of, await of.HeldSession("2022-12-20"), press, "2022-12-31");
        await Done(of, closed, "submit", new { result = "已完成", occurredOn = "2022-11-10", onBehalfOf = new { departmentId = office } });
        (await of.Leader.Post($"/follow-ups/{closed}/close", new { occurredOn = "2022-11-11" })).ShouldHave(200);
        await Done(of, suspended, "suspend", new { reason = "等待上级文件", occurredOn = "2022-11-12" });
        await Done(of, cancelled, "cancel", new { reason = "已并入另一事项", occurredOn = "2022-11-13" });

        var bulletin = (await of.Secretary.Get("/bulletins/follow-ups?on=2022-12-01")).ShouldHave(200);

        Figures(bulletin).ShouldBe((4, 1, 0.25m, 3, 0.75m, 1, 1));
        bulletin["lagging"]!.AsArray().Select(each => (string?)each!["name"]).ShouldBe(["宣传部", "办公室"], "in their own order");
        bulletin["lagging"]!.AsArray().Select(each => (string?)each!["numbers"]!.AsArray().ShouldHaveSingleItem()).ShouldBe([await Number(of, latePress), await Number(of, late)]);
        Figures(await of.Secretary.Get("/bulletins/follow-ups?on=2022-11-01")).ShouldBe((5, 0, 0m, 5, 1m, 0, 0));
        ((int)(await of.Secretary.Get($"/bulletins/follow-ups?sessionId={session}"))["total"]!).ShouldBe(4);
    }

    [Fact]
    public async Task Has_no_shares_where_there_is_nothing()
    {
        var of = await Organisation.Register(host);
        var bulletin = (await of.Secretary.Get($"/bulletins/follow-ups?sessionId={await of.HeldSession()}")).ShouldHave(200);

        Figures(bulletin).ShouldBe((0, 0, null, 0, null, 0, 0));
        bulletin["lagging"]!.AsArray().ShouldBeEmpty();
        ((long)bulletin["asOf"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Has_no_shares_where_the_organisation_shows_none()
    {
        var of = await Organisation.Register(host);
        await of.FollowUp(await of.Department());
        (await of.Secretary.Patch("/organisation", new { settings = new { showClosureRates = false } })).ShouldHave(200);

        Figures(await of.Secretary.Get("/bulletins/follow-ups")).ShouldBe((1, 0, null, 1, null, 0, 0));
    }

    [Fact]
    public async Task Counts_for_a_department_what_concerns_it_alone()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await of.Department(), await of.Department());
        await of.FollowUp(office);
        await of.FollowUp(press);

        ((int)(await of.Secretary.Get("/bulletins/follow-ups")).ShouldHave(200)["total"]!).ShouldBe(2);
        ((int)(await (await of.User([Duty.DepartmentHead], null, press)).Get("/bulletins/follow-ups")).ShouldHave(200)["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Is_of_no_day_to_come_and_of_no_session_that_is_unknown()
    {
        var of = await Organisation.Register(host);

        (await of.Secretary.Get("/bulletins/follow-ups?on=2200-01-01")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["on"]);
        (await of.Secretary.Get("/bulletins/follow-ups?on=2022-02-30")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["on"]);
        (await of.Secretary.Get($"/bulletins/follow-ups?sessionId={Guid.CreateVersion7()}")).ShouldBeProblem(404, "not-found");
    }

    private static async Task<Guid> Ranked(Organisation of, string name, int rankNo) => (await of.Secretary.Post("/departments", new { name, rankNo })).ShouldHave(201).Id;

    private static async Task<Guid> Issued(Organisation of, Guid session, Guid lead, string dueOn = "2022-11-20") => (await of.Secretary.Post(
        $"/sessions/{session}/follow-ups", new { matter = "整改", leadDepartmentId = lead, dueKind = "date", dueOn })).ShouldHave(201).Id;

    private static async Task<string?> Number(Organisation of, Guid id) => (string?)(await of.Secretary.Get($"/follow-ups/{id}"))["number"];

    private static async Task Done(Organisation of, Guid id, string what, object body) => (await of.Secretary.Post($"/follow-ups/{id}/{what}", body)).ShouldHave(200);

    private static (int Total, int Closed, decimal? ClosedShare, int InProgress, decimal? InProgressShare, int Suspended, int Cancelled) Figures(Reply bulletin) => (
        (int)bulletin["total"]!,
        (int)bulletin["closed"]!,
        (decimal?)bulletin["closedShare"],
        (int)bulletin["inProgress"]!,
        (decimal?)bulletin["inProgressShare"],
        (int)bulletin["suspended"]!,
        (int)bulletin["cancelled"]!);
}
