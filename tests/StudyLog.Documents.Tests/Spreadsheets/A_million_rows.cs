using System.Diagnostics;
using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Tests.Spreadsheets;

[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public static class AloneInTheProcess;

// The process's memory says something only while nothing else runs in it.
[Collection(nameof(AloneInTheProcess))]
[Trait("Category", "Long")]
public class A_million_rows
{
    private const int Million = 1_000_000;
    private const long MostGrowth = 200L * 1024 * 1024;

    private static readonly Column[] Twenty =
    [
        .. Enumerable.Range(1, 4).SelectMany(group => new[]
        {
            Column.Text($"姓名{group}", 12), Column.Date($"日期{group}", 12), Column.Percentage($"率{group}", 8),
            Column.DecimalNumber($"学时{group}", 8, places: 1), Column.DateAndTime($"时间{group}", 18),
        }),
    ];

    [Fact]
    public Task Are_written_as_a_workbook_within_200_megabytes() =>
        WithinBounds(sheet => Workbook.Write(Stream.Null, [sheet], TestContext.Current.CancellationToken));

    [Fact]
    public Task Are_written_with_commas_within_200_megabytes() =>
        WithinBounds(sheet => CommaSeparated.Write(Stream.Null, sheet, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Go_on_in_a_second_sheet_where_the_first_is_full()
    {
        const int Rows = Workbook.MostRows + 1;
        var sheet = Written.Sheet("台账", [Column.WholeNumber("序号", 10)], Enumerable.Range(1, Rows).Select(number => new[] { Cell.Number(number) }));
        var workbook = await Written.Workbook(sheet, Written.Sheet("附", [Column.Text("文字", 10)], [Cell.Text("x")]));

        using (var opened = new Opened(workbook)) opened.SheetNames.ShouldBe(["台账", "台账 (2)", "附"]);
        var first = Opened.Values(workbook);
        (first.Length, first[0][0], first[^1][0]).ShouldBe((Workbook.MostRows, "序号", (double)Workbook.MostRows - 1));
        Opened.Values(workbook, sheet: 1).Select(row => row[0]).ShouldBe(["序号", (double)Workbook.MostRows, (double)Rows]);
    }

    private static async Task WithinBounds(Func<Sheet, Task> write)
    {
        await write(new Sheet("热身", Twenty, Rows(1000)));

        // What earlier tests left free would hide growth.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, most) = (Environment.WorkingSet, 0L);
        await using (new Timer(_ => most = Math.Max(most, Environment.WorkingSet), state: null, dueTime: 0, period: 20))
            await write(new Sheet("台账", Twenty, Rows(Million)));
        TestContext.Current.TestOutputHelper?.WriteLine($"grew by {(most - before) / 1024 / 1024} MB");
        (most - before).ShouldBeInRange(1, MostGrowth);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(int count)
    {
        var row = new Cell[Twenty.Length];
        for (var number = 0; number < count; number++)
        {
            for (var at = 0; at < row.Length; at += 5)
            {
                row[at] = Cell.Text($"张三丰{number}");
                row[at + 1] = Cell.Date(new DateOnly(2022, 1, 1).AddDays(number % 1000));
                row[at + 2] = Cell.Number(number % 1000 / 1000m);
                row[at + 3] = Cell.Number(number % 80 / 2m);
                row[at + 4] = Cell.DateAndTime(new DateTime(2022, 1, 1).AddMinutes(number));
            }

            yield return row;
            if (number % 1000 == 0) await Task.Yield();
        }
    }
}
