using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The marks of a matrix. What its legend says goes before what is usual.</summary>
/// <param name="legend">What the table says of its marks; see <see cref="Legend.Read"/>.</param>
internal sealed class Marks(IReadOnlyDictionary<string, AttendanceWord?> legend)
{
    private static readonly IReadOnlyDictionary<string, AttendanceWord> Usual = new Dictionary<string, AttendanceWord>(StringComparer.Ordinal)
    {
        ["√"] = new(AttendanceStatus.Present),
        ["○"] = new(AttendanceStatus.OnLeave),
        ["△"] = new(AttendanceStatus.Late),
        ["×"] = new(AttendanceStatus.Absent),
    };

    /// <summary>How marks are read.</summary>
    public IReadOnlyList<MarkMeaning> Meanings { get; } =
    [
        .. legend.Where(told => told.Value is not null)
            .Select(told => new MarkMeaning(told.Key, AttendanceWords.List.WordOf(told.Value!.Value), IsFromTable: true)),
        .. Usual.Where(usual => !legend.ContainsKey(usual.Key))
            .Select(usual => new MarkMeaning(usual.Key, AttendanceWords.List.WordOf(usual.Value), IsFromTable: false)),
    ];

    /// <summary>What may stand in a cell.</summary>
    public IReadOnlyList<string> Possible => [.. Meanings.Select(meaning => meaning.Mark), .. AttendanceWords.List.Possible];

    /// <summary>What a cell says; null: nothing that is known.</summary>
    public AttendanceWord? Find(string text)
    {
        var mark = Legend.MarkOf(Wording.Key(text));
        if (legend.TryGetValue(mark, out var told)) return told;
        return Usual.TryGetValue(mark, out var usual) ? usual : AttendanceWords.List.Find(text);
    }
}
