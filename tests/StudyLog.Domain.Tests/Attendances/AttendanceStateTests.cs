using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Every status by every command.</summary>
public class AttendanceStateTests
{
    // Event: allowed. Already: it is so. Marked: wrong-state, the secretary's mark stands. Oneself: only oneself.
    private static readonly StateTable<AttendanceStatus> Table = new("""
                         Unmarked  Present   Late      LeftEarly  Absent    OnLeave
        MarkPresent      Event     Already   Event     Event      Event     Event
        MarkLate         Event     Event     Already   Event      Event     Event
        MarkLeftEarly    Event     Event     Event     Already    Event     Event
        MarkAbsent       Event     Event     Event     Event      Already   Event
        MarkOnLeave      Event     Event     Event     Event      Event     Already
        CheckIn          Event     Already   Already   Already    Marked    Marked
        CheckInBySecretary Event   Already   Already   Already    Event     Event
        CheckInByOneselfForAnybody Event Already Already Already  Marked    Marked
        CheckInByAnother Oneself   Oneself   Oneself   Oneself    Oneself   Oneself
        CorrectPresent   Event     Already   Event     Event      Event     Event
        CorrectLate      Event     Event     Already   Event      Event     Event
        CorrectLeftEarly Event     Event     Event     Already    Event     Event
        CorrectAbsent    Event     Event     Event     Event      Already   Event
        CorrectOnLeave   Event     Event     Event     Event      Event     Already
        Expect           Already   Already   Already   Already    Already   Already
        ExpectSittingIn  Event     Event     Event     Event      Event     Event
        ExpectNoLonger   Event     Event     Event     Event      Event     Event
        """);

    [Fact]
    public void Every_status_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<AttendanceStatus>());
        Enum.GetValues<RollCallStatus>().SelectMany(status => new[] { $"Mark{status}", $"Correct{status}" }).Except(Table.Commands).ShouldBeEmpty();
        foreach (var decision in StateTable.DecisionsOf(typeof(AttendanceDecisions)))
            Table.Commands.ShouldContain(command => command.StartsWith(decision, StringComparison.Ordinal), decision);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_is_reached_and_stands_alone(AttendanceStatus status)
    {
        var attendance = Scenario.Fold<Attendance>(Reaching(status));
        attendance.Status.ShouldBe(status);
        attendance.Method.HasValue.ShouldBe(status != AttendanceStatus.Unmarked);
    }

    [Fact]
    public void Every_mark_shows_as_a_status()
    {
        var marks = Enum.GetValues<AttendanceStatus>().Select(status => Scenario.Fold<Attendance>(Reaching(status)).Mark);
        marks.Distinct().ShouldBe(Enum.GetValues<AttendanceMark>(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_status(string command, AttendanceStatus status, string expected) =>
        Say(command, Scenario.Fold<Attendance>(Reaching(status))).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Off_the_roster_nobody_is_marked_and_the_past_mark_stays(string command)
    {
        var outcome = Say(command, Scenario.Fold<Attendance>([Expected, Late, NoLongerExpected]));
        outcome.ShouldBe(command switch
        {
            "Expect" or "ExpectSittingIn" => "Event",
            "ExpectNoLonger" => "Already",
            "CheckInByAnother" => "Oneself",
            _ => "NotOnRoster {\"PersonIds\":[\"00000a02-0000-0000-0000-000000000000\"]}",
        });
    }

    public static TheoryData<AttendanceStatus> Statuses() => [.. Enum.GetValues<AttendanceStatus>()];

    public static TheoryData<string> Commands() => [.. Table.Commands];

    public static TheoryData<string, AttendanceStatus, string> Cells() => Table.Cells();

    private static string Say(string command, Attendance attendance)
    {
        var step = Law.Apply(attendance, state => Decide(command, state));
        return step.Rejection switch
        {
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState { State: "marked-absent" or "marked-on-leave" } => "Marked",
            Rejection.OnlyForOneself => "Oneself",
            { } other => Written.Of(other),
        };
    }

    private static Decision<AttendanceEvent> Decide(string command, Attendance attendance) => command switch
    {
        "CheckIn" => CheckIn(attendance, OfficeLiaison, forAnybody: false),
        "CheckInBySecretary" => CheckIn(attendance, Secretary, forAnybody: true),
        "CheckInByOneselfForAnybody" => CheckIn(attendance, OfficeLiaison, forAnybody: true),
        "CheckInByAnother" => CheckIn(attendance, ResearchLiaison, forAnybody: false),
        "Expect" => AttendanceDecisions.Expect(attendance, KnownSessions.SessionId, new(Wang, Capacity.Attending, Office), OnTheDay),
        "ExpectSittingIn" => AttendanceDecisions.Expect(attendance, KnownSessions.SessionId, new(Wang, Capacity.SittingIn, Office), OnTheDay),
        "ExpectNoLonger" => AttendanceDecisions.ExpectNoLonger(attendance, OnTheDay),
        _ when command.StartsWith("Correct", StringComparison.Ordinal) => CorrectTo(attendance, Entry(Enum.Parse<RollCallStatus>(command["Correct".Length..]))),
        _ => Mark(attendance, Entry(Enum.Parse<RollCallStatus>(command["Mark".Length..]))),
    };

    private static Decision<AttendanceEvent> CorrectTo(Attendance attendance, RollCallEntry entry) => Correct(attendance, entry.Status, entry.At);

    private static readonly Session HeldToday = Scenario.Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday), KnownSessions.Held]);

    private static Decision<AttendanceEvent> CheckIn(Attendance attendance, Asking asking, bool forAnybody) =>
        AttendanceDecisions.CheckIn(attendance, HeldToday, KnownSessions.SessionId, new(Wang, null, CheckInMethod.Qr, SelfCheckIn, forAnybody), asking, AtPresent);
}
