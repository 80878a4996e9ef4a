using System.Globalization;
using System.IO.Compression;
using StudyLog.Documents.Spreadsheets;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace StudyLog.Documents.Tests.Spreadsheets;

public class WorkbookTests
{
    private static readonly Column[] Ledger =
    [
        Column.Text("题目", 30), Column.WholeNumber("应到", 8), Column.DecimalNumber("学时", 8.5, places: 2), Column.Percentage("到会率", 9),
        Column.Date("日期", 12), Column.DateAndTime("开始", 18), Column.YesNo("第一议题", 8, yes: "是", no: "否"),
    ];

    private static readonly DateOnly October25 = new(2022, 10, 25);
    private static readonly DateTime Ten = new(2022, 10, 25, 9, 10, 0);

    private static Sheet Filled => Written.Sheet(
        "学习台账", Ledger,
        [Cell.Text("集中学习"), Cell.Number(12), Cell.Number(1.25m), Cell.Number(0.875m), Cell.Date(October25), Cell.DateAndTime(Ten), Cell.YesNo(true)],
        [Cell.Text(null), Cell.Number(null), Cell.Number(null), Cell.Text("—"), Cell.Date(null), Cell.DateAndTime(null), Cell.YesNo(false)]);

    [Fact]
    public async Task Numbers_and_days_are_read_back_as_what_they_are()
    {
        var values = Opened.Values(await Written.Workbook(Filled));
        values[0].ShouldBe(["题目", "应到", "学时", "到会率", "日期", "开始", "第一议题"]);
        values[1].ShouldBe(["集中学习", 12.0, 1.25, 0.875, October25.ToDateTime(TimeOnly.MinValue), Ten, "是"]);
        values[2].ShouldBe([null, null, null, "—", null, null, "否"]);
        values.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_workbook_has_no_fault()
    {
        using var opened = new Opened(await Written.Workbook(Filled, Written.Sheet("空", Ledger)));
        opened.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A2", "#49")]
    [InlineData("B2", "0")]
    [InlineData("C2", "0.00")]
    [InlineData("D2", "0.0%")]
    [InlineData("D3", "#49")]
    [InlineData("E2", "yyyy-mm-dd")]
    [InlineData("F2", "yyyy-mm-dd hh:mm")]
    public async Task Each_kind_is_shown_in_its_format(string cell, string format)
    {
        using var opened = new Opened(await Written.Workbook(Filled));
        opened.FormatOf(cell).Replace("\\", "", StringComparison.Ordinal).ShouldBe(format);
    }

    [Fact]
    public async Task Headings_are_bold_on_a_light_ground()
    {
        using var opened = new Opened(await Written.Workbook(Filled));
        var styles = opened.Workbook.WorkbookStylesPart!.Stylesheet!;
        styles.Fonts!.Elements<Xml.Font>().ElementAt((int)opened.Style("G1").FontId!.Value).Bold.ShouldNotBeNull();
        styles.Fills!.Elements<Xml.Fill>().ElementAt((int)opened.Style("G1").FillId!.Value).PatternFill!.ForegroundColor!.Rgb!.Value.ShouldBe("FFDDE6F0");
    }

    [Fact]
    public async Task Headings_stand_frozen_over_a_filter_that_ends_where_the_rows_end()
    {
        using var opened = new Opened(await Written.Workbook(Filled));
        var pane = opened.Sheet().Worksheet!.Descendants<Xml.Pane>().Single();
        (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((Xml.PaneStateValues.Frozen, 1, "A2"));
        pane.HorizontalSplit.ShouldBeNull();

        var table = opened.Sheet().TableDefinitionParts.Single().Table!;
        (table.Reference!.Value, table.AutoFilter!.Reference!.Value).ShouldBe(("A1:G3", "A1:G3"));
        table.TableColumns!.Elements<Xml.TableColumn>().Select(column => column.Name!.Value).ShouldBe(Ledger.Select(column => column.Heading));
    }

    [Fact]
    public async Task Columns_are_as_wide_as_they_say()
    {
        using var opened = new Opened(await Written.Workbook(Filled));
        var columns = opened.Sheet().Worksheet!.Descendants<Xml.Column>().ToList();
        Ledger.Select((_, at) => columns.Single(column => column.Min! <= at + 1 && column.Max! >= at + 1).Width!.Value)
            .ShouldBe(Ledger.Select(column => column.Width), tolerance: 0.8);
    }

    [Fact]
    public async Task A_sheet_without_rows_has_its_headings_alone() =>
        Opened.Values(await Written.Workbook(Written.Sheet("空", Ledger))).Length.ShouldBe(1);

    [Fact]
    public async Task A_day_that_programs_count_wrongly_is_a_text()
    {
        DateOnly[] days = [new(1, 1, 1), new(1900, 2, 28), new(1900, 3, 1), new(9999, 12, 31)];
        var rows = days.Select(day => new[] { Cell.Date(day), Cell.DateAndTime(day.ToDateTime(new(8, 30))) });
        var values = Opened.Values(await Written.Workbook(Written.Sheet("日期", [Column.Date("日", 12), Column.DateAndTime("时", 12)], rows)));
        values[1].ShouldBe(["0001-01-01", "0001-01-01 08:30:00"]);
        values[2].ShouldBe(["1900-02-28", "1900-02-28 08:30:00"]);
        values[3].ShouldBe([new DateTime(1900, 3, 1), new DateTime(1900, 3, 1, 8, 30, 0)]);
        values[4].ShouldBe([new DateTime(9999, 12, 31), new DateTime(9999, 12, 31, 8, 30, 0)]);
    }

    [Fact]
    public async Task A_time_is_the_very_number_that_stands_for_it()
    {
        using var opened = new Opened(await Written.Workbook(Filled));
        double.Parse(opened.Cell("F2").CellValue!.Text, CultureInfo.InvariantCulture).ShouldBe(Ten.ToOADate());
    }

    [Fact]
    public async Task A_number_longer_than_programs_keep_is_a_text()
    {
        var numbers = new[] { 999_999_999_999_999m, -1_000_000_000_000_000m }.Select(number => new[] { Cell.Number(number) });
        var values = Opened.Values(await Written.Workbook(Written.Sheet("数", [Column.WholeNumber("数", 12)], numbers)));
        (values[1][0], values[2][0]).ShouldBe((999_999_999_999_999d, "-1000000000000000"));
    }

    [Fact]
    public void A_time_that_is_bound_to_a_zone_is_refused() => Should.Throw<ArgumentException>(() => Cell.DateAndTime(DateTime.UnixEpoch));

    [Fact]
    public void A_sheet_without_columns_is_refused() => Should.Throw<ArgumentException>(() => Written.Sheet("空", []));

    [Fact]
    public async Task A_row_that_does_not_fit_the_columns_is_refused_and_leaves_no_workbook()
    {
        using var bytes = new MemoryStream();
        var sheet = Written.Sheet("台账", Ledger, [Cell.Empty]);
        await Should.ThrowAsync<InvalidOperationException>(() => Workbook.Write(bytes, [sheet], TestContext.Current.CancellationToken));
        Should.Throw<Exception>(() => new Opened(bytes.ToArray()).Workbook.Workbook);
    }

    [Fact]
    public async Task Writing_stops_when_it_is_no_longer_wanted()
    {
        using var given = new CancellationTokenSource();
        async IAsyncEnumerable<Cell[]> Rows()
        {
            for (var number = 0; ; number++)
            {
                if (number == 1000) await given.CancelAsync();
                yield return [Cell.Number(number)];
            }
        }

        var endless = new Sheet("无尽", [Column.WholeNumber("数", 8)], Rows());
        await Should.ThrowAsync<OperationCanceledException>(() => Workbook.Write(Stream.Null, [endless], given.Token));
        given.TryReset().ShouldBeFalse();
    }

    [Fact]
    public async Task Equal_values_make_equal_contents()
    {
        static async Task<string[]> Contents()
        {
            await using var archive = new ZipArchive(new MemoryStream(await Written.Workbook(Filled)));
            return [.. archive.Entries.Select(entry => $"{entry.FullName} {entry.Length} {entry.Crc32}")];
        }

        (await Contents()).ShouldBe(await Contents());
    }
}
