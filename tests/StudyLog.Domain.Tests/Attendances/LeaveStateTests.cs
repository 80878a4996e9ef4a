using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Every state of a leave by every command on it, and by everything that a roll call, a check-in or a correction says.</summary>
public class LeaveStateTests
{
    /// <summary>The states of a leave, and none.</summary>
    public enum Stage
    {
        NotRequested,
        Requested,
        Approved,
        Refused,
        Withdrawn,
    }

    // Event: allowed. Comes: the leave is withdrawn, and the mark follows. Already: it is so. Else wrong-state, naming the state.
    private static readonly StateTable<Stage> Table = new("""
                          NotRequested   Requested  Approved  Refused  Withdrawn
        Request           Event          Already    Already   Event    Event
        RequestOtherwise  Event          Event      approved  Event    Event
        Approve           not-requested  Event      Already   refused  withdrawn
        Refuse            not-requested  Event      approved  Already  withdrawn
        RefuseOtherwise   not-requested  Event      approved  refused  withdrawn
        Withdraw          not-requested  Event      Event     refused  Already
        MarkPresent       Event          Comes      Comes     Event    Event
        MarkLate          Event          Comes      Comes     Event    Event
        MarkLeftEarly     Event          Comes      Comes     Event    Event
        MarkAbsent        Event          Event      approved  Event    Event
        MarkOnLeave       Event          Event      approved  Event    Event
        MarkOnLeaveSo     Event          Event      Already   Event    Event
        CheckIn           Event          Comes      Comes     Event    Event
        CorrectPresent    Event          Event      Event     Event    Event
        CorrectAbsent     Event          Event      Event     Event    Event
        CorrectOnLeave    Event          Event      Already   Event    Event
        """);

    [Fact]
    public void Every_state_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<Stage>());
        Table.States.Skip(1).Select(stage => stage.ToString()).ShouldBe(Enum.GetNames<LeaveState>());
        StateTable.DecisionsOf(typeof(LeaveDecisions)).Except(Table.Commands).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_state_is_reached(Stage stage)
    {
        var attendance = In(stage);
        attendance.Leave?.State.ToString().ShouldBe(stage == Stage.NotRequested ? null : stage.ToString());
        attendance.Status.ShouldBe(stage == Stage.Approved ? AttendanceStatus.OnLeave : AttendanceStatus.Unmarked);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_state(string command, Stage stage, string expected)
    {
        var step = Law.Apply(In(stage), attendance => Decide(command, attendance));
        var comesTo = step.Rejection switch
        {
            null when step.Events is [LeaveWithdrawn, _, ..] => "Comes",
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState wrong => wrong.State["leave-".Length..],
            { } other => Written.Of(other),
        };
        comesTo.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_a_roll_call_or_a_correction_says_holds_then(string command, Stage stage, string expected)
    {
        if (expected is not ("Event" or "Comes") || command.Split("Otherwise")[0] is "Request" or "Approve" or "Refuse" or "Withdraw") return;

        var after = Law.Apply(In(stage), attendance => Decide(command, attendance)).After;

        after.Status.ShouldBe(command switch
        {
            "CheckIn" => AttendanceStatus.Present,
            "MarkOnLeaveSo" => AttendanceStatus.OnLeave,
            _ => Enum.Parse<AttendanceStatus>(command.Replace("Mark", "", StringComparison.Ordinal).Replace("Correct", "", StringComparison.Ordinal)),
        });
    }

    public static TheoryData<Stage> Stages() => [.. Enum.GetValues<Stage>()];

    public static TheoryData<string, Stage, string> Cells() => Table.Cells();

    private static Attendance In(Stage stage) => Scenario.Fold<Attendance>(stage switch
    {
        Stage.NotRequested => [Expected],
        Stage.Requested => [Expected, LeaveAskedFor],
        Stage.Approved => [Expected, LeaveAskedFor, LeaveGranted],
        Stage.Refused => [Expected, LeaveAskedFor, LeaveDenied],
        _ => [Expected, LeaveAskedFor, LeaveTakenBack],
    });

    private static Decision<AttendanceEvent> Decide(string command, Attendance attendance) => command switch
    {
        "Request" => Request(attendance),
        "RequestOtherwise" => Request(attendance, AskingForLeave with { DeputyId = null }),
        "Approve" => Approve(attendance),
        "Refuse" => Refuse(attendance),
        "RefuseOtherwise" => Refuse(attendance, Denying with { Reason = "人手不足" }),
        "Withdraw" => Withdraw(attendance),
        "CheckIn" => AttendanceDecisions.CheckIn(
            attendance, HeldToday, KnownSessions.SessionId, new(Wang, null, CheckInMethod.Qr, SelfCheckIn, ForAnybody: false), OfficeLiaison, AtPresent),
        "MarkOnLeaveSo" => Mark(attendance, Entry(RollCallStatus.OnLeave) with { Reason = null }),
        _ when command.StartsWith("Correct", StringComparison.Ordinal) => Correct(attendance, Enum.Parse<RollCallStatus>(command["Correct".Length..])),
        _ => Mark(attendance, Entry(Enum.Parse<RollCallStatus>(command["Mark".Length..]))),
    };

    private static readonly Session HeldToday = Scenario.Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday), KnownSessions.Held]);
}
