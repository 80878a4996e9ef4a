using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.FollowUps;

/// <summary>What is still open from an earlier session is proposed to the next of its kind, and stands in the record of the one that takes it up.</summary>
public sealed class Carried_over_to_a_later_session(HostFixture host)
{
    [Fact]
    public async Task Open_follow_ups_of_earlier_sessions_of_the_same_kind_and_organiser_are_proposed_until_they_are_taken_up()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var (earlier, later) = (await of.HeldSession("2022-10-25"), await of.Session("2022-11-25"));
        var (open, closed) = (await of.FollowUp(office, earlier), await of.FollowUp(office, earlier));
        await Close(of, closed, office);
        await of.FollowUp(office, await of.HeldSession("2022-12-25"));
        await of.FollowUp(office, await Held(of, new { kind = "workshop", title = "工作坊", heldOn = "2022-10-26" }));
        await of.FollowUp(office, await Held(of, new { kind = "theory-study-group", title = "办公室学习", heldOn = "2022-10-27", organiserDepartmentId = office }));

        (await Proposed(of, later)).ShouldBe([open]);
        (await Proposed(of, earlier)).ShouldBeEmpty();
        (await of.Secretary.Post($"/follow-ups/{open}/carry-over", new { sessionId = later })).ShouldHave(200);

        (await Proposed(of, later)).ShouldBeEmpty();
        var record = (await of.Secretary.Get($"/sessions/{later}")).ShouldHave(200)["carriedOver"]!.AsArray().ShouldHaveSingleItem()!;
        ((Guid)record["id"]!, (string?)record["status"]).ShouldBe((open, "issued"));
        ((string?)record["number"]).ShouldNotBeNullOrEmpty();
        (await of.Secretary.Get($"/sessions/{earlier}"))["carriedOver"]!.AsArray().ShouldBeEmpty();
        var carriedOver = (await of.Secretary.Get($"/follow-ups/{open}")).ShouldHave(200)["carryOvers"]!.AsArray().ShouldHaveSingleItem()!;
        ((Guid)carriedOver["sessionId"]!, (string?)carriedOver["sessionHeldOn"]).ShouldBe((later, "2022-11-25"));
    }

    [Fact]
    public async Task It_may_be_taken_up_by_several_sessions_one_after_the_other()
    {
        var of = await Organisation.Register(host);
        var id = await of.FollowUp(await of.Department(), await of.HeldSession("2022-10-25"));
        Guid[] sessions = [await of.Session("2022-11-25"), await of.HeldSession("2022-12-25")];

        foreach (var sessionId in sessions) (await of.Secretary.Post($"/follow-ups/{id}/carry-over", new { sessionId })).ShouldHave(200);

        (await of.Secretary.Get($"/follow-ups/{id}"))["carryOvers"]!.AsArray().Select(each => (Guid)each!["sessionId"]!).ShouldBe(sessions);
    }

    private static async Task<Guid> Held(Organisation of, object plan)
    {
        var id = (await of.Secretary.Post("/sessions", plan)).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
        return id;
    }

    private static async Task Close(Organisation of, Guid id, Guid lead)
    {
        (await of.Secretary.Post($"/follow-ups/{id}/submit", new { result = "已完成", onBehalfOf = new { departmentId = lead } })).ShouldHave(200);
        (await of.Leader.Post($"/follow-ups/{id}/close")).ShouldHave(200);
    }

    private static async Task<IEnumerable<Guid>> Proposed(Organisation of, Guid session) =>
        (await of.Secretary.Get($"/sessions/{session}/carry-over")).ShouldHave(200)["items"]!.AsArray().Select(row => (Guid)row!["id"]!);
}
