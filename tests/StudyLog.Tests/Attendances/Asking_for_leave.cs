using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attendances;

public sealed class Asking_for_leave(HostFixture host)
{
    [Fact]
    public async Task A_member_asks_for_it_the_leader_approves_and_the_deputy_stands_in_the_book_and_in_the_record()
    {
        var of = await Organisation.Register(host);
        var (member, deputy, chair) = (await of.Person(), await of.Person(), await of.Person());
        var (asker, leader) = (await of.User([Duty.Member], member), await of.User([Duty.GroupLeader], chair));
        var session = await of.SessionWith(member);

        var asked = (await asker.Post($"/sessions/{session}/leave-requests", new { personId = member, reason = "公务", deputyId = deputy })).ShouldHave(200);
        ((string?)asked["status"], (string?)asked["leave"]!["state"]).ShouldBe(("unmarked", "requested"));
        ((string?)(await Record(asker, session))["deputy"]!["personId"]).ShouldBe(deputy.ToString());

        var approved = (await leader.Post($"/sessions/{session}/leave-requests/{member}/approve")).ShouldHave(200);
        ((string?)approved["status"], (Guid)approved["leave"]!["approverId"]!).ShouldBe(("on-leave", chair));

        var place = await Place(of.Secretary, session);
        ((string?)place["status"], (string?)place["reason"]).ShouldBe(("on-leave", "公务"));
        var leave = place["leave"]!;
        ((string?)leave["reason"], (string?)leave["state"], (string?)leave["approvedOn"]).ShouldBe(("公务", "approved", await DayOf(of, session)));
        ((Guid)leave["approver"]!["personId"]!, (Guid)leave["deputy"]!["personId"]!).ShouldBe((chair, deputy));
        ((string?)leave["approver"]!["name"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_secretary_enters_the_leave_of_the_leader_and_who_refused_it()
    {
        var of = await Organisation.Register(host);
        var (session, leader) = await of.LeaveRequested();
        var superior = await of.Person();

        (await of.Secretary.Post(
            $"/sessions/{session}/leave-requests/{leader}/refuse", new { reason = "会议重要", onBehalfOf = new { personId = superior } })).ShouldHave(200);

        var leave = (await Place(of.Secretary, session))["leave"]!;
        ((string?)leave["state"], (string?)leave["answer"], leave["approver"]).ShouldBe(("refused", "会议重要", null));
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = leader, reason = "公务" })).ShouldHave(200);
        ((string?)(await Place(of.Secretary, session))["leave"]!["state"]).ShouldBe("requested");
    }

    [Fact]
    public async Task Who_asked_for_leave_is_not_called_present_with_the_others_and_withdraws_it_by_coming()
    {
        var of = await Organisation.Register(host);
        var (asking, colleague) = (await of.Person(), await of.Person());
        var session = await of.SessionWith(asking, colleague);
        (await of.Secretary.Post($"/sessions/{session}/leave-requests", new { personId = asking, reason = "公务" })).ShouldHave(200);

        var standing = (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        ((int)standing["present"]!, (int)standing["unmarked"]!).ShouldBe((1, 1));
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = asking, status = "present" } } })).ShouldHave(200);

        var place = await Place(of.Secretary, session);
        ((string?)place["status"], (string?)place["leave"]!["state"]).ShouldBe(("present", "withdrawn"));
        (await Types(of, session)).ShouldBe(
            ["attendance-expected", "leave-requested", "leave-withdrawn", "attendee-marked-present"], "nothing is overwritten");

        async Task<IEnumerable<string>> Types(Organisation organisation, Guid id) =>
            (await organisation.Secretary.Get($"/sessions/{id}/history"))["items"]!.AsArray()
                .Where(entry => (string?)entry!["data"]!["personId"] == asking.ToString())
                .Select(entry => (string)entry!["type"]!);
    }

    [Fact]
    public async Task Who_takes_an_approved_leave_back_is_expected_again()
    {
        var of = await Organisation.Register(host);
        var (session, person) = await of.LeaveRequested();
        (await of.Secretary.Post($"/sessions/{session}/leave-requests/{person}/approve", new { onBehalfOf = new { personId = await of.Person() } })).ShouldHave(200);

        var withdrawn = (await (await of.User([Duty.Member], person)).Post($"/sessions/{session}/leave-requests/{person}/withdraw", new { reason = "公务取消" }))
            .ShouldHave(200);

        ((string?)withdrawn["status"], (string?)withdrawn["leave"]!["state"]).ShouldBe(("unmarked", "withdrawn"));
    }

    private static async Task<string?> DayOf(Organisation of, Guid session) => (string?)(await of.Secretary.Get($"/sessions/{session}"))["heldOn"];

    private static async Task<JsonNode> Record(User by, Guid session) => (await by.Get($"/sessions/{session}")).ShouldHave(200)["roster"]!["people"]![0]!;

    private static async Task<JsonNode> Place(User by, Guid session) => (await by.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!;
}
