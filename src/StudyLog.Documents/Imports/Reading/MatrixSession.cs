using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>A session that heads a column of a matrix.</summary>
/// <param name="Heading">As the user wrote it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its day or month.</param>
/// <param name="StartsAt">When it began.</param>
/// <param name="Kind">Its kind, where what else the heading says is nothing but that.</param>
/// <param name="Title">What else the heading says.</param>
internal sealed record MatrixSession(Heading Heading, string? Number, StatedDay? Date, TimeOnly? StartsAt, SessionKind? Kind, string? Title)
{
    /// <summary>By which its cells are found; no column that is known by name has such a key.</summary>
    public string Key { get; } = $"\u0000session {Heading.Address.ColumnLetters}";
}
