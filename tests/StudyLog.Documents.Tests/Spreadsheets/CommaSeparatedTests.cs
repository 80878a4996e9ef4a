using System.Text;
using CsCheck;
using StudyLog.Documents.Spreadsheets;
using Sylvan.Data.Csv;

namespace StudyLog.Documents.Tests.Spreadsheets;

public class CommaSeparatedTests
{
    private static readonly Column[] Ledger =
    [
        Column.Text("题目", 30), Column.WholeNumber("应到", 8), Column.DecimalNumber("学时", 8, places: 1), Column.Percentage("到会率", 9),
        Column.Date("日期", 12), Column.DateAndTime("开始", 18), Column.YesNo("第一议题", 8, yes: "是", no: "否"),
    ];

    [Fact]
    public async Task A_file_begins_with_a_mark_and_holds_plain_values()
    {
        var file = await Written.CommaSeparated(Written.Sheet(
            "学习台账", Ledger,
            [
                Cell.Text("学习, \"二十大\""), Cell.Number(-12), Cell.Number(1.25m), Cell.Number(0.875m),
                Cell.Date(new(1, 2, 3)), Cell.DateAndTime(new(2022, 10, 25, 9, 10, 0)), Cell.YesNo(true),
            ],
            [
                Cell.Text("=1+1"), Cell.Empty, Cell.Number(decimal.MaxValue), Cell.Text("—"),
                Cell.Empty, Cell.DateAndTime(DateTime.MaxValue), Cell.YesNo(false),
            ]));
        file[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(file.AsSpan(3)).ShouldBe(
            "题目,应到,学时,到会率,日期,开始,第一议题\r\n"
            + "\"学习, \"\"二十大\"\"\",-12,1.25,0.875,0001-02-03,2022-10-25 09:10:00,是\r\n"
            + "'=1+1,,79228162514264337593543950335,—,,9999-12-31 23:59:59.9999999,否\r\n");
    }

    [Fact]
    public async Task An_empty_cell_that_is_all_of_a_row_is_a_row() =>
        Encoding.UTF8.GetString(await Written.CommaSeparated(Written.Texts("a", null))).ShouldBe("\uFEFF文字\r\na\r\n\"\"\r\n");

    [Fact]
    public async Task A_row_that_begins_with_a_hash_is_no_comment() => (await Read(Written.Texts("#1"))).ShouldBe([["#1"]]);

    [Fact]
    public async Task A_text_longer_than_a_cell_is_whole()
    {
        var text = new string('长', 100_000);
        (await Read(Written.Texts(text)))[0][0].ShouldBe(text);
    }

    [Fact]
    public Task Any_text_comes_back_to_the_character_and_none_is_run() =>
        AwkwardText.Any.Array[3].Array[1, 50].SampleAsync(
            async rows =>
            {
                Column[] columns = [Column.Text("=甲", 10), Column.Text("乙", 10), Column.Text("丙", 10)];
                var read = await Read(Written.Sheet("文字", columns, rows.Select(row => row.Select(Cell.Text).ToArray())));
                read.Select(row => row.Select(FormulaGuard.Unguard)).ShouldBe(rows.Select(row => row.Select(InUtf8)));
                read.SelectMany(row => row).ShouldAllBe(text => !text.TrimStart().StartsWith('=') && !text.TrimStart().StartsWith('＝'));
            },
            iter: 200);

    [Fact]
    public async Task Writing_stops_when_it_is_no_longer_wanted() =>
        await Should.ThrowAsync<OperationCanceledException>(
            () => CommaSeparated.Write(Stream.Null, Written.Texts(Enumerable.Repeat("行", int.MaxValue)), new CancellationToken(canceled: true)));

    // Half a character has no form in UTF-8.
    private static string InUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static async Task<string[][]> Read(Sheet sheet)
    {
        var options = new CsvDataReaderOptions { BufferSize = 1 << 20, MaxBufferSize = 1 << 24 };
        using var reader = new StreamReader(new MemoryStream(await Written.CommaSeparated(sheet)));
        await using var csv = await CsvDataReader.CreateAsync(reader, options);
        var rows = new List<string[]>();
        while (await csv.ReadAsync(TestContext.Current.CancellationToken)) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return [.. rows];
    }
}
