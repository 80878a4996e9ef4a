using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Pages.FollowUps;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Pages;

/// <summary>Pages offer just what would be granted: whatever they offer in a state can be done and leads where they say, everything else is refused or changes nothing.</summary>
public sealed class The_steps_a_page_offers(HostFixture host)
{
    public static TheoryData<string> States => ["issued", "received", "submitted", "returned", "closed", "suspended", "cancelled", "asking"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Are_those_that_the_state_allows(string state)
    {
        var of = await Organisation.Register(host);
        var (lead, other) = (await of.Department(), await of.Department());
        var liaison = await of.User([Duty.DepartmentLiaison], personId: null, lead);
        var later = await of.Session(Organisation.Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        foreach (var step in Enum.GetValues<FollowUpStep>())
        {
            var id = await In(state, of, lead);
            var before = (await of.Secretary.Get($"/follow-ups/{id}")).ShouldHave(200);
            var followUp = await Case(of, id, lead);
            var isWork = step is FollowUpStep.Receive or FollowUpStep.Report or FollowUpStep.Submit or FollowUpStep.AskForTime;
            var asker = isWork
                ? new Asker(liaison.Id, "liaison", of.Id, PersonId: null, [lead], [Duty.DepartmentLiaison])
                : new Asker(of.Leader.Id, "leader", of.Id, PersonId: null, [], [Duty.GroupLeader]);
            var (path, body) = Request(step, other, later);

            var answer = await (isWork ? liaison : of.Leader).Post($"/follow-ups/{id}/{path}", body);

            var after = await of.Secretary.Get($"/follow-ups/{id}");
            var isDone = answer.Status == 200 && (long)after["version"]! > (long)before["version"]!;
            followUp.StepsFor(asker).Contains(step).ShouldBe(isDone, $"{step} of what is {state}: {answer.Text}");
            if (isDone && followUp.LeadsTo(step) is { } reached) ((string?)after["status"]).ShouldBe(ApiJson.Written(reached), $"{step} of what is {state}");
        }
    }

    [Fact]
    public void Are_those_of_the_duty_and_of_the_part_somebody_has()
    {
        var (lead, co, owner) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var received = new FollowUpCase(
            Guid.CreateVersion7(), lead, "办公室", [co], owner, FollowUpState.Received, GoesOnIn: null, IsDue: false, AsksForTime: false);

        received.StepsFor(Who(Duty.DepartmentLiaison, lead)).ShouldBe([FollowUpStep.Report, FollowUpStep.Submit]);
        received.StepsFor(Who(Duty.DepartmentHead, co)).ShouldBe([FollowUpStep.Report]);
        received.StepsFor(Who(Duty.DepartmentHead, Guid.CreateVersion7())).ShouldBeEmpty();
        received.StepsFor(Who(Duty.Member) with { PersonId = owner }).ShouldBe([FollowUpStep.Report, FollowUpStep.Submit]);
        received.StepsFor(Who(Duty.Auditor)).ShouldBeEmpty();
        received.StepsFor(Who(Duty.GroupLeader)).ShouldBe([FollowUpStep.Suspend, FollowUpStep.Reassign, FollowUpStep.CarryOver, FollowUpStep.Cancel]);
        received.StepsFor(Who(Duty.StudySecretary)).Count.ShouldBe(6);

        // Who keeps the records enters for the lead what that did; nobody else acts for others.
        received.OnBehalf(FollowUpStep.Submit, Who(Duty.StudySecretary))!.DepartmentId.ShouldBe(lead);
        received.OnBehalf(FollowUpStep.Suspend, Who(Duty.StudySecretary)).ShouldBeNull();
        received.OnBehalf(FollowUpStep.Report, Who(Duty.StudySecretary, co)).ShouldBeNull();
        received.OnBehalf(FollowUpStep.Report, Who(Duty.DepartmentLiaison, lead)).ShouldBeNull();
    }

    [Fact]
    public void Leave_out_accepting_for_whoever_handed_the_completion_in()
    {
        var (secretary, leader) = (Who(Duty.StudySecretary), Who(Duty.GroupLeader));
        var submitted = new FollowUpCase(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "办公室", [], OwnerId: null, FollowUpState.Submitted, GoesOnIn: null, IsDue: false, AsksForTime: false) { SubmittedBy = secretary.UserId };

        submitted.StepsFor(secretary).ShouldNotContain(FollowUpStep.Close);
        submitted.StepsFor(secretary).ShouldContain(FollowUpStep.Return);
        submitted.StepsFor(leader).ShouldContain(FollowUpStep.Close);
        (submitted.IsOwnSubmission(secretary), submitted.IsOwnSubmission(leader)).ShouldBe((true, false));
    }

    private static Asker Who(Duty duty, params Guid[] departments) => new(Guid.CreateVersion7(), "user", Guid.CreateVersion7(), PersonId: null, departments, [duty]);

    private static async Task<FollowUpCase> Case(Organisation of, Guid id, Guid lead)
    {
        var row = (await of.Secretary.Get("/follow-ups?pageSize=200"))["items"]!.AsArray().Single(each => (Guid)each!["id"]! == id)!;
        var asks = (await of.Secretary.Get($"/follow-ups/{id}"))["extensions"]!.AsArray().Any(each => (string?)each!["outcome"] == "pending");
        return new FollowUpCase(
            id, lead, "部门", [], OwnerId: null, State(row["status"])!.Value, State(row["goesOnIn"]), row["dueOn"] is not null, asks);
    }

    private static FollowUpState? State(JsonNode? written) => ApiJson.Value<FollowUpState>((string?)written);

    private static (string Path, object? Body) Request(FollowUpStep step, Guid other, Guid later) => step switch
    {
        FollowUpStep.Receive => ("receive", null),
        FollowUpStep.Report => ("progress", new { text = "正在办理" }),
        FollowUpStep.Submit => ("submit", new { result = "办好了" }),
        FollowUpStep.AskForTime => ("extension", new { newDueOn = "2031-12-31", reason = "汛情" }),
        FollowUpStep.GrantTime => ("extension/grant", null),
        FollowUpStep.RefuseTime => ("extension/refuse", new { reason = "不能再拖" }),
        FollowUpStep.Close => ("close", null),
        FollowUpStep.Return => ("return", new { reason = "材料不全" }),
        FollowUpStep.Suspend => ("suspend", new { reason = "等文件" }),
        FollowUpStep.Resume => ("resume", new { reason = "文件已到" }),
        FollowUpStep.Reassign => ("reassign", new { coDepartmentIds = new[] { other }, reason = "职责调整" }),
        FollowUpStep.CarryOver => ("carry-over", new { sessionId = later }),
        FollowUpStep.Cancel => ("cancel", new { reason = "已并入另一事项" }),
        FollowUpStep.Reopen => ("reopen", new { reason = "复查未通过" }),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static async Task<Guid> In(string state, Organisation of, Guid lead)
    {
        if (state == "asking") return await of.FollowUpToExtend(lead);
        if (state == "cancelled") return await of.CancelledFollowUp(lead);
        var id = await of.FollowUpDue(lead);
        var behalf = new { onBehalfOf = new { departmentId = lead } };
        if (state == "issued") return id;
        (await of.Secretary.Post($"/follow-ups/{id}/receive", behalf)).ShouldHave(200);
        if (state == "suspended") (await of.Secretary.Post($"/follow-ups/{id}/suspend", new { reason = "等上级文件" })).ShouldHave(200);
        if (state is not ("submitted" or "returned" or "closed")) return id;
        (await of.Secretary.Post($"/follow-ups/{id}/submit", new { result = "已完成", behalf.onBehalfOf })).ShouldHave(200);
        if (state == "returned") (await of.Leader.Post($"/follow-ups/{id}/return", new { reason = "补充材料" })).ShouldHave(200);
        if (state == "closed") (await of.Leader.Post($"/follow-ups/{id}/close")).ShouldHave(200);
        return id;
    }
}
