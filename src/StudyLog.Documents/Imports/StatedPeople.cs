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
    /// <summary>Whether what stands behind the name is a leave: 病假, 事假.</summary>
    [JsonIgnore]
    public bool IsOnLeave => Note is { } note && AttendanceWords.List.Find(note)?.Status == AttendanceStatus.OnLeave;
}
