using System.IO.Compression;
using System.Xml;
using StudyLog.Documents.Tables.Texts;
using StudyLog.Documents.Tables.Workbooks;

namespace StudyLog.Documents.Tables;

/// <summary>
/// A user's file, opened to read a table from it. What kind it is its bytes tell; a name that says otherwise is refused. Rows are read one by one,
/// so that a large file takes little memory. Formulas are never calculated: a cell is what its program last showed in it.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly ITableRows rows;
    private readonly IDisposable? archive;

    private TableFile(TableKind kind, ITableRows rows, IDisposable? archive)
    {
        Kind = kind;
        this.rows = rows;
        this.archive = archive;
    }

    /// <summary>What kind of file it is.</summary>
    public TableKind Kind { get; }

    /// <summary>The worksheets that the workbook shows, in its order; none for a text.</summary>
    public IReadOnlyList<string> Worksheets { get; private init; } = [];

    /// <summary>The worksheet whose rows are read; null for a text.</summary>
    public string? Worksheet { get; private init; }

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
        return content == FileContent.Archive ? Guarded(() => OpenWorkbook(file, worksheet, within)) : OpenText(file, within);
    }

    /// <summary>Reads the rows that are not blank, each time from the first on.</summary>
    /// <exception cref="UnreadableFileException">It is not read on.</exception>
    public IEnumerable<Row> Rows()
    {
        using var reading = rows.Read().GetEnumerator();
        var any = false;
        while (Guarded(reading.MoveNext))
        {
            if (reading.Current.IsBlank) continue;
            any = true;
            yield return reading.Current;
        }

        if (!any) throw new UnreadableFileException(UnreadableReason.Empty);
    }

    /// <inheritdoc />
    public void Dispose() => archive?.Dispose();

    private static TableFile OpenText(Stream file, TableLimits limits)
    {
        var form = TextForm.Of(file);
        return new(TableKind.Text, new TextRows(file, form, limits), archive: null) { Encoding = form.Encoding.WebName };
    }

    private static TableFile OpenWorkbook(Stream file, string? worksheet, TableLimits limits)
    {
        var opened = ArchiveGuard.Open(file, limits);
        try
        {
            var workbook = Workbook.Read(opened, limits);
            var sheet = workbook.Choose(worksheet);
            return new(TableKind.Workbook, sheet.Rows, opened) { Worksheets = workbook.Names, Worksheet = sheet.Name };
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    // What the readers of archives and markup throw about a file that is not as it should be, each for its own kind of damage.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new UnreadableFileException(UnreadableReason.Damaged, at: null, cause);
        }
    }
}
