using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;

namespace StudyLog.ReadModels;

/// <summary>Where somebody was, and whether that is made up for: what a place counts as follows from it.</summary>
/// <param name="Mark">The mark that stands.</param>
/// <param name="CameLate">Whether, present, the person came late.</param>
/// <param name="LeftEarly">Whether, present, the person left early.</param>
/// <param name="OnApprovedLeave">Whether a leave was approved and neither withdrawn nor corrected since: then it counts, not the mark.</param>
/// <param name="MakeUp">Where the make-up study stands; null: none was assigned.</param>
public sealed record PlaceMark(AttendanceMark Mark, bool CameLate, bool LeftEarly, bool OnApprovedLeave, MakeUpState? MakeUp)
{
    /// <summary>Not marked.</summary>
    public static PlaceMark None { get; } =
        new(AttendanceMark.Unmarked, CameLate: false, LeftEarly: false, OnApprovedLeave: false, MakeUp: null);

    /// <summary>The one status that counts: late before left early, when both hold.</summary>
    [JsonIgnore]
    public AttendanceStatus Status => this switch
    {
        { OnApprovedLeave: true } => AttendanceStatus.OnLeave,
        { Mark: AttendanceMark.Present, CameLate: true } => AttendanceStatus.Late,
        { Mark: AttendanceMark.Present, LeftEarly: true } => AttendanceStatus.LeftEarly,
        { Mark: AttendanceMark.Present } => AttendanceStatus.Present,
        { Mark: AttendanceMark.Absent } => AttendanceStatus.Absent,
        { Mark: AttendanceMark.OnLeave } => AttendanceStatus.OnLeave,
        _ => AttendanceStatus.Unmarked,
    };

    /// <summary>Whether the person missed it and has made up for it since. Who was there after all, or of whom nobody says it any more, has nothing to make up for.</summary>
    [JsonIgnore]
    public bool IsMadeUp => MakeUp == MakeUpState.Accepted && Status.IsMissed();

    /// <summary>Whether the person missed it and a make-up study is under way: assigned, submitted or returned.</summary>
    [JsonIgnore]
    public bool HasOpenMakeUp => MakeUp is not (null or MakeUpState.Accepted) && Status.IsMissed();

    /// <summary>The mark after one more event of the attendance. A mark outlives the roster: who comes back on it has it again.</summary>
    public PlaceMark After(AttendanceEvent @event) => @event switch
    {
        AttendanceExpected or AttendanceNoLongerExpected or InvitationAnswered or MakeUpStudyReminded => this,
        AttendeeMarkedPresent or AttendeeCheckedIn => As(AttendanceMark.Present),
        AttendeeMarkedLate => As(AttendanceMark.Present, late: true, left: Mark == AttendanceMark.Present && LeftEarly),
        AttendeeMarkedLeftEarly => As(AttendanceMark.Present, late: Mark == AttendanceMark.Present && CameLate, left: true),
        AttendeeMarkedAbsent => As(AttendanceMark.Absent),
        AttendeeMarkedOnLeave => As(AttendanceMark.OnLeave),
        AttendanceCorrected e => Corrected(e.Status) with { OnApprovedLeave = false },
        LeaveApproved => this with { OnApprovedLeave = true },
        LeaveRequested or LeaveRefused or LeaveWithdrawn => this with { OnApprovedLeave = false },
        MakeUpStudyAssigned => this with { MakeUp = MakeUp ?? MakeUpState.Assigned },
        MakeUpStudySubmitted => MadeUp(MakeUpState.Submitted),
        MakeUpStudyAccepted => MadeUp(MakeUpState.Accepted),
        MakeUpStudyReturned => MadeUp(MakeUpState.Returned),
        _ => throw new ForeignEventException(@event),
    };

    private PlaceMark As(AttendanceMark mark, bool late = false, bool left = false) => this with { Mark = mark, CameLate = late, LeftEarly = left };

    private PlaceMark Corrected(RollCallStatus status) => status switch
    {
        RollCallStatus.Late => As(AttendanceMark.Present, late: true),
        RollCallStatus.LeftEarly => As(AttendanceMark.Present, left: true),
        RollCallStatus.Absent => As(AttendanceMark.Absent),
        RollCallStatus.OnLeave => As(AttendanceMark.OnLeave),
        _ => As(AttendanceMark.Present),
    };

    // What was never assigned is not handed in.
    private PlaceMark MadeUp(MakeUpState state) => MakeUp is null ? this : this with { MakeUp = state };
}

/// <summary>Whether a status is a presence.</summary>
public static class Presence
{
    /// <summary>Present, late or left early: counts as there.</summary>
    public static bool IsThere(this AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;

    /// <summary>Absent or on leave: known not to have been there.</summary>
    public static bool IsMissed(this AttendanceStatus status) => status is AttendanceStatus.Absent or AttendanceStatus.OnLeave;
}
