using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Tables.Texts;

/// <summary>The rows of a text file. A row's number is that of its record, as a spreadsheet that opens the file counts.</summary>
internal sealed class TextRows : ITableRows
{
    private const int BeginningCharacters = 1 << 16;

    private readonly Stream file;
    private readonly TextForm form;
    private readonly TableLimits limits;
    private readonly Delimiter delimiter;

    /// <summary>The rows of a file of that form.</summary>
    public TextRows(Stream file, TextForm form, TableLimits limits)
    {
        (this.file, this.form, this.limits) = (file, form, limits);
        using var text = Open();
        var beginning = new char[BeginningCharacters];
        delimiter = Delimiter.Of(beginning.AsSpan(0, text.ReadBlock(beginning)));
    }

    /// <inheritdoc />
    public IEnumerable<Row> Read()
    {
        using var text = Open();
        if (delimiter.IsDeclared) text.ReadLine();
        var records = new Records(text, delimiter.Character, limits);
        while (records.Next() is { } cells)
        {
            if (records.Number > limits.Rows) throw new UnreadableFileException(UnreadableReason.TooManyRows, new(records.Number, 0));
            yield return new(records.Number, [.. cells.Select((text, at) => ReadCell(text, new(records.Number, at + 1)))]);
        }
    }

    // A mark at the beginning tells the encoding and is no part of the text.
    private StreamReader Open()
    {
        file.Position = 0;
        return new(file, form.Encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    // Whoever writes such files for spreadsheets puts an apostrophe before what they would run; without one it was meant to be run.
    private Cell ReadCell(string written, CellAddress address)
    {
        if (written.Length == 0) return Cell.Nothing(address);
        var text = CellText.Checked(written, address, limits);
        var unguarded = FormulaGuard.Unguard(text);
        return new(address, unguarded == text && Formula.IsIn(text) ? CellKind.Formula : CellKind.Text, unguarded);
    }
}
