using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The marks of a matrix. What its legend says goes before what is usual.</summary>
/// <param name="legend">What the table says of its marks; see <see cref="Legend.Read"/>.</param>
internal sealed class Marks(IReadOnlyDictionary<string, AttendanceWord?> legend)
{
    private static readonly string[] Usual = ["√", "○", "△", "×"];

    /// <summary>How marks are read.</summary>
    public IReadOnlyList<MarkMeaning> Meanings { get; } =
    [
        .. legend.Where(told => told.Value is not null)
            .Select(told => new MarkMeaning(told.Key.Length == 0 ? "空白" : told.Key, AttendanceWords.List.WordOf(told.Value!.Value), IsFromTable: true)),
        .. Usual.Where(mark => !legend.ContainsKey(mark))
            .Select(mark => new MarkMeaning(mark, AttendanceWords.List.WordOf(AttendanceWords.List.Find(mark)!.Value), IsFromTable: false)),
    ];

    /// <summary>What an empty cell says, where the table tells it; null: nothing.</summary>
    public AttendanceWord? OfBlank => legend.GetValueOrDefault(Legend.Blank) is { Status: not AttendanceStatus.Unmarked } told ? told : null;

    /// <summary>What may stand in a cell.</summary>
    public IReadOnlyList<string> Possible => [.. Meanings.Select(meaning => meaning.Mark), .. AttendanceWords.List.Possible];

    /// <summary>What a cell says; null: nothing that is known.</summary>
    public AttendanceWord? Find(string text)
    {
        if (Legend.MarkOf(Wording.Key(text)) is not { Length: > 0 } mark) return null;
        return legend.TryGetValue(mark, out var told) ? told : AttendanceWords.List.Find(mark);
    }
}
