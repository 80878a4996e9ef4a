using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>考勤簿 with a line for each place.</summary>
public sealed class Attendances_in_lists
{
    [Theory]
    [InlineData("出席", AttendanceStatus.Present)]
    [InlineData("到会", AttendanceStatus.Present)]
    [InlineData("迟到", AttendanceStatus.Late)]
    [InlineData("早 退", AttendanceStatus.LeftEarly)]
    [InlineData("缺勤", AttendanceStatus.Absent)]
    [InlineData("请假", AttendanceStatus.OnLeave)]
    [InlineData("未记", AttendanceStatus.Unmarked)]
    [InlineData("", AttendanceStatus.Unmarked)]
    [InlineData("left-early", AttendanceStatus.LeftEarly)]
    [InlineData("√", AttendanceStatus.Present)]
    [InlineData("✔", AttendanceStatus.Present)]
    [InlineData("△", AttendanceStatus.Late)]
    [InlineData("○", AttendanceStatus.OnLeave)]
    [InlineData("×", AttendanceStatus.Absent)]
    public void Say_where_somebody_was(string word, AttendanceStatus status) =>
        Brought.Text(AttendanceTable.Read, $"日期,姓名,考勤情况\n2022-10-25,张三,{word}\n").Rows.Values().ShouldBe(
            [new(null, StatedDay.Of(new(2022, 10, 25)), null, null, null, "张三", null, null, status)]);

    [Theory]
    [InlineData("迟到、早退", "Late True  ")]
    [InlineData("病假", "OnLeave False  病假")]
    [InlineData("列席", "Present False SittingIn ")]
    public void Say_more_by_some_words(string word, string said)
    {
        var place = Brought.Text(AttendanceTable.Read, $"场次编号,姓名,到会情况\n2022-001,张三,{word}\n").Rows.Values().Single();

        $"{place.Status} {place.AlsoLeftEarly} {place.Capacity} {place.Reason}".ShouldBe(said);
        place.SessionNumber.ShouldBe("2022-001");
    }

    [Fact]
    public void State_times_with_or_without_their_day()
    {
        var places = Brought.Text(
            AttendanceTable.Read, "场次,姓名,到会情况,签到时间,签退时间\n甲,张三,迟到,2022-10-25 9:05:30,2022-10-25 00:00:00\n甲,李四,早退,9点05分,\n").Rows.Values();

        (places[0].ArrivedAt, places[0].LeftAt).ShouldBe((new(new(2022, 10, 25), new(9, 5, 30)), new(new(2022, 10, 25), TimeOnly.MinValue)));
        (places[1].ArrivedAt, places[1].LeftAt).ShouldBe((new(null, new(9, 5)), null));
    }

    [Fact]
    public void Are_refused_where_they_contradict_themselves_or_belong_to_no_session()
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, "场次编号,日期,姓名,身份,到会情况\n1,,张三,出席,列席\n,,李四,,出席\n");

        rows[0].Refusals().ShouldBe(["E2 到会情况 Contradicts"]);
        rows[0].Faults[0].Arguments.ShouldBe(["身份", "D2"]);
        rows[1].Refusals().ShouldBe(["A3 场次编号 OneRequired"]);
        rows[1].Faults[0].Arguments.ShouldBe(["场次编号", "日期", "场次"]);
    }

    [Fact]
    public void Without_a_session_or_a_status_are_not_read()
    {
        var head = Brought.Text(AttendanceTable.Read, "序号,姓名,部门\n1,张三,甲\n").Head;

        head.Missing.Select(missing => string.Join('|', missing.AnyOf.Select(wanted => wanted.Name))).ShouldBe(["到会情况", "场次编号|场次|日期|时间"]);
    }
}
