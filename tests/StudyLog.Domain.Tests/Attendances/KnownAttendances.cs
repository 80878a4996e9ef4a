using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Wang's attendance of the session of 25 October, in every status, and what is said of it.</summary>
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

    public static readonly DateOnly Due = new(2022, 11, 30);
    public static readonly MakeUpWork Work = new(new DateOnly(2022, 11, 5), MakeUpMode.Recording, 1.5m, "听录音");

    public static readonly LeaveRequested LeaveAskedFor = new(By(OfficeLiaison, On(October25)), SessionId, Wang, "公务", Li);
    public static readonly LeaveApproved LeaveGranted = new(By(Leader, On(October25)), SessionId, Wang, Chen);
    public static readonly LeaveRefused LeaveDenied = new(By(Leader, On(October25)), SessionId, Wang, "会议重要");
    public static readonly LeaveWithdrawn LeaveTakenBack = new(By(OfficeLiaison, On(October25)), SessionId, Wang, null);

    public static readonly MakeUpStudyAssigned Assigned = new(By(Secretary, RightNow), SessionId, Wang, Due);
    public static readonly MakeUpStudySubmitted Submitted =
        new(By(OfficeLiaison, RightNow), SessionId, Wang, Work.On, Work.Mode, Work.Hours, Work.Text);

    public static readonly MakeUpStudyReturned Returned = new(By(Leader, RightNow), SessionId, Wang, "过于简略");
    public static readonly MakeUpStudyAccepted Accepted = new(By(Leader, RightNow), SessionId, Wang, Chen);

    public static readonly RequestLeave AskingForLeave = new(Wang, "公务", Li, ForAnybody: false);
    public static readonly ApproveLeave Granting = new(Wang, InOwnName: true);
    public static readonly RefuseLeave Denying = new(Wang, InOwnName: true, "会议重要");
    public static readonly WithdrawLeave TakingBack = new(Wang, null, ForAnybody: false);
    public static readonly SubmitMakeUp HandingIn = new(Wang, Work, ForAnybody: false);

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

    public static Decision<AttendanceEvent> Correct(
        Attendance attendance, RollCallStatus status, DateTimeOffset? at = null, string? reason = "签到表核对", Asking? asking = null, Session? session = null) =>
        AttendanceDecisions.Correct(attendance, session ?? Held, SessionId, new(Wang, status, at, reason), asking ?? Secretary, AtPresent);

    public static Decision<AttendanceEvent> Request(Attendance attendance, RequestLeave? command = null, Asking? asking = null, Session? session = null) =>
        LeaveDecisions.Request(attendance, session ?? Held, SessionId, command ?? AskingForLeave, asking ?? OfficeLiaison, AtPresent);

    public static Decision<AttendanceEvent> Approve(Attendance attendance, ApproveLeave? command = null, Asking? asking = null, Session? session = null) =>
        LeaveDecisions.Approve(attendance, session ?? Held, SessionId, command ?? Granting, asking ?? Leader, AtPresent);

    public static Decision<AttendanceEvent> Refuse(Attendance attendance, RefuseLeave? command = null, Asking? asking = null, Session? session = null) =>
        LeaveDecisions.Refuse(attendance, session ?? Held, SessionId, command ?? Denying, asking ?? Leader, AtPresent);

    public static Decision<AttendanceEvent> Withdraw(Attendance attendance, WithdrawLeave? command = null, Asking? asking = null, Session? session = null) =>
        LeaveDecisions.Withdraw(attendance, session ?? Held, SessionId, command ?? TakingBack, asking ?? OfficeLiaison, AtPresent);

    public static Decision<AttendanceEvent> Assign(Attendance attendance, DateOnly? dueOn = null, Session? session = null) =>
        MakeUpDecisions.Assign(attendance, session ?? Held, SessionId, new(Wang, dueOn ?? Due), Secretary, AtPresent);

    public static Decision<AttendanceEvent> Submit(Attendance attendance, SubmitMakeUp? command = null, Asking? asking = null, Session? session = null) =>
        MakeUpDecisions.Submit(attendance, session ?? Held, SessionId, command ?? HandingIn, asking ?? OfficeLiaison, AtPresent);

    public static Decision<AttendanceEvent> Accept(Attendance attendance, Asking? asking = null, Session? session = null) =>
        MakeUpDecisions.Accept(attendance, session ?? Held, SessionId, new(Wang), asking ?? Leader, AtPresent);

    public static Decision<AttendanceEvent> Return(Attendance attendance, string? reason = "过于简略", Asking? asking = null, Session? session = null) =>
        MakeUpDecisions.Return(attendance, session ?? Held, SessionId, new(Wang, reason), asking ?? Leader, AtPresent);
}
