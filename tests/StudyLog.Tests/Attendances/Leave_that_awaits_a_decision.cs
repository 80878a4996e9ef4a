using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attendances;

public sealed class Leave_that_awaits_a_decision(HostFixture host)
{
    [Fact]
    public async Task Is_listed_until_somebody_decides()
    {
        var of = await Organisation.Register(host);
        var (member, other, deputy, chair) = (await of.Person(), await of.Person(), await of.Person(), await of.Person());
        var leader = await of.User([Duty.GroupLeader], chair);
        var session = await of.SessionWith(member, other);
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = member, reason = "公务", deputyId = deputy })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = other, reason = "就医" })).ShouldHave(200);

        var listed = (await leader.Get("/leave-requests")).ShouldHave(200);
        ((int)listed["total"]!, (bool)listed["upToDate"]!).ShouldBe((2, true));
        var row = listed["items"]!.AsArray().Single(each => (Guid)each!["personId"]! == member)!;
        ((Guid)row["sessionId"]!, (string?)row["reason"], (Guid)row["deputyId"]!).ShouldBe((session, "公务", deputy));
        ((string?)row["sessionTitle"] is { Length: > 0 }, (string?)row["date"] is { Length: > 0 }, (string?)row["name"] is { Length: > 0 }, (string?)row["department"] is { Length: > 0 }).ShouldBe((true, true, true, true));

        (await leader.Post($"/sessions/{session}/leave-requests/{member}/approve")).ShouldHave(200);
        (await leader.Post($"/sessions/{session}/leave-requests/{other}/refuse", new { reason = "会议重要" })).ShouldHave(200);
        ((int)(await leader.Get("/leave-requests")).ShouldHave(200)["total"]!).ShouldBe(0);
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = other, reason = "确需就医" })).ShouldHave(200);
        ((string?)(await leader.Get("/leave-requests")).ShouldHave(200)["items"]![0]!["reason"]).ShouldBe("确需就医");
    }

    [Fact]
    public async Task Is_not_listed_once_the_session_is_given_up_or_the_person_is_off_its_roster()
    {
        var of = await Organisation.Register(host);
        var (cancelled, changed, person) = (await of.Session(), await of.Session(), await of.Person());
        foreach (var session in new[] { cancelled, changed })
        {
            (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
            (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = person, reason = "公务" })).ShouldHave(200);
        }

        ((int)(await of.Leader.Get("/leave-requests")).ShouldHave(200)["total"]!).ShouldBe(2);
        (await of.Secretary.Post($"/sessions/{cancelled}/cancel", new { reason = "合并召开" })).ShouldHave(200);
        (await of.Secretary.Put($"/sessions/{changed}/roster", new { people = new[] { new { personId = await of.Person(), capacity = "attending" } } })).ShouldHave(200);
        ((int)(await of.Leader.Get("/leave-requests")).ShouldHave(200)["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Is_for_those_who_decide()
    {
        var of = await Organisation.Register(host);
        var (_, person) = await of.LeaveRequested();

        (await (await of.User([Duty.Member], person)).Get("/leave-requests")).ShouldBeProblem(403, "duty-separation");
        (await (await of.User(Duty.DepartmentHead)).Get("/leave-requests")).ShouldBeProblem(403, "duty-separation");
        ((int)(await of.Secretary.Get("/leave-requests")).ShouldHave(200)["total"]!).ShouldBe(1);
    }
}
