using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>Owed places by status, each place once. They sum to what is owed.</summary>
/// <param name="Present">From beginning to end.</param>
/// <param name="Late">Came late, whether or not they also left early.</param>
/// <param name="LeftEarly">Left early, having come in time.</param>
/// <param name="OnLeave">请假.</param>
/// <param name="Absent">缺席.</param>
/// <param name="Unmarked">Nobody said.</param>
public sealed record StatusCounts(int Present, int Late, int LeftEarly, int OnLeave, int Absent, int Unmarked)
{
    /// <summary>No places.</summary>
    public static StatusCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public int Owed => There + OnLeave + Absent + Unmarked;

    /// <summary>Those who came, at whatever time.</summary>
    [JsonIgnore]
    public int There => Present + Late + LeftEarly;

    /// <summary>One place for each status.</summary>
    public static StatusCounts Of(IEnumerable<AttendanceStatus> statuses) => statuses.Aggregate(None, (counts, status) => counts.And(status));

    /// <summary>Both together.</summary>
    public StatusCounts Plus(StatusCounts other) =>
        new(
            Present + other.Present,
            Late + other.Late,
            LeftEarly + other.LeftEarly,
            OnLeave + other.OnLeave,
            Absent + other.Absent,
            Unmarked + other.Unmarked);

    private StatusCounts And(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => this with { Present = Present + 1 },
        AttendanceStatus.Late => this with { Late = Late + 1 },
        AttendanceStatus.LeftEarly => this with { LeftEarly = LeftEarly + 1 },
        AttendanceStatus.OnLeave => this with { OnLeave = OnLeave + 1 },
        AttendanceStatus.Absent => this with { Absent = Absent + 1 },
        _ => this with { Unmarked = Unmarked + 1 },
    };
}

/// <summary>What one held session adds to the figures of one department.</summary>
/// <param name="Held">Whether the department held it: organised it, or took part with an attending member or group.</param>
/// <param name="ByGroupOnly">Whether the department took part by a group without names.</param>
/// <param name="Places">Its owed places.</param>
/// <param name="MadeUp">How many of those where nobody was there are made up for.</param>
/// <param name="MakeUpOpen">For how many of those a make-up study is under way.</param>
/// <param name="StudyHours">学时 of the places that were there.</param>
/// <param name="Materials">What was studied, when somebody of the department (or its group) was there.</param>
/// <param name="Remarks">What its people said.</param>
public sealed record SessionShare(
    bool Held,
    bool ByGroupOnly,
    StatusCounts Places,
    int MadeUp,
    int MakeUpOpen,
    decimal StudyHours,
    IReadOnlyList<Guid> Materials,
    int Remarks)
{
    /// <summary>By content, down to the digits that hours are written with: a share that differs in them only is stored anew, as a rebuild would.</summary>
    public bool Equals(SessionShare? other) =>
        other is not null
        && (Held, ByGroupOnly, Places, MadeUp, MakeUpOpen) == (other.Held, other.ByGroupOnly, other.Places, other.MadeUp, other.MakeUpOpen)
        && (StudyHours, Remarks) == (other.StudyHours, other.Remarks)
        && decimal.GetBits(StudyHours).AsSpan().SequenceEqual(decimal.GetBits(other.StudyHours))
        && Materials.SequenceEqual(other.Materials);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Held, ByGroupOnly, Places, MadeUp, MakeUpOpen, StudyHours, Materials.Count, Remarks);
}

/// <summary>Works out shares.</summary>
public static class SessionShares
{
    /// <summary>What the session adds to a department's figures; null before it took place, and when it does not concern the department.</summary>
    public static SessionShare? ShareOf(this SessionSheet sheet, Guid departmentId) =>
        sheet.Counts && sheet.Departments.Contains(departmentId) ? ShareOf(sheet, of => of == departmentId) : null;

    /// <summary>What a session that took place adds to the figures of the whole organisation: every place, also of who sits for no department.</summary>
    public static SessionShare ShareOfWhole(this SessionSheet sheet) => sheet.ShareOf(of => true) with { Held = true };

    /// <summary>What a session that took place adds to the figures of those departments, and of who sits for none, that count.</summary>
    public static SessionShare ShareOf(this SessionSheet sheet, Func<Guid?, bool> counts)
    {
        var places = sheet.Attending.Where(entry => counts(entry.DepartmentId)).ToList();
        var byGroup = sheet.Groups.Any(group => group.Capacity == Capacity.Attending && counts(group.DepartmentId));
        var statuses = StatusCounts.Of(places.Select(entry => sheet.StatusOf(entry.PersonId)));
        return new SessionShare(
            Held: sheet.Organiser is { DepartmentId: { } organiser } && counts(organiser) || byGroup || places.Count > 0,
            ByGroupOnly: byGroup && places.Count == 0,
            statuses,
            MadeUp: places.Count(entry => sheet.MarkOf(entry.PersonId).IsMadeUp),
            MakeUpOpen: places.Count(entry => sheet.MarkOf(entry.PersonId).HasOpenMakeUp),
            statuses.There * (sheet.Arrangements.StudyHours ?? 0),
            byGroup || statuses.There > 0 ? [.. sheet.Materials.Select(material => material.MaterialId).Distinct().Order()] : [],
            sheet.Remarks.Values.Count(remark => sheet.DepartmentOf(remark) is { } of && counts(of)));
    }
}
