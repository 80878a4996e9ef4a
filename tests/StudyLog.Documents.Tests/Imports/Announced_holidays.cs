using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>节假日安排, in the forms in which they are announced.</summary>
public sealed class Announced_holidays
{
    [Fact]
    public void With_ranges_under_a_year_are_read()
    {
        var (head, rows) = Brought.Workbook(
            HolidaysTable.Read,
            ["A1:D1"],
            ["2023年节假日安排"],
            ["节日", "放假时间", "调休上班日期", "放假天数"],
            ["元旦", "2022年12月31日至2023年1月2日", "无", "#3"],
            ["春节", "1月21日（星期六）至27日（星期五）放假调休，共7天", "1月28日（星期六）、1月29日（星期日）上班", "#7"],
            ["清明节", "4月5日", null, "#1"],
            ["国庆节", "9月29日-10月6日", "10.7、10.8", "#8"]);

        head.Derived.ShouldHaveSingleItem().Text.ShouldBe("放假天数");
        rows.Values().Select(Said).ShouldBe(
        [
            "元旦 2022-12-31—2023-01-02 Off",
            "春节 2023-01-21—2023-01-27 Off", "春节 2023-01-28—2023-01-28 Worked", "春节 2023-01-29—2023-01-29 Worked",
            "清明节 2023-04-05—2023-04-05 Off",
            "国庆节 2023-09-29—2023-10-06 Off", "国庆节 2023-10-07—2023-10-07 Worked", "国庆节 2023-10-08—2023-10-08 Worked",
        ]);
    }

    [Fact]
    public void Day_by_day_or_from_day_to_day_are_read()
    {
        Brought.Text(HolidaysTable.Read, "日期,名称,类型\n2022-10-01,国庆节,放假\n20221008,国庆节,调休上班\n2022.10.2-2022.10.7,国庆节,休\n").Rows.Values().Select(Said).ShouldBe(
            ["国庆节 2022-10-01—2022-10-01 Off", "国庆节 2022-10-08—2022-10-08 Worked", "国庆节 2022-10-02—2022-10-07 Off"]);
        Brought.Text(HolidaysTable.Read, "名称,开始日期,结束日期\n国庆节,2022-10-01,2022-10-07\n元旦,2023/1/1,\n").Rows.Values().Select(Said).ShouldBe(
            ["国庆节 2022-10-01—2022-10-07 Off", "元旦 2023-01-01—2023-01-01 Off"]);
        Brought.Text(HolidaysTable.Read, "2022年,\n名称,放假日期\n跨年,12月31日至1月2日\n").Rows.Values().Select(Said).ShouldBe(["跨年 2022-12-31—2023-01-02 Off"]);
    }

    [Fact]
    public void With_the_days_of_the_old_calendar_are_read() =>
        Brought.Text(HolidaysTable.Read, "2026年,,\n名称,放假时间,调休上班日期\n春节,2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天,2月14日（周六）、2月28日（周六）上班\n")
            .Rows.Values().Select(Said).ShouldBe(["春节 2026-02-15—2026-02-23 Off", "春节 2026-02-14—2026-02-14 Worked", "春节 2026-02-28—2026-02-28 Worked"]);

    [Fact]
    public void With_what_is_said_beside_the_days_are_read() =>
        Brought.Text(HolidaysTable.Read, "2024年,\n名称,放假日期\n元旦,1月1日放假，与周末连休\n清明节,4月4日放假1天，不调休\n").Rows.Values().Select(Said).ShouldBe(
            ["元旦 2024-01-01—2024-01-01 Off", "清明节 2024-04-04—2024-04-04 Off"]);

    [Theory]
    [InlineData("名称,日期\n国庆节,10月1日至7日\n", "B2 日期 YearMissing")]
    [InlineData("名称,日期\n国庆节,2022年10月1日（星期一）至7日\n", "B2 日期 NotADate")]
    [InlineData("名称,日期\n国庆节,2022年10月7日至2022年10月1日\n", "B2 日期 EndBeforeStart")]
    [InlineData("名称,日期\n国庆节,2022年10月\n", "B2 日期 DayMissing")]
    [InlineData("名称,日期\n国庆节,2022-02-30\n", "B2 日期 ImpossibleDate")]
    [InlineData("2022年,\n名称,日期\n国庆节,10.1\n", "B3 日期 AmbiguousDate")]
    [InlineData("名称,日期,类型\n国庆节,2022-10-01,调休\n", "C2 类型 UnknownWord")]
    [InlineData("名称,日期,类型\n国庆节,2022-10-01,\n", "C2 类型 Required")]
    [InlineData("名称,日期\n国庆节,\n", "B2 日期 OneRequired")]
    [InlineData("名称,开始日期,结束日期\n国庆节,,2022-10-01\n", "B2 开始日期 Required")]
    [InlineData("名称,开始日期,结束日期\n国庆节,近期,2022-10-01\n", "B2 开始日期 NotADate")]
    [InlineData("名称,开始日期,结束日期\n国庆节,2022-10-07,2022-10-01\n", "C2 结束日期 EndBeforeStart")]
    public void Are_refused_where_nobody_could_tell_the_day(string text, string refusal) =>
        Brought.Text(HolidaysTable.Read, text).Rows.Single().Refusals().ShouldBe([refusal]);

    private static string Said(ImportedHoliday holiday) => $"{holiday.Name} {holiday.From:yyyy-MM-dd}—{holiday.To:yyyy-MM-dd} {holiday.Kind}";
}
