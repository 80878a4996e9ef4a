using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Wang's attendance of the session of 25 October, in every status.</summary>
internal static class KnownAttendances
{
    public static readonly DateTimeOffset Came = At(October25, 9, 20);
    public static readonly DateTimeOffset Left = At(October25, 11, 30);
    public static readonly Provenance OnTheDay = By(Secretary, On(October25));

    public static readonly AttendanceExpected Expected = new(OnTheDay, SessionId, Wang, Capacity.Attending, Office);
    public static readonly AttendanceNoLongerExpected NoLongerExpected = new(OnTheDay, SessionId, Wang);
    public static readonly AttendeeMarkedPresent Present = new(OnTheDay, SessionId, Wang);
    public static readonly AttendeeMarkedLate Late = new(OnTheDay, SessionId, Wang, Came, null);
    public static readonly AttendeeMarkedLeftEarly LeftEarly = new(OnTheDay, SessionId, Wang, Left, null);
    public static readonly AttendeeMarkedAbsent Absent = new(OnTheDay, SessionId, Wang, "未请假");
    public static readonly AttendeeMarkedOnLeave OnLeave = new(OnTheDay, SessionId, Wang, "出差");

    public static AttendanceEvent[] Reaching(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Unmarked => [Expected],
        AttendanceStatus.Present => [Expected, Present],
        AttendanceStatus.Late => [Expected, Late],
        AttendanceStatus.LeftEarly => [Expected, LeftEarly],
        AttendanceStatus.Absent => [Expected, Absent],
        AttendanceStatus.OnLeave => [Expected, OnLeave],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "say how this status is reached"),
    };

    public static RollCallEntry Entry(RollCallStatus status, Guid? person = null) => status switch
    {
        RollCallStatus.Late => new(person ?? Wang, status, Came, null),
        RollCallStatus.LeftEarly => new(person ?? Wang, status, Left, null),
        RollCallStatus.Absent => new(person ?? Wang, status, null, "未请假"),
        RollCallStatus.OnLeave => new(person ?? Wang, status, null, "出差"),
        _ => new(person ?? Wang, status, null, null),
    };

    public static OrganisationSettings SelfCheckIn { get; } = OrganisationSettings.Default with { SelfCheckIn = true };

    public static Session Held { get; } = In(SessionState.Held);

    public static Decision<AttendanceEvent> Mark(Attendance attendance, RollCallEntry entry, Asking? asking = null, Session? session = null) =>
        AttendanceDecisions.Mark(attendance, session ?? Held, SessionId, entry, asking ?? Secretary, AtPresent);
}
