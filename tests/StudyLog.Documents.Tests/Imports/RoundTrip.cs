using System.Text;
using CsCheck;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Documents.Tables;
using Cell = StudyLog.Documents.Spreadsheets.Cell;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Rows written as sheets, in every form in which a table may come, and read again.</summary>
internal static class RoundTrip
{
    private const int Iterations = 500;

    private static readonly Encoding[] Encodings =
    [
        Tables.Given.Gbk, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
    ];

    /// <summary>Writes rows under the headings of a sheet of the service, and reads them again.</summary>
    public static Task Same<TRow>(string source, string name, Gen<TRow> rows, Func<TableFile, ImportTable<TRow>> read, Func<TRow, string, Cell> write)
        where TRow : class =>
        Same([.. Exported.Columns(source).Select(ColumnOf)], name, rows, read, write);

    /// <summary>Writes rows under headings, and reads them again.</summary>
    public static Task Same<TRow>(
        IReadOnlyList<Column> columns, string name, Gen<TRow> rows, Func<TableFile, ImportTable<TRow>> read, Func<TRow, string, Cell> write)
        where TRow : class =>
        rows.Array[1, 8].SampleAsync(
            async written =>
            {
                var sheet = new Sheet(name, columns, written.ToAsyncEnumerable().Select(row => columns.Select(column => write(row, column.Heading)).ToArray()));
                using var workbook = new MemoryStream();
                await Workbook.Write(workbook, [sheet]);
                Read(read, workbook, "表.xlsx").ShouldBe(written.Select(row => row.AsText()), "in a workbook");

                using var text = new MemoryStream();
                await CommaSeparated.Write(text, sheet);
                var characters = Encoding.UTF8.GetString(text.ToArray()).TrimStart('\uFEFF');
                foreach (var encoding in Encodings)
                {
                    using var encoded = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(characters)]);
                    Read(read, encoded, "表.csv").ShouldBe(written.Select(row => row.AsText()), encoding.WebName);
                }
            },
            iter: Iterations);

    private static IEnumerable<string> Read<TRow>(Func<TableFile, ImportTable<TRow>> read, MemoryStream file, string name)
        where TRow : class
    {
        var (head, rows) = Brought.Read(read, file, name);
        head.Unknown.ShouldBeEmpty();
        return rows.Values().Select(row => row.AsText());
    }

    /// <summary>A value of a closed list in the service's own word.</summary>
    public static Cell Word<T>(T? value)
        where T : struct, Enum =>
        Cell.Text(value is { } given ? What_StudyLog_writes_itself.WordOf(given) : null);

    private static Column ColumnOf((string Kind, string Heading) column) => column.Kind switch
    {
        "Text" => Column.Text(column.Heading, 10),
        "WholeNumber" => Column.WholeNumber(column.Heading, 10),
        "DecimalNumber" => Column.DecimalNumber(column.Heading, 10, 2),
        "Percentage" => Column.Percentage(column.Heading, 10),
        "Date" => Column.Date(column.Heading, 10),
        "DateAndTime" => Column.DateAndTime(column.Heading, 10),
        "YesNo" when column.Heading == "第一议题" => Column.YesNo(column.Heading, 10, "有", "无"),
        "YesNo" => Column.YesNo(column.Heading, 10, "是", "否"),
        var other => throw new InvalidOperationException($"Nobody says how {other} is written."),
    };
}
