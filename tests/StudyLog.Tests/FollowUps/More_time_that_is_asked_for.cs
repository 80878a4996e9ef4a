using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.FollowUps;

/// <summary>An extension waits in the inbox of those who accept completions until it is answered, or has lapsed.</summary>
public sealed class More_time_that_is_asked_for(HostFixture host)
{
    [Theory]
    [InlineData("extension/grant", null)]
    [InlineData("extension/refuse", "请按期完成")]
    [InlineData("cancel", "已并入另一事项")]
    public async Task Waits_for_an_answer_and_then_no_longer(string answer, string? reason)
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var id = await of.FollowUpToExtend(office);

        var waiting = (await of.Leader.Get("/inbox")).ShouldHave(200)["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((Guid)waiting["followUpId"]!, (Guid)waiting["departmentId"]!, (string?)waiting["what"]).ShouldBe((id, office, "decide-extension"));
        (await Wanted(of.Secretary)).ShouldBe(["decide-extension"]);

        (await of.Leader.Post($"/follow-ups/{id}/{answer}", reason is null ? null : new { reason })).ShouldHave(200);

        (await Wanted(of.Leader)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lapses_when_the_completion_is_handed_in()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var id = await of.FollowUpToExtend(office);

        (await of.Secretary.Post($"/follow-ups/{id}/submit", new { result = "已完成", onBehalfOf = new { departmentId = office } })).ShouldHave(200);

        (await Wanted(of.Leader)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_handed_in_waits_for_whoever_accepts_until_it_is_judged()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var id = await of.FollowUpToExtend(office);
        var liaison = await of.User([Duty.DepartmentLiaison], personId: null, office);
        (await liaison.Post($"/follow-ups/{id}/submit", new { result = "已完成" })).ShouldHave(200);

        var waiting = (await of.Leader.Get("/inbox")).ShouldHave(200)["completions"]!.AsArray().ShouldHaveSingleItem()!;
        ((Guid)waiting["followUpId"]!, (Guid)waiting["departmentId"]!, (string?)waiting["what"]).ShouldBe((id, office, "judge"));
        (await liaison.Get("/inbox")).ShouldHave(200)["completions"]!.AsArray().ShouldBeEmpty();

        (await of.Leader.Post($"/follow-ups/{id}/close")).ShouldHave(200);
        (await of.Leader.Get("/inbox"))["completions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_not_for_the_department_that_asks_to_answer()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        await of.FollowUpToExtend(office);

        (await Wanted(await of.User([Duty.DepartmentLiaison], personId: null, office))).ShouldBe(["receive"]);
    }

    [Fact]
    public async Task Stands_beside_what_a_leader_does_for_the_same_department()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        await of.FollowUpToExtend(office);

        (await Wanted(await of.User([Duty.GroupLeader], personId: null, office))).ShouldBe(["receive", "decide-extension"]);
    }

    private static async Task<IEnumerable<string>> Wanted(User user) =>
        (await user.Get("/inbox")).ShouldHave(200)["items"]!.AsArray().Select(item => (string)item!["what"]!);
}
