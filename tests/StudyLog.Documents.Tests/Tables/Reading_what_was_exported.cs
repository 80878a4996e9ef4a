using CsCheck;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Documents.Tables;
using ExportedCell = StudyLog.Documents.Spreadsheets.Cell;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Tables that StudyLog wrote itself say the same when they are read again.</summary>
public sealed class Reading_what_was_exported
{
    private static readonly Column[] Columns =
    [
        Column.Text("姓名", 10), Column.Date("日期", 10), Column.DecimalNumber("学时", 10, 2), Column.DateAndTime("签到", 10), Column.YesNo("党员", 10, "是", "否"),
    ];

    private static readonly WantedColumn[] Wanted = [.. Columns.Select(column => new WantedColumn(column.Heading, [column.Heading]))];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("张三", "=1+1", "+86 138", "'=1", "@a", "#", "a,b", "甲\"乙\"", "第一行\n第二行", "  两边  ", "合计", "_x000D_", "𠮷", "-"),
        Gen.Char["张三=+-@'\",\n #&<>_x0"].Array[1, 12].Select(letters => new string(letters)));

    private static readonly Gen<Told> Rows = Gen.Select(
        Texts.Where(text => text.Any(letter => letter is not ('\n' or ' '))),
        Gen.Int[0, 60_000].Select(day => new DateOnly(1930, 1, 1).AddDays(day)),
        Gen.Int[-9_999_999, 9_999_999].Select(cents => cents / 100m),
        Gen.Int[1, 86_399],
        Gen.Bool,
        (name, day, hours, second, member) => new Told(name, day, hours, day.ToDateTime(TimeOnly.MinValue).AddSeconds(second), member));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_what_was_written(bool workbook) => await Rows.Array[1, 20].SampleAsync(async told =>
    {
        using var file = new MemoryStream();
        var sheet = new Sheet("名单", Columns, told.ToAsyncEnumerable().Select(Written));
        await (workbook ? Workbook.Write(file, [sheet]) : CommaSeparated.Write(file, sheet));

        using var table = TableFile.Open(file, workbook ? "名单.xlsx" : "名单.csv");
        var headings = Headings.Find(table.Rows(), Wanted).ShouldNotBeNull();

        headings.AreSound.ShouldBeTrue();
        headings.Below(table.Rows()).Select(Read).ShouldBe(told);
    });

    private static ExportedCell[] Written(Told row) =>
    [
        ExportedCell.Text(row.Name), ExportedCell.Date(row.Day), ExportedCell.Number(row.Hours),
        ExportedCell.DateAndTime(row.CheckedIn), ExportedCell.YesNo(row.Member),
    ];

    private static Told Read(DataRow row)
    {
        row.Faults().ShouldBeEmpty();
        var moment = WrittenDate.Read(row["签到"]).ShouldBeOfType<WrittenDate.Moment>();
        return new(
            row["姓名"].Text,
            WrittenDate.Read(row["日期"]).ShouldBeOfType<WrittenDate.Day>().On,
            WrittenNumber.Read(row["学时"]).ShouldBeOfType<WrittenNumber.Number>().Value,
            moment.On.ToDateTime(moment.At),
            WrittenYesNo.Read(row["党员"]).ShouldBeOfType<WrittenYesNo.Answer>().IsYes);
    }

    private sealed record Told(string Name, DateOnly Day, decimal Hours, DateTime CheckedIn, bool Member);
}
