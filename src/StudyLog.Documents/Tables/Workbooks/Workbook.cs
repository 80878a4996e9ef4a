using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>A workbook: the worksheets that it shows.</summary>
internal sealed class Workbook
{
    // No program lets a name be longer than half of that; it is told beside every cell.
    private const int LongestName = 62;

    private Workbook(IReadOnlyList<TableSheet> sheets, IReadOnlyList<string> hidden) => (Sheets, Hidden) = (sheets, hidden);

    /// <summary>The worksheets that it shows, in its order.</summary>
    public IReadOnlyList<TableSheet> Sheets { get; }

    /// <summary>The names of those it hides.</summary>
    public IReadOnlyList<string> Hidden { get; }

    /// <summary>Reads it.</summary>
    public static Workbook Read(ZipArchive archive, TableLimits limits)
    {
        var parts = new Parts(archive);
        var path = parts.Workbook();
        var references = parts.ReferencesOf(path);
        var (worksheets, hidden, from1904) = ReadSheets(parts.At(path)!, limits);
        var cells = new CellReader(
            SharedStrings.Read(parts.At(PathOf("sharedStrings")), limits), CellFormats.Read(parts.At(PathOf("styles"))), from1904, limits);

        // A chart that fills a sheet is no worksheet.
        var shown = worksheets
            .Select(sheet => (sheet.Name, Reference: references.FirstOrDefault(reference => reference.Id == sheet.Id && reference.Kind == "worksheet")))
            .Where(sheet => sheet.Reference is not null)
            .Select(sheet => (sheet.Name, Part: parts.At(sheet.Reference!.Path) ?? throw new InvalidDataException("A worksheet is missing.")))
            .ToList();
        return new([.. shown.Select(sheet => new TableSheet(sheet.Name, new SheetRows(sheet.Part, cells), isOneOfSeveral: shown.Count > 1))], hidden);

        string? PathOf(string kind) => references.FirstOrDefault(reference => reference.Kind == kind)?.Path;
    }

    private static (List<(string Name, string Id)> Shown, List<string> Hidden, bool From1904) ReadSheets(ZipArchiveEntry part, TableLimits limits)
    {
        using var markup = new Markup(part);
        var (shown, hidden, count, from1904) = (new List<(string, string)>(), new List<string>(), 0, false);
        while (markup.Read())
        {
            if (markup is { Depth: 0, Begins: not (null or "workbook") }) throw new UnreadableFileException(UnreadableReason.WrongExtension);
            if (markup.Begins == "workbookPr") from1904 = markup.Says("date1904");
            if (markup.Begins != "sheet") continue;
            if (++count > limits.Worksheets) throw new UnreadableFileException(UnreadableReason.TooManyWorksheets);
            if (markup.Attribute("state") is "hidden" or "veryHidden") hidden.Add(NameOf(markup));
            else shown.Add((NameOf(markup), markup.AttributeOfAny("id") ?? ""));
        }

        return (shown, hidden, from1904);
    }

    private static string NameOf(Markup markup) =>
        Wording.Prose((markup.Attribute("name") ?? "").Replace('\n', ' ')) is var name && name.Length <= LongestName ? name : name[..(LongestName - 1)] + '…';
}
