using System.Diagnostics;
using System.Globalization;
using System.Text;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Files of 200,000 rows: read one by one, in little memory.</summary>
[Trait("Category", "Long")]
[Collection(nameof(Large_files))]
[CollectionDefinition(nameof(Large_files), DisableParallelization = true)]
public sealed class Large_files(ITestOutputHelper output)
{
    private const int Rows = 200_000;
    private const int Columns = 12;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Workbooks_are_read_in_little_memory(bool merged)
    {
        using var file = Workbook(merged);

        ReadAll(file, "a.xlsx", liveBytes: 96 << 20);
    }

    [Fact]
    public void Texts_are_read_in_little_memory()
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, Given.Gbk, leaveOpen: true))
        {
            for (var row = 1; row <= Rows; row++)
            {
                text.WriteLine(string.Join(',', Enumerable.Range(0, Columns).Select(column => column % 4 == 0 ? "2022-10-25" : $"张三{(row % 5_000) + column}")));
            }
        }

        ReadAll(file, "a.csv", liveBytes: 32 << 20);
    }

    private void ReadAll(MemoryStream file, string name, long liveBytes)
    {
        var (before, most, watch) = (GC.GetTotalMemory(forceFullCollection: true), 0L, Stopwatch.StartNew());
        using var table = TableFile.Open(file, name);
        output.WriteLine($"opened after {watch.Elapsed}");
        var count = 0;
        foreach (var row in table.Rows())
        {
            count++;
            row.Cells.Count.ShouldBe(Columns);
            if (count % 40_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        output.WriteLine($"{count} rows, {file.Length >> 20} MB, after {watch.Elapsed}, {most >> 20} MB live at most");
        count.ShouldBe(Rows);
        most.ShouldBeLessThan(liveBytes);
    }

    private static MemoryStream Workbook(bool merged)
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= Rows; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            for (var column = 1; column <= Columns; column++)
            {
                var address = new CellAddress(row, column);
                if (column % 4 == 0) rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{44_000 + (row % 999)}</v></c>");
                else rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" t=\"s\"><v>{((row * 7) + column) % Rows}</v></c>");
            }

            rows.Append("</row>");
        }

        var texts = string.Concat(Enumerable.Range(0, Rows).Select(number => $"<si><t>张三李四王五{number}</t></si>"));
        return Given.Workbook(
            "",
            (Given.SheetPart, Given.Sheet(rows.ToString(), merged ? ["A1:L1"] : [])),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Given.Main}\">{texts}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Given.Main}\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
    }
}
