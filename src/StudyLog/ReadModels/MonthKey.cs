using System.Globalization;
using System.Text.Json.Serialization;

namespace StudyLog.ReadModels;

/// <summary>A department in a month; without a month, the line of what nobody can date.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Month">The first day of the month.</param>
public sealed record MonthKey(Guid DepartmentId, DateOnly? Month) : IComparable<MonthKey>
{
    /// <summary>The id of the documents of this department and month.</summary>
    [JsonIgnore]
    public string Id => $"{DepartmentId:D}/{Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "undated"}";

    /// <inheritdoc/>
    public int CompareTo(MonthKey? other) =>
        other is null ? 1
        : DepartmentId.CompareTo(other.DepartmentId) is not 0 and var byDepartment ? byDepartment
        : (Month ?? DateOnly.MinValue).CompareTo(other.Month ?? DateOnly.MinValue);

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator <(MonthKey left, MonthKey right) => left.CompareTo(right) < 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator >(MonthKey left, MonthKey right) => left.CompareTo(right) > 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator <=(MonthKey left, MonthKey right) => left.CompareTo(right) <= 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator >=(MonthKey left, MonthKey right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an id back.</summary>
    public static MonthKey Parse(string id) =>
        new(
            Guid.ParseExact(id.AsSpan(0, 36), "D"),
            DateOnly.TryParseExact(id.AsSpan(37), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null);
}
