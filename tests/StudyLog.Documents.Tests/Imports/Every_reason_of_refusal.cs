using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Each reason for which a cell is refused, told with the cell.</summary>
public sealed class Every_reason_of_refusal
{
    public static TheoryData<ImportFaultReason, string?, string> Cells { get; } = new()
    {
        { ImportFaultReason.Required, null, "标题" },
        { ImportFaultReason.Required, "—", "标题" },
        { ImportFaultReason.Formula, "=1+1", "标题" },
        { ImportFaultReason.CellError, "!#REF!", "标题" },
        { ImportFaultReason.NotADate, "近期", "日期" },
        { ImportFaultReason.ImpossibleDate, "2022年2月30日", "日期" },
        { ImportFaultReason.AmbiguousDate, "03/04/2022", "日期" },
        { ImportFaultReason.YearMissing, "10月25日", "日期" },
        { ImportFaultReason.OnlyYear, "2022年", "日期" },
        { ImportFaultReason.DateOutOfRange, "1022-10-25", "日期" },
        { ImportFaultReason.OtherWeekday, "2022年10月25日星期一", "日期" },
        { ImportFaultReason.NotATime, "下午", "开始时间" },
        { ImportFaultReason.TimeMissing, "2022-10-25", "开始时间" },
        { ImportFaultReason.ImpossibleDate, "2022-10-25 25:00", "开始时间" },
        { ImportFaultReason.NotANumber, "30余人", "应到" },
        { ImportFaultReason.NotWhole, "#2.5", "应到" },
        { ImportFaultReason.OutOfRange, "#-1", "应到" },
        { ImportFaultReason.OutOfRange, "99999999999", "应到" },
        { ImportFaultReason.Negative, "-0.5", "学时" },
        { ImportFaultReason.NotYesOrNo, "传达学习讲话", "第一议题" },
        { ImportFaultReason.UnknownWord, "茶话会", "会议类型" },
        { ImportFaultReason.AsAbove, "同上", "标题" },
        { ImportFaultReason.AsAbove, "〃", "编号" },
        { ImportFaultReason.AsAbove, "″", "标题" },
        { ImportFaultReason.NotNames, "全体党员等45人", "出席人员" },
        { ImportFaultReason.NotNames, "日44859", "出席人员" },
        { ImportFaultReason.DateInsteadOfText, "日44859", "编号" },
        { ImportFaultReason.DateInsteadOfText, "日44859", "标题" },
    };

    private static readonly string[] Headings = ["编号", "日期", "会议类型", "标题", "开始时间", "应到", "学时", "第一议题", "出席人员"];

    // These are told of more than one cell, or of other tables; see the tests of each.
    private static readonly ImportFaultReason[] Elsewhere =
    [
        ImportFaultReason.BeyondHeadings, ImportFaultReason.OneRequired, ImportFaultReason.DayMissing, ImportFaultReason.UnknownMark, ImportFaultReason.NotAName,
        ImportFaultReason.Contradicts, ImportFaultReason.EndBeforeStart,
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Names_the_cell_and_refuses_the_row(ImportFaultReason reason, string? text, string column)
    {
        var sound = new string?[] { "2022-001", null, "党课", "标题一", "9:00", "20", "2", "有", "张三" };
        sound[Array.IndexOf(Headings, column)] = text;

        var (_, rows) = Brought.Workbook(SessionsTable.Read, [], Headings, sound);

        rows.Single().Refusals().ShouldBe([$"{(char)('A' + Array.IndexOf(Headings, column))}2 {column} {reason}"]);
    }

    [Fact]
    public void Of_what_stands_beyond_the_headings_too() =>
        Brought.Text(SessionsTable.Read, "会议类型,标题\n党课,甲,乙\n").Rows.Single().Refusals().ShouldBe(["C2  BeyondHeadings"]);

    [Fact]
    public void Is_tried() =>
        Cells.Select(row => row.Data.Item1).Concat(Elsewhere).Distinct().Order().ShouldBe(Enum.GetValues<ImportFaultReason>().Order());

    [Fact]
    public void Comes_with_what_could_stand_there()
    {
        var faults = Brought.Text(SessionsTable.Read, "会议类型,标题,应到\n茶话会,甲,1000001\n").Rows.Single().Faults;

        faults[0].Arguments.Count.ShouldBe(Enum.GetValues<SessionKind>().Length);
        faults[0].Arguments.ShouldContain("主题党日");
        faults[1].Arguments.ShouldBe(["0", "1000000"]);
    }
}
