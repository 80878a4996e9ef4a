using StudyLog.Domain.Attendances;
using StudyLog.Domain.Tests.Reminders;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Every state of a make-up study by every command on it.</summary>
public class MakeUpStateTests
{
    /// <summary>The states of a make-up study, and none.</summary>
    public enum Stage
    {
        NotAssigned,
        Assigned,
        Submitted,
        Returned,
        Accepted,
    }

    // Event: allowed. Already: it is so. Unsubmitted: that rejection. Else wrong-state, naming the state.
    private static readonly StateTable<Stage> Table = new("""
                        NotAssigned   Assigned     Submitted          Returned     Accepted
        Assign          Event         Already      Already            Already      Already
        AssignAnother   Event         Event        make-up-submitted  Event        make-up-accepted
        Submit          not-assigned  Event        Already            Event        Already
        SubmitAnother   not-assigned  Event        make-up-submitted  Event        make-up-accepted
        Accept          Unsubmitted   Unsubmitted  Event              Unsubmitted  Already
        Return          Unsubmitted   Unsubmitted  Event              Already      make-up-accepted
        ReturnAnother   Unsubmitted   Unsubmitted  Event              Unsubmitted  make-up-accepted
        Remind          Already       Event        Already            Event        Already
        """);

    [Fact]
    public void Every_state_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<Stage>());
        Table.States.Skip(1).Select(stage => stage.ToString()).ShouldBe(Enum.GetNames<MakeUpState>(), ignoreOrder: true);
        StateTable.DecisionsOf(typeof(MakeUpDecisions)).Except(Table.Commands).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_state_is_reached(Stage stage) =>
        In(stage).MakeUp?.State.ToString().ShouldBe(stage == Stage.NotAssigned ? null : stage.ToString());

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_state(string command, Stage stage, string expected)
    {
        var step = Law.Apply(In(stage), attendance => Decide(command, attendance));
        var comesTo = step.Rejection switch
        {
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState wrong => wrong.State,
            Rejection.MakeUpNotSubmitted => "Unsubmitted",
            { } other => Written.Of(other),
        };
        comesTo.ShouldBe(expected);
    }

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>()];

    public static TheoryData<string, Stage, string> Cells() => Table.Cells();

    private static Attendance In(Stage stage) => Scenario.Fold<Attendance>(stage switch
    {
        Stage.NotAssigned => [Expected, Absent],
        Stage.Assigned => [Expected, Absent, Assigned],
        Stage.Submitted => [Expected, Absent, Assigned, Submitted],
        Stage.Returned => [Expected, Absent, Assigned, Submitted, Returned],
        _ => [Expected, Absent, Assigned, Submitted, Accepted],
    });

    private static Decision<AttendanceEvent> Decide(string command, Attendance attendance) => command switch
    {
        "Assign" => Assign(attendance),
        "AssignAnother" => Assign(attendance, Due.AddDays(7)),
        "Submit" => Submit(attendance),
        "SubmitAnother" => Submit(attendance, HandingIn with { Work = Work with { Hours = 2m } }),
        "Accept" => Accept(attendance),
        "Return" => Return(attendance),
        "Remind" => MakeUpDecisions.Remind(attendance, Held, new(KnownReminders.Looking(Due)), KnownReminders.Service, KnownReminders.MorningOf(Due)),
        _ => Return(attendance, "请补充笔记"),
    };
}
