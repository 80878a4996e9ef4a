using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>督办台账, in the forms in which offices keep them.</summary>
public sealed class Ledgers_of_follow_ups
{
    [Fact]
    public void With_all_that_is_written_of_a_matter_are_read()
    {
        var (head, rows) = Brought.Workbook(
            FollowUpsTable.Read,
            ["A1:M1"],
            ["督办事项台账"],
            ["序号", "督办事项", "牵头单位", "配合单位", "具体责任人", "立项时间", "完成时限", "办理状态", "进度", "延期次数", "销号时间", "落实情况", "预警"],
            ["#1", "制定 方案", "办公室", "财务科、第一支部 人事科（党办）", "张 三", "日44859", "2022年12月31日", "已销号", "100%", "1次", "2022.12.30", "已印发\n已备案", "绿"],
            ["#2", "长期工作", "各科室", null, null, null, "长期坚持", "推进中", "#50"]);

        head.Derived.Select(heading => heading.Text).ShouldBe(["序号", "预警"]);
        var matters = rows.Values();
        matters[0].AsText().ShouldBe(new ImportedFollowUp(
            null, "制定方案", null, null, null, "办公室", ["财务科", "第一支部", "人事科（党办）"], null, "张三", new(2022, 10, 25),
            DueKind.Date, new(2022, 12, 31), FollowUpState.Closed, 100, null, [], 1, null, new(2022, 12, 30), "已印发\n已备案", null).AsText());
        (matters[1].DueKind, matters[1].DueOn, matters[1].State, matters[1].Percent).ShouldBe((DueKind.Continuous, null, FollowUpState.Received, 50));
    }

    [Theory]
    [InlineData("期限种类,完成期限", "限期,2022-12-31", "Date 2022-12-31")]
    [InlineData("期限种类,完成期限", "长期,", "Continuous ")]
    [InlineData("期限种类,完成期限", ",", " ")]
    [InlineData("期限种类,完成期限", ",待定", "Unspecified ")]
    [InlineData("期限种类,完成期限", "限期,长期坚持", "D2 完成期限 Contradicts")]
    [InlineData("期限种类,完成期限", ",2022年12月", "D2 完成期限 DayMissing")]
    [InlineData("期限种类,完成期限", ",年底前", "D2 完成期限 NotADate")]
    [InlineData("期限种类,完成期限", ",2022年2月底前", "Date 2022-02-28")]
    [InlineData("期限种类,完成期限", ",2022年12月份底", "Date 2022-12-31")]
    [InlineData("期限种类,完成期限", ",2022年底之前", "Date 2022-12-31")]
    [InlineData("期限种类,完成期限", ",2022年3月15日前", "Date 2022-03-15")]
    [InlineData("期限种类,完成期限", ",2022年13月底前", "D2 完成期限 NotADate")]
    public void Say_by_when_in_a_day_or_in_words(string headings, string written, string said)
    {
        var row = Brought.Text(FollowUpsTable.Read, $"事项,主办,{headings}\n甲,乙,{written}\n").Rows.Single();

        (row.Faults.Count > 0 ? row.Refusals().Single() : $"{row.Values!.DueKind} {row.Values.DueOn:yyyy-MM-dd}").ShouldBe(said);
    }

    [Fact]
    public void Need_a_matter_and_a_lead()
    {
        Brought.Text(FollowUpsTable.Read, "编号,事项,主办\n1,,甲\n2,乙,—\n").Rows.SelectMany(row => row.Refusals()).ShouldBe(["B2 事项 Required", "C3 主办 Required"]);
        Brought.Text(FollowUpsTable.Read, "编号,协办\n1,甲\n").Head.Missing.Select(missing => missing.AnyOf[0].Name).ShouldBe(["事项", "主办"]);
    }
}
