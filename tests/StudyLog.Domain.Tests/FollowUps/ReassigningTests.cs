using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class ReassigningTests
{
    private static readonly ReassignFollowUp ToTraining = new("职责调整") { LeadDepartmentId = Training };

    private static Decision<FollowUpEvent> Say(FollowUp followUp, ReassignFollowUp command, Asking? asking = null) =>
        FollowUpDecisions.Reassign(followUp, command, asking ?? Leader, AtPresent);

    [Fact]
    public void What_is_left_out_stays() =>
        Given(Issued, Received)
            .When(followUp => Say(followUp, ToTraining))
            .Then(new FollowUpReassigned(By(Leader, RightNow), KnownSessions.SessionId, new Responsible(Training, [Research], "各部门", Wang), "职责调整"));

    [Fact]
    public void Null_takes_the_owner_and_the_collective_away_and_an_empty_list_the_co_departments() =>
        Given(Issued, Received)
            .When(followUp => Say(followUp, new("职责调整") { OwnerId = (Guid?)null, CoResponsibles = (string?)null, CoDepartmentIds = Array.Empty<Guid>() }))
            .Then(new FollowUpReassigned(By(Leader, RightNow), KnownSessions.SessionId, new Responsible(Office, [], null, null), "职责调整"));

    [Theory]
    [InlineData(FollowUpState.Issued)]
    [InlineData(FollowUpState.Received)]
    [InlineData(FollowUpState.Returned)]
    public void A_new_lead_receives_again(FollowUpState state) =>
        Given(Reaching(state))
            .When(followUp => Say(followUp, ToTraining))
            .ThenTheState(followUp => (followUp.State, followUp.Received, followUp.Stage.IsReceived).ShouldBe((FollowUpState.Issued, null, false)));

    [Theory]
    [InlineData(FollowUpState.Issued)]
    [InlineData(FollowUpState.Received)]
    [InlineData(FollowUpState.Returned)]
    [InlineData(FollowUpState.Suspended)]
    public void With_the_same_lead_the_state_stays(FollowUpState state) =>
        Given(Reaching(state))
            .When(followUp => Say(followUp, new("职责调整") { OwnerId = Li, CoDepartmentIds = new[] { Training, Training } }))
            .ThenTheState(followUp =>
            {
                followUp.State.ShouldBe(state);
                followUp.Received.ShouldBe(In(state).Received);
                followUp.Responsible.ShouldBe(new Responsible(Office, [Training], "各部门", Li));
            });

    [Fact]
    public void What_is_suspended_stays_so_and_is_to_be_received_when_it_goes_on() =>
        Given([.. Reaching(FollowUpState.Suspended), ReassignedTo(Training)])
            .When(followUp => FollowUpDecisions.Resume(followUp, new("文件已到"), Leader, AtPresent))
            .ThenTheState(followUp => (followUp.State, followUp.Stage.IsReceived).ShouldBe((FollowUpState.Issued, false)));

    [Fact]
    public void The_new_lead_answers_for_it_and_the_old_one_does_not()
    {
        var training = OfficeLiaison with { PersonId = Li, DepartmentIds = [Training] };
        Given(Issued, Received, ReassignedTo(Training)).When(followUp => FollowUpDecisions.Receive(followUp, training, AtPresent)).ThenItHappened(RightNow);
        Given(Issued, Received, ReassignedTo(Training))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), ResearchLiaison with { DepartmentIds = [Office] }, AtPresent))
            .ThenRefused(new Rejection.NotResponsible());
    }

    [Fact]
    public void Everybody_who_ever_had_to_do_with_it_is_remembered() =>
        Fold<FollowUp>([Issued, ReassignedTo(Training)]).DepartmentIds.ShouldBe([Training, Office, Research], ignoreOrder: true);

    [Fact]
    public void The_same_responsible_ones_are_no_change_whatever_the_reason()
    {
        var same = new ReassignFollowUp("再说一次") { LeadDepartmentId = Office, CoDepartmentIds = new[] { Research }, CoResponsibles = "各部门", OwnerId = Wang };
        foreach (var state in new[] { FollowUpState.Issued, FollowUpState.Submitted, FollowUpState.Closed, FollowUpState.Cancelled })
            Given(Reaching(state)).When(followUp => Say(followUp, same)).ThenAlreadySo();
    }

    [Fact]
    public void The_lead_does_not_join_itself() =>
        Given(Issued)
            .When(followUp => Say(followUp, new("职责调整") { LeadDepartmentId = Research }))
            .ThenRefused(new Rejection.Invalid("coDepartmentIds", "lead-joins-itself"));

    [Theory]
    [InlineData(null)]
    [InlineData("　 ")]
    public void Nobody_is_made_responsible_without_a_reason(string? reason) =>
        Given(Issued).When(followUp => Say(followUp, ToTraining with { Reason = reason })).ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void It_is_not_given_to_others_before_it_was_issued_nor_before_it_was_returned()
    {
        Given(Issued).When(followUp => Say(followUp, ToTraining, Leader.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Reaching(FollowUpState.Returned)).When(followUp => Say(followUp, ToTraining, Leader.Saying("2022-11-01")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Reaching(FollowUpState.Returned)).When(followUp => Say(followUp, ToTraining, Leader.Saying("2022-11-02"))).ThenItHappened(On(new(2022, 11, 2)));
    }

    [Fact]
    public void The_new_lead_does_nothing_before_it_was_given_to_it()
    {
        var training = OfficeLiaison with { PersonId = Li, DepartmentIds = [Training] };
        Given(Issued, Received, ReassignedTo(Training))
            .When(followUp => FollowUpDecisions.Receive(followUp, training.Saying("2022-11-02"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Issued, Received, ReassignedTo(Training))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), training.Saying("2022-11-03"), AtPresent))
            .ThenItHappened(On(new(2022, 11, 3)));
    }
}
