using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>Puts what a row says of one place on its stream, by the decisions of roll call, check-in, leave, correction and make-up study.</summary>
internal sealed partial class PlaceInBook(Attempt attempt, Asking asking, Guid sessionId, OrganisationSettings settings, BookRow row)
    : ToldRow<Stated.ImportedAttendance>(row.Said)
{
    private readonly Guid id = Attendance.StreamId(sessionId, row.PersonId);

    private Stated.ImportedAttendance Says => row.Said.Says;

    private Attendance Place => attempt.Opened<Attendance>(id);

    private Session Session => attempt.Opened<Session>(sessionId);

    private AttendanceStatus Status => Enum.Parse<AttendanceStatus>(Says.Status.ToString());

    private bool IsLocked => Session.State is SessionState.Submitted or SessionState.Confirmed or SessionState.Archived;

    /// <summary>The column that says what is being decided.</summary>
    public string Deciding { get; private set; } = "到会情况";

    /// <summary>The columns that a rule speaks of, the likeliest first.</summary>
    public IReadOnlyList<string> ColumnsOf(Rejection rejection) => rejection switch
    {
        Rejection.DateInvalid { Member: "heldOn" } => ["日期", "场次编号", "场次"],
        Rejection.DateInvalid { Member: "on" } => ["补学日期"],
        Rejection.DueInvalid => ["补学期限"],
        _ => [Deciding, "到会情况", "姓名"],
    };

    /// <summary>Decides on everything that the row says.</summary>
    public void Decide()
    {
        var before = Place;
        TellWhatIsMeant();
        if (Status != AttendanceStatus.Unmarked && !IsSo()) TellWhere();
        TellLeave();
        TellMakeUp();
        if (before.Status != AttendanceStatus.Unmarked && before.Status != Place.Status) Tell("changes", "到会情况", Word(before.Status), Word(Place.Status));
        TellWhatIsLeft();
    }

    // What somebody else could read otherwise: a session named by its number alone, and a mark that is no word.
    private void TellWhatIsMeant()
    {
        if (Says.SessionNumber is { } number && (Says is { Date: null, SessionTitle: null } || (Says.SessionTitle is { } title && title != Session.Title)))
            Tell("场次编号", RowNote.Of("session-by-number", number, Session.DayNow.On is { } on ? Written(on) : Session.DayNow.SourceText ?? "", Session.Title));
        if (row.IsFromRoster) Tell("姓名", RowNote.Of("name-on-roster", Says.Name));
        if (Status == AttendanceStatus.Unmarked) return;
        if (row.Said.TextOf("到会情况") is not { Length: > 0 } mark) Tell("到会情况", RowNote.Of("mark-read", "空白", Word(Status)));
        else if (mark.All(letter => !char.IsLetter(letter) || char.IsAsciiLetter(letter))) Tell("到会情况", RowNote.Of("mark-read", mark, Word(Status)));
    }

    // Whether where the person was reads so already. How that is known cannot be said otherwise afterwards.
    private bool IsSo() =>
        Place.Status == Status
        && (!Says.AlsoLeftEarly || Place.LeftEarly)
        && (Status != AttendanceStatus.Late || IsNothingElse(ArrivedAt, Place.CameAt ?? Place.CheckedInAt))
        && (!LeavesEarly || IsNothingElse(LeftAt, Place.LeftAt))
        && (ReasonOfStatus is null || Place.OnApprovedLeave || Status == AttendanceStatus.Present || ReasonOfStatus == Place.Reason || Place.CorrectionReason is not null);

    // What a leave is asked for says nothing of where the person was.
    private string? ReasonOfStatus => Says.Leave == Stated.LeaveState.Requested && Status == AttendanceStatus.Absent && Place.Reason is null ? null : Says.Reason;

    private CheckInMethod Method => Says.Method is { } said ? Enum.Parse<CheckInMethod>(said.ToString()) : CheckInMethod.Import;

    private bool LeavesEarly => Status == AttendanceStatus.LeftEarly || Says.AlsoLeftEarly;

    private DateTimeOffset? ArrivedAt => At(Says.ArrivedAt);

    private DateTimeOffset? LeftAt => At(Says.LeftAt);

    private void TellWhere()
    {
        if (IsLocked && Says.CorrectionReason is { } why)
        {
            Deciding = "更正原因";
            var at = Status == AttendanceStatus.Late ? ArrivedAt : Status == AttendanceStatus.LeftEarly ? LeftAt : null;
            Append(AttendanceDecisions.Correct(Place, Session, sessionId, new(row.PersonId, Enum.Parse<RollCallStatus>(Status.ToString()), at, why), asking, attempt.Now));
        }
        else if (Status.IsThere()) TellPresence();
        else if (Status == AttendanceStatus.Absent) Mark(RollCallStatus.Absent, at: null, ReasonOfStatus);
        else TellAway();
    }

    private void TellPresence()
    {
        var called = Says.Method == Stated.CheckInMethod.RollCall;
        if (called && Status == AttendanceStatus.Present) Mark(RollCallStatus.Present, at: null, reason: null);
        if (!called && Place.Mark != AttendanceMark.Present)
        {
            Deciding = Says.ArrivedAt is null ? Deciding : "到会时间";
            Append(AttendanceDecisions.CheckIn(Place, Session, sessionId, new(row.PersonId, ArrivedAt, Method, settings, ForAnybody: true), asking, attempt.Now));
        }

        if (Status == AttendanceStatus.Late) Mark(RollCallStatus.Late, ArrivedAt, Says.Reason);
        if (LeavesEarly) Mark(RollCallStatus.LeftEarly, LeftAt, Status == AttendanceStatus.LeftEarly ? Says.Reason : null);
    }

    // With the name of whoever approved it is a leave that was asked for; without, what a roll call says.
    private void TellAway()
    {
        // Without a reason nothing can be asked for.
        var isAsked = Says is { Leave: Stated.LeaveState.Requested, Reason: not null };
        if (!isAsked && (row.ApproverId is null || Says.Leave is not (null or Stated.LeaveState.Approved)))
        {
            Mark(RollCallStatus.OnLeave, at: null, Says.Reason);
            return;
        }

        Deciding = isAsked ? "请假" : "批准人";
        Append(LeaveDecisions.Request(Place, Session, sessionId, new(row.PersonId, Says.Reason, row.DeputyId, ForAnybody: true), asking, attempt.Now));
        if (isAsked) return;

        // No column says when it was approved.
        var forApprover = asking with { OnBehalfOf = new OnBehalfOf(DepartmentId: null, row.ApproverId), OccurredOn = new StatedTime.NotKnown() };
        Append(LeaveDecisions.Approve(Place, Session, sessionId, new(row.PersonId, InOwnName: false), forApprover, attempt.Now));
    }

    private void TellLeave()
    {
        if (Says.Leave != Stated.LeaveState.Requested || Place.Leave is not null) return;
        if (Status is not (AttendanceStatus.Unmarked or AttendanceStatus.Absent)) return;
        Deciding = "请假";
        Append(LeaveDecisions.Request(Place, Session, sessionId, new(row.PersonId, Says.Reason, row.DeputyId, ForAnybody: true), asking, attempt.Now));
    }

    private void TellWhatIsLeft()
    {
        if (Status != AttendanceStatus.Unmarked && Place.Status != Status) Kept("到会情况", Word(Place.Status), Word(Status));
        if (Says.Reason is { } reason && reason != Place.Reason && reason != Place.Leave?.Reason) NotTaken(row.Said.CellOf("事由") is null ? "到会情况" : "事由");
        if (Says.ArrivedAt is not null && !(IsAt(ArrivedAt, Place.CameAt) || IsAt(ArrivedAt, Place.CheckedInAt))) NotTaken("到会时间");
        if (Says.LeftAt is not null && !IsAt(LeftAt, Place.LeftAt)) NotTaken("离会时间");
        if (Says.Method is { } method && method.ToString() != Place.Method?.ToString() && Place.CorrectionReason is null)
        {
            if (Status.IsThere()) Kept("登记方式", Place.Method is { } known ? Word(known) : null, Word(Enum.Parse<CheckInMethod>(method.ToString())));
            else NotTaken("登记方式");
        }

        if (Says.Leave is { } leave && leave.ToString() != Place.Leave?.State.ToString()) NotTaken("请假");
        if (row.ApproverId is { } approver && approver != Place.Leave?.ApproverId) NotTaken("批准人");
        if (Says.Deputy is not null && (row.DeputyId is not { } deputy || deputy != Place.Leave?.DeputyId)) NotTaken("代会人");
        if (Says.CorrectionReason is { } why && why != Place.CorrectionReason) NotTaken("更正原因");
        if (Says.Remark is not null) NotTaken("备注");
        TellMakeUpLeft();
    }

    private void Mark(RollCallStatus status, DateTimeOffset? at, string? reason)
    {
        Deciding = at is null ? "到会情况" : status == RollCallStatus.Late ? "到会时间" : "离会时间";
        Append(AttendanceDecisions.Mark(Place, Session, sessionId, new(row.PersonId, status, at, reason, Method), asking, attempt.Now));
    }

    private void Append(Decision<AttendanceEvent> decision) => attempt.Append<Attendance, AttendanceEvent>(id, decision);

    private DateTimeOffset? At(Stated.StatedClock? clock) =>
        clock is not null && (clock.On ?? (Session.DayNow is { Precision: Precision.Day, On: { } on } ? on : null)) is { } day
            ? LocalTime.On(day, clock.At, attempt.Now.Zone)
            : null;

    private static bool IsAt(DateTimeOffset? said, DateTimeOffset? known) => said is not null && LocalTime.IsSameMinute(said, known);

    private static bool IsNothingElse(DateTimeOffset? said, DateTimeOffset? known) => said is null || LocalTime.IsSameMinute(said, known);
}
