using System.Text.Json.Serialization;
using StudyLog.Documents.Imports.Words;

namespace StudyLog.Documents.Imports;

/// <summary>People of whom a table says something together: by name, or only how many.</summary>
/// <param name="Count">How many, where a number stands instead of names; null: it does not say.</param>
/// <param name="Names">Their names; empty where it says none.</param>
public sealed record StatedPeople(int? Count, IReadOnlyList<StatedName> Names)
{
    /// <summary>The table says nothing.</summary>
    public static StatedPeople Nobody { get; } = new(null, []);

    /// <summary>With what another column says where this one says nothing.</summary>
    internal StatedPeople Or(StatedPeople other) => new(Count ?? other.Count, Names.Count > 0 ? Names : other.Names);
}

/// <summary>A name of a list of names.</summary>
/// <param name="Name">The name.</param>
/// <param name="Note">What stands in brackets behind it, like 出差; null: nothing.</param>
public sealed record StatedName(string Name, string? Note = null)
{
    // 迟到15分钟 begins with where somebody was.
    private static readonly string[] Beginnings = ["迟到", "早退", "请假", "缺席", "未到", "病假", "事假", "公假", "出差"];

    /// <summary>Where somebody was, as what stands behind the name says: 病假, 缺席, 迟到15分钟; null: it says something else.</summary>
    [JsonIgnore]
    public AttendanceStatus? Status => Word?.Status is { } status and not (AttendanceStatus.Present or AttendanceStatus.Unmarked) ? status : null;

    /// <summary>Whether what stands behind the name says that somebody sits in: 列席.</summary>
    [JsonIgnore]
    public bool SitsIn => Word?.Capacity == Capacity.SittingIn;

    /// <summary>What stands behind the name, but for a mere word for where somebody was.</summary>
    [JsonIgnore]
    public string? Reason => Note is { } note && AttendanceWords.List.Find(note) is { Reason: null } ? null : Note;

    private AttendanceWord? Word => Note is { } note
        ? AttendanceWords.List.Find(note) ?? (Array.Find(Beginnings, word => note.StartsWith(word, StringComparison.Ordinal)) is { } begun ? AttendanceWords.List.Find(begun) : null)
        : null;
}
