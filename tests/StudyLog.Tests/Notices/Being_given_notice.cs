using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Notices;

public sealed class Being_given_notice(HostFixture host)
{
    [Fact]
    public async Task Those_who_are_to_do_something_are_told_that_it_was_issued_and_whoever_issued_it_is_not()
    {
        var committee = await Committee.Begin(host);
        var (liaison, owner) = (await committee.SignIn(null, [committee.DepartmentId], Duty.DepartmentLiaison), await committee.SignIn(committee.PersonId, [], Duty.Member));
        var stranger = await committee.SignIn(await committee.Person(), [await committee.Department()], Duty.DepartmentHead);
        await committee.Notice();

        foreach (var told in new[] { liaison, owner })
        {
            var notice = (await Of(told)).ShouldHaveSingleItem()!;
            ((string)notice["kind"]!).ShouldBe("follow-up-issued");
            ((string)notice["subject"]!).ShouldBe("新交办事项：整改");
            ((string)notice["text"]!).ShouldContain("责任人：赵一");
            ((string)notice["about"]!).ShouldBe("follow-up");
            notice["to"]!.AsArray().Select(to => (string)to!["kind"]!).ShouldBe(["department", "person"]);
        }

        (await Of(committee.Clerk)).ShouldBeEmpty();
        (await Of(stranger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_is_called_now_stands_in_it_in_the_language_of_whoever_reads()
    {
        var committee = await Committee.Begin(host);
        await committee.Notice();
        (await committee.Clerk.Send(Patch($"/people/{committee.PersonId}", new { name = "赵壹" }))).Granted();

        var member = await committee.Has(Duty.Member);
        var english = (await member.Send(Get("/notices") with { Language = "en" })).Granted().Json["items"]![0]!;
        ((string)english["subject"]!).ShouldBe("New follow-up: 整改");
        ((string)english["text"]!).ShouldContain("owner: 赵壹");
        ((string)english["text"]!).ShouldNotContain("due on", Case.Sensitive, "It has no day, so none is spoken of.");
    }

    [Fact]
    public async Task Each_account_has_read_marks_of_its_own()
    {
        var committee = await Committee.Begin(host);
        var (one, another) = (await committee.Has(Duty.DepartmentLiaison), await committee.Has(Duty.DepartmentHead));
        var first = await committee.Notice();
        await committee.Notice();
        (await Unread(one), await Unread(another)).ShouldBe((2, 2));

        (await one.Send(Post($"/notices/{first}/read", new { }))).Granted();
        (await one.Send(Post($"/notices/{first}/read", new { }))).Granted();
        (await Unread(one), await Unread(another)).ShouldBe((1, 2));
        (await Of(one, "?unread=true")).ShouldHaveSingleItem();
        (await Of(one)).Count.ShouldBe(2);
        (await one.Send(Get($"/notices/{first}"))).Granted().Json["readAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task All_are_marked_as_read_but_those_that_came_since_the_list_was_shown()
    {
        var committee = await Committee.Begin(host);
        var member = await committee.Has(Duty.Member);
        await committee.Notice();
        var shown = (string)(await Of(member))[0]!["at"]!;
        await committee.Notice();

        ((int)(await member.Send(Post("/notices/read", new { until = shown }))).Granted().Json["unread"]!).ShouldBe(1);
        (await Unread(member)).ShouldBe(1);
        ((int)(await member.Send(Post("/notices/read", new { }))).Granted().Json["unread"]!).ShouldBe(0);
        (await Unread(member)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_entered_long_after_it_happened_is_no_news()
    {
        var committee = await Committee.Begin(host);
        await committee.FollowUp();
        (await Of(await committee.Has(Duty.Member))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_becomes_of_a_follow_up_is_told_to_those_it_concerns()
    {
        var committee = await Committee.Begin(host);
        var (doer, judge) = (await committee.Has(Duty.DepartmentLiaison), await committee.SignIn(null, [], Duty.GroupLeader));
        var id = await committee.FollowUpDue();
        var other = await committee.Department();
        var newcomer = await committee.SignIn(null, [other], Duty.DepartmentHead);

        await By(doer, "extension", new { newDueOn = "2031-01-31", reason = "汛情" });
        await By(judge, "extension/refuse", new { reason = "抓紧办理" });
        await By(doer, "extension", new { newDueOn = "2031-02-28", reason = "灾后重建" });
        await By(judge, "extension/grant", new { });
        await By(judge, "suspend", new { reason = "等待文件" });
        await By(judge, "resume", new { reason = "文件已到" });
        await By(doer, "submit", new { result = "已完成" });
        await By(judge, "return", new { reason = "补充材料" });
        await By(judge, "reassign", new { leadDepartmentId = other, reason = "职责调整" });
        await By(judge, "cancel", new { reason = "并入另一事项" });
        await By(judge, "reopen", new { reason = "复查未通过" });

        Kinds(await Of(judge)).ShouldBe(["completion-submitted", "extension-requested", "extension-requested"]);
        Kinds(await Of(newcomer)).ShouldBe(["follow-up-reopened", "follow-up-cancelled", "follow-up-reassigned"]);
        Kinds(await Of(await committee.SignIn(null, [committee.DepartmentId], Duty.DepartmentHead))).ShouldBe(
            ["follow-up-given-away", "follow-up-returned", "follow-up-resumed", "follow-up-suspended", "extension-granted", "extension-refused"]);
        ((string)(await Of(doer))[^1]!["text"]!).ShouldEndWith("原因：抓紧办理。");

        async Task By(Caller caller, string step, object body) => (await caller.Send(Post($"/follow-ups/{id}/{step}", body))).Granted();
    }

    [Fact]
    public async Task Leave_and_make_up_studies_are_told_to_whom_they_are_of_and_to_those_who_decide()
    {
        var committee = await Committee.Begin(host);
        var (member, leader) = (await committee.SignIn(committee.PersonId, [], Duty.Member), await committee.SignIn(await committee.Person(), [], Duty.GroupLeader));
        var session = await committee.SessionOfToday();
        (await member.Send(Post($"/sessions/{session}/leave-requests", new { personId = committee.PersonId, reason = "公务" }))).Granted();
        (await leader.Send(Post($"/sessions/{session}/leave-requests/{committee.PersonId}/approve", new { }))).Granted();
        (await committee.Clerk.Send(Post($"/sessions/{session}/hold", new { }))).Granted();
        (await committee.Clerk.Send(Post($"/make-ups/{session}/{committee.PersonId}/assign", new { dueOn = "2030-01-31" }))).Granted();

        Kinds(await Of(leader)).ShouldBe(["leave-requested"]);
        var told = await Of(member);
        Kinds(told).ShouldBe(["make-up-assigned", "leave-approved"]);
        ((string)told[0]!["text"]!).ShouldStartWith("请赵一在2030年1月31日前补学“研讨”");
    }

    [Fact]
    public async Task A_record_that_came_back_is_told_to_the_secretaries()
    {
        var committee = await Committee.Begin(host);
        var (secretary, leader) = (await committee.SignIn(null, [], Duty.StudySecretary), await committee.SignIn(null, [], Duty.GroupLeader));
        (await leader.Send(Post($"/sessions/{await committee.Submitted()}/return", new { reason = "缺少发言" }))).Granted();

        var notice = (await Of(secretary)).ShouldHaveSingleItem()!;
        ((string)notice["text"]!).ShouldEndWith("原因：缺少发言。请修改后重新提交。");
        ((string)notice["to"]![0]!["kind"]!).ShouldBe("secretaries");
    }

    private static async Task<JsonArray> Of(Caller caller, string parameters = "") => (await caller.Send(Get($"/notices{parameters}"))).Granted().Json["items"]!.AsArray();

    private static async Task<int> Unread(Caller caller) => (int)(await caller.Send(Get("/notices?pageSize=1"))).Granted().Json["unread"]!;

    private static IEnumerable<string> Kinds(JsonArray notices) => notices.Select(notice => (string)notice!["kind"]!);
}
