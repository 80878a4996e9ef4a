using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.Reminders;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.FollowUps;

/// <summary>Every state by every command.</summary>
public class FollowUpStateTests
{
    // Event: allowed. Already: it is so. State: wrong-state, naming the state. Unsubmitted, Taken, NotPending, WorkedOn: those rejections.
    // NotAsked: what does not exist is not found before anything is decided on it.
    private static readonly StateTable<FollowUpState> Table = new("""
                          NotIssued    Issued       Received     Submitted   Returned     Closed      Suspended   Cancelled
        Issue             Event        Taken        Taken        Taken       Taken        Taken       Taken       Taken
        Receive           NotAsked     Event        Already      Already     Already      Already     Already     Already
        ReportProgress    NotAsked     Event        Event        State       Event        State       State       State
        Submit            NotAsked     Event        Event        State       Event        State       State       State
        AddAttachment     NotAsked     Event        Event        Event       Event        State       Event       State
        RemoveAttachment  NotAsked     Event        Event        State       Event        State       Event       State
        Return            Unsubmitted  Unsubmitted  Unsubmitted  Event       Unsubmitted  State       State       State
        Close             Unsubmitted  Unsubmitted  Unsubmitted  Event       Unsubmitted  Already     State       State
        CloseElsewhere    NotAsked     Event        WorkedOn     WorkedOn    WorkedOn     Already     WorkedOn    State
        Reassign          NotAsked     Event        Event        State       Event        State       Event       State
        RequestExtension  NotAsked     Event        Event        State       Event        State       State       State
        GrantExtension    NotPending   NotPending   NotPending   NotPending  NotPending   NotPending  NotPending  NotPending
        RefuseExtension   NotPending   NotPending   NotPending   NotPending  NotPending   NotPending  NotPending  NotPending
        Suspend           NotAsked     Event        Event        State       Event        State       Already     State
        Resume            NotAsked     State        State        State       State        State       Event       State
        Cancel            NotAsked     Event        Event        Event       Event        State       Event       Already
        Reopen            NotAsked     State        State        State       State        Event       State       Event
        CarryOver         NotAsked     Event        Event        Event       Event        State       Event       State
        Remind            Already      Event        Event        Already     Event        Already     Already     Already
        """);

    [Fact]
    public void Every_state_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<FollowUpState>());
        Table.Commands.Order().ShouldBe(StateTable.DecisionsOf(typeof(FollowUpDecisions)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_is_reached(FollowUpState state)
    {
        In(state).State.ShouldBe(state);
        In(state).Exists.ShouldBe(state != FollowUpState.NotIssued);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_state(string command, FollowUpState state, string expected)
    {
        if (expected == "NotAsked")
        {
            state.ShouldBe(FollowUpState.NotIssued);
            return;
        }

        var step = Law.Apply(Before(command, state), followUp => Decide(command, followUp));
        var comesTo = step.Rejection switch
        {
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState { State: "no-extension-pending" } => "NotPending",
            Rejection.WrongState { State: "worked-on" } => "WorkedOn",
            Rejection.WrongState named when named.State == Named(state) => "State",
            Rejection.NotSubmitted => "Unsubmitted",
            Rejection.IdTaken => "Taken",
            { } other => Written.Of(other),
        };
        comesTo.ShouldBe(expected);
    }

    [Fact]
    public void The_same_issue_is_the_same_follow_up_in_every_state_that_exists()
    {
        foreach (var state in Enum.GetValues<FollowUpState>().Except([FollowUpState.NotIssued]))
        {
            Scenario.Given(Reaching(state))
                .When(followUp => FollowUpDecisions.Issue(followUp, Session, Issue(), Secretary, AtPresent))
                .ThenAlreadySo();
        }
    }

    public static TheoryData<FollowUpState> States() => [.. Enum.GetValues<FollowUpState>()];

    public static TheoryData<string, FollowUpState, string> Cells() => Table.Cells();

    // Due on a day, so that there is something to extend.
    private static FollowUp Dated(FollowUpState state) =>
        Scenario.Fold<FollowUp>(Reaching(state).Select(@event => @event == Issued ? DueOnTuesday : @event));

    private static string Named(FollowUpState state) =>
        state == FollowUpState.Submitted ? "completion-submitted" : state.ToString().ToLowerInvariant();

    // What is taken away was there.
    private static FollowUp Before(string command, FollowUpState state) =>
        command == "RemoveAttachment" ? FollowUp.Evolve(Dated(state), Attached()) : Dated(state);

    private static Decision<FollowUpEvent> Decide(string command, FollowUp followUp) => command switch
    {
        "Issue" => FollowUpDecisions.Issue(followUp, Session, Issue() with { Matter = "深入学习" }, Secretary, AtPresent),
        "Receive" => FollowUpDecisions.Receive(followUp, OfficeLiaison, AtPresent),
        "ReportProgress" => FollowUpDecisions.ReportProgress(followUp, new(Id(0x801), null, "进展1", null), OfficeLiaison, AtPresent),
        "Submit" => FollowUpDecisions.Submit(followUp, new("又完成", "照片"), OfficeLiaison, AtPresent),
        "AddAttachment" => FollowUpDecisions.AddAttachment(followUp, new(Id(0x901), KnownAttachments.Evidence), forAnybody: false, OfficeLiaison, AtPresent),
        "RemoveAttachment" => FollowUpDecisions.RemoveAttachment(followUp, new(Id(0x901), "误传"), forAnybody: false, OfficeLiaison, AtPresent),
        "Return" => FollowUpDecisions.Return(followUp, new("再补充", null), Leader, AtPresent),
        "Close" => FollowUpDecisions.Close(followUp, new("同意"), Leader, AtPresent),
        "CloseElsewhere" => FollowUpDecisions.CloseElsewhere(followUp, new("督办台账.xlsx", "已印发"), Secretary, AtPresent),
        "Reassign" => FollowUpDecisions.Reassign(followUp, new("职责调整") { LeadDepartmentId = Training }, Leader, AtPresent),
        "RequestExtension" => FollowUpDecisions.RequestExtension(followUp, new(Friday, "汛情"), OfficeLiaison, AtPresent),
        "GrantExtension" => FollowUpDecisions.GrantExtension(followUp, Leader, AtPresent),
        "RefuseExtension" => FollowUpDecisions.RefuseExtension(followUp, new("抓紧办理"), Leader, AtPresent),
        "Suspend" => FollowUpDecisions.Suspend(followUp, new("等上级文件"), Leader, AtPresent),
        "Resume" => FollowUpDecisions.Resume(followUp, new("文件已到"), Leader, AtPresent),
        "Cancel" => FollowUpDecisions.Cancel(followUp, new("已并入另一事项"), Leader, AtPresent),
        "Reopen" => FollowUpDecisions.Reopen(followUp, new("复查未通过"), Leader, AtPresent),
        "CarryOver" => FollowUpDecisions.CarryOver(followUp, Session, LaterSession, new(LaterSessionId), Leader, AtPresent),
        "Remind" => FollowUpDecisions.Remind(followUp, new(KnownReminders.Looking(Today), LeadIsDissolved: false), KnownReminders.Service, AtPresent),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "say this command"),
    };
}
