using StudyLog.Domain.FollowUps;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.FollowUps;

/// <summary>Every state by every command.</summary>
public class FollowUpStateTests
{
    // Event: allowed. Already: it is so. State: wrong-state, naming the state. Unsubmitted, Taken: those rejections.
    // NotAsked: what does not exist is not found before anything is decided on it.
    private static readonly StateTable<FollowUpState> Table = new("""
                        NotIssued    Issued       Received     Submitted  Returned     Closed
        Issue           Event        Taken        Taken        Taken      Taken        Taken
        Receive         NotAsked     Event        Already      Already    Already      Already
        ReportProgress  NotAsked     Event        Event        State      Event        State
        Submit          NotAsked     Event        Event        State      Event        State
        Return          Unsubmitted  Unsubmitted  Unsubmitted  Event      Unsubmitted  State
        Close           Unsubmitted  Unsubmitted  Unsubmitted  Event      Unsubmitted  Already
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

        var step = Law.Apply(In(state), followUp => Decide(command, followUp));
        var comesTo = step.Rejection switch
        {
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState { State: "completion-submitted" } when state == FollowUpState.Submitted => "State",
            Rejection.WrongState { State: "closed" } when state == FollowUpState.Closed => "State",
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

    private static Decision<FollowUpEvent> Decide(string command, FollowUp followUp) => command switch
    {
        "Issue" => FollowUpDecisions.Issue(followUp, Session, Issue() with { Matter = "深入学习" }, Secretary, AtPresent),
        "Receive" => FollowUpDecisions.Receive(followUp, OfficeLiaison, AtPresent),
        "ReportProgress" => FollowUpDecisions.ReportProgress(followUp, new(Id(0x801), null, "进展1", null), OfficeLiaison, AtPresent),
        "Submit" => FollowUpDecisions.Submit(followUp, new("又完成", "照片"), OfficeLiaison, AtPresent),
        "Return" => FollowUpDecisions.Return(followUp, new("再补充", null), Leader, AtPresent),
        "Close" => FollowUpDecisions.Close(followUp, new("同意"), Leader, AtPresent),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "say this command"),
    };
}
