using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;

namespace StudyLog.ReadModels;

/// <summary>Where somebody was, as far as it was marked: what a place counts as follows from it.</summary>
/// <param name="Mark">The mark that stands.</param>
/// <param name="CameLate">Whether, present, the person came late.</param>
/// <param name="LeftEarly">Whether, present, the person left early.</param>
public sealed record PlaceMark(AttendanceMark Mark, bool CameLate, bool LeftEarly)
{
    /// <summary>Not marked.</summary>
    public static PlaceMark None { get; } = new(AttendanceMark.Unmarked, CameLate: false, LeftEarly: false);

    /// <summary>The one status that counts: late before left early, when both hold.</summary>
    [JsonIgnore]
    public AttendanceStatus Status => this switch
    {
        { Mark: AttendanceMark.Present, CameLate: true } => AttendanceStatus.Late,
        { Mark: AttendanceMark.Present, LeftEarly: true } => AttendanceStatus.LeftEarly,
        { Mark: AttendanceMark.Present } => AttendanceStatus.Present,
        { Mark: AttendanceMark.Absent } => AttendanceStatus.Absent,
        { Mark: AttendanceMark.OnLeave } => AttendanceStatus.OnLeave,
        _ => AttendanceStatus.Unmarked,
    };

    /// <summary>The mark after one more event of the attendance. A mark outlives the roster: who comes back on it has it again.</summary>
    public PlaceMark After(AttendanceEvent @event) => @event switch
    {
        AttendanceExpected or AttendanceNoLongerExpected => this,
        AttendeeMarkedPresent or AttendeeCheckedIn => new(AttendanceMark.Present, CameLate: false, LeftEarly: false),
        AttendeeMarkedLate => new(AttendanceMark.Present, CameLate: true, Mark == AttendanceMark.Present && LeftEarly),
        AttendeeMarkedLeftEarly => new(AttendanceMark.Present, Mark == AttendanceMark.Present && CameLate, LeftEarly: true),
        AttendeeMarkedAbsent => new(AttendanceMark.Absent, CameLate: false, LeftEarly: false),
        AttendeeMarkedOnLeave => new(AttendanceMark.OnLeave, CameLate: false, LeftEarly: false),
        _ => throw new ForeignEventException(@event),
    };
}

/// <summary>Whether a status is a presence.</summary>
public static class Presence
{
    /// <summary>Present, late or left early: counts as there.</summary>
    public static bool IsThere(this AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;
}
