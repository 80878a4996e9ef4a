using StudyLog.Documents.Tables.Texts;
using StudyLog.Documents.Tables.Workbooks;

namespace StudyLog.Documents.Tables;

/// <summary>
/// A user's file, opened to read a table from it. What kind it is its bytes tell; a name that says otherwise is refused. Rows are read one by one,
/// so that a large file takes little memory. Formulas are never calculated: a cell is what its program last showed in it.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly TableSheet first;
    private readonly IDisposable? archive;

    private TableFile(TableKind kind, IReadOnlyList<TableSheet> sheets, TableSheet first, IDisposable? archive) =>
        (Kind, Sheets, this.first, this.archive) = (kind, sheets, first, archive);

    /// <summary>What kind of file it is.</summary>
    public TableKind Kind { get; }

    /// <summary>The worksheets that the workbook shows, in its order, be there anything in them or not; or the text.</summary>
    public IReadOnlyList<TableSheet> Sheets { get; }

    /// <summary>The names of worksheets that the workbook hides; they are not read.</summary>
    public IReadOnlyList<string> HiddenSheets { get; private init; } = [];

    /// <summary>The worksheet whose rows are read; null for a text.</summary>
    public string? Worksheet => first.Name;

    /// <summary>The encoding of a text, like <c>utf-8</c> or <c>gb18030</c>; null for a workbook.</summary>
    public string? Encoding { get; private init; }

    /// <summary>Opens a file. It stays its owner's to close, and is read by one reader at a time.</summary>
    /// <param name="file">The file; it can be read from any place.</param>
    /// <param name="fileName">Its name with extension.</param>
    /// <param name="worksheet">The worksheet to read; otherwise the first that is shown and holds anything.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="UnreadableFileException">It is not read.</exception>
    public static TableFile Open(Stream file, string fileName, string? worksheet = null, TableLimits? limits = null)
    {
        var within = limits ?? TableLimits.Default;
        if (file.Length == 0) throw new UnreadableFileException(UnreadableReason.Empty);
        if (file.Length > within.FileBytes) throw new UnreadableFileException(UnreadableReason.TooLarge);

        var content = FileContents.Of(file);
        if (FileName.Fault(fileName, content) is { } fault) throw new UnreadableFileException(fault);
        return content == FileContent.Archive ? DamageGuard.Read(() => OpenWorkbook(file, worksheet, within)) : OpenText(file, within);
    }

    /// <summary>Reads the rows of the worksheet, or of the text, that are not blank, each time from the first on.</summary>
    /// <exception cref="UnreadableFileException">It is not read on.</exception>
    public IEnumerable<Row> Rows() => first.Rows();

    /// <inheritdoc />
    public void Dispose() => archive?.Dispose();

    private static TableFile OpenText(Stream file, TableLimits limits)
    {
        var form = TextForm.Of(file);
        var text = new TableSheet(name: null, new TextRows(file, form, limits), isOneOfSeveral: false);
        return new(TableKind.Text, [text], text, archive: null) { Encoding = form.Encoding.WebName };
    }

    private static TableFile OpenWorkbook(Stream file, string? worksheet, TableLimits limits)
    {
        var opened = ArchiveGuard.Open(file, limits);
        try
        {
            var workbook = Workbook.Read(opened, limits);
            return new(TableKind.Workbook, workbook.Sheets, Chosen(workbook.Sheets, worksheet), opened) { HiddenSheets = workbook.Hidden };
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static TableSheet Chosen(IReadOnlyList<TableSheet> sheets, string? name) => name is null
        ? sheets.FirstOrDefault(sheet => sheet.HoldsAnything) ?? throw new UnreadableFileException(UnreadableReason.Empty)
        : sheets.FirstOrDefault(sheet => sheet.Name == name) ?? throw new UnreadableFileException(UnreadableReason.UnknownWorksheet);
}
