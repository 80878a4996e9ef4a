using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>
/// Writes a sheet as comma-separated values: UTF-8 with a byte order mark, RFC 4180. Texts go through <see cref="FormulaGuard"/>, numbers are
/// exact (a percentage is a share: 0.5), days are written as 2022-10-25.
/// </summary>
public static class CommaSeparated
{
    private const int FlushedAt = 64 * 1024;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the sheet; the stream stays open.</summary>
    public static async Task Write(Stream stream, Sheet sheet, CancellationToken cancellation = default)
    {
        var writer = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: FlushedAt, leaveOpen: true));
        writer.Write(Encoding.UTF8.Preamble);
        WriteRow(writer, sheet, [.. sheet.Columns.Select(column => Cell.Text(column.Heading))]);
        await foreach (var row in sheet.Rows.WithCancellation(cancellation))
        {
            WriteRow(writer, sheet, sheet.Fitting(row));
            if (writer.UnflushedBytes >= FlushedAt) await writer.FlushAsync(cancellation);
        }

        await writer.FlushAsync(cancellation);
        await writer.CompleteAsync();
    }

    private static void WriteRow(PipeWriter writer, Sheet sheet, Cell[] row)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (at > 0) writer.Write(","u8);
            WriteCell(writer, row[at], sheet.Columns[at]);
        }

        // A line with nothing on it would be read as no row.
        if (row is [{ Kind: CellKind.Empty }]) writer.Write("\"\""u8);
        writer.Write("\r\n"u8);
    }

    private static void WriteCell(PipeWriter writer, in Cell cell, Column column)
    {
        if (cell.Kind == CellKind.Text) WriteText(writer, cell.Characters!);
        else if (cell.Kind == CellKind.YesNo) WriteText(writer, cell.IsYes ? column.Yes : column.No);
        else writer.Advance(cell.WriteValue(writer.GetSpan(Cell.LongestValue)));
    }

    private static void WriteText(PipeWriter writer, string text)
    {
        var guarded = FormulaGuard.Guard(text);
        if (MustBeQuoted(guarded)) guarded = $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Encoding.UTF8.GetBytes(guarded, writer);
    }

    // Some readers take a line that begins with # for a comment.
    private static bool MustBeQuoted(string text) => text.StartsWith('#') || text.AsSpan().ContainsAny(Quoted);
}
