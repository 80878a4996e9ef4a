using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>A workbook: the worksheets that it shows.</summary>
internal sealed class Workbook
{
    private readonly List<Sheet> sheets = [];

    private Workbook()
    {
    }

    /// <summary>The names of the worksheets that it shows, in its order.</summary>
    public IReadOnlyList<string> Names => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>Reads it.</summary>
    public static Workbook Read(ZipArchive archive, TableLimits limits)
    {
        var parts = new Parts(archive);
        var path = parts.Workbook();
        var references = parts.ReferencesOf(path);
        var (worksheets, from1904) = ReadSheets(parts.At(path)!, limits);
        var cells = new CellReader(
            SharedStrings.Read(parts.At(PathOf("sharedStrings")), limits), CellFormats.Read(parts.At(PathOf("styles"))), from1904, limits);

        var workbook = new Workbook();
        foreach (var (name, id) in worksheets)
        {
            // A chart that fills a sheet is no worksheet.
            if (references.FirstOrDefault(reference => reference.Id == id && reference.Kind == "worksheet") is not { } reference) continue;
            workbook.sheets.Add(new(name, new SheetRows(parts.At(reference.Path) ?? throw new InvalidDataException("A worksheet is missing."), cells)));
        }

        return workbook;

        string? PathOf(string kind) => references.FirstOrDefault(reference => reference.Kind == kind)?.Path;
    }

    /// <summary>The worksheet of that name; without a name the first that holds anything.</summary>
    public Sheet Choose(string? name) => name is null
        ? sheets.FirstOrDefault(sheet => sheet.HoldsAnything) ?? throw new UnreadableFileException(UnreadableReason.Empty)
        : sheets.FirstOrDefault(sheet => sheet.Name == name) ?? throw new UnreadableFileException(UnreadableReason.UnknownWorksheet);

    private static (List<(string Name, string Id)> Shown, bool From1904) ReadSheets(ZipArchiveEntry part, TableLimits limits)
    {
        using var markup = new Markup(part);
        var (shown, count, from1904) = (new List<(string, string)>(), 0, false);
        while (markup.Read())
        {
            if (markup is { Depth: 0, Begins: not (null or "workbook") }) throw new UnreadableFileException(UnreadableReason.WrongExtension);
            if (markup.Begins == "workbookPr") from1904 = markup.Says("date1904");
            if (markup.Begins != "sheet") continue;
            if (++count > limits.Worksheets) throw new UnreadableFileException(UnreadableReason.TooManyWorksheets);
            if (markup.Attribute("state") is not ("hidden" or "veryHidden")) shown.Add((markup.Attribute("name") ?? "", markup.AttributeOfAny("id") ?? ""));
        }

        return (shown, from1904);
    }
}
