using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>考勤表 with a line for each person and a column for each session.</summary>
public sealed class Attendances_in_matrices
{
    [Fact]
    public void With_days_over_titles_are_read_mark_by_mark()
    {
        var (head, rows) = Brought.Workbook(
            AttendanceTable.Read,
            ["A1:I1", "A2:A3", "B2:B3", "C2:C3", "I2:I3", "A8:I8"],
            ["××局2022年理论学习考勤表"],
            ["序号", "姓名", "科室", "9月5日", "日44859", "2022年11月", "11月8日下午", "2022-12-01 14:30", "出席次数"],
            [null, null, null, "专题一", "二十大精神", "主题党日", "", ""],
            ["#1", "张 三", "办公室", "√", "迟", "病假", "/", null, "!#REF!"],
            ["#2", "李四", "财务科", "列席", "×", null, "迟到早退", "○", "=COUNTIF(D5:H5,\"√\")"],
            ["#3", "王五", "财务科"],
            ["合计", null, null, "#2"],
            ["注：空白处为未安排"]);

        head.Taken.Select(column => $"{column.Name}={column.Heading.Address} {column.Heading.Text}").ShouldBe(
        [
            "姓名=B2 姓名", "部门=C2 科室", "到会情况=D3 9月5日/专题一", "到会情况=E3 2022-10-25/二十大精神", "到会情况=F3 2022年11月/主题党日", "到会情况=G2 11月8日下午", "到会情况=H2 2022-12-01 14:30",
        ]);
        head.Derived.Select(heading => heading.Text).ShouldBe(["序号", "出席次数"]);
        (head.FirstRow, head.LastRow, head.Unknown.Count).ShouldBe((2, 3, 0));
        rows.Select(row => (row.RowNumber, row.Role)).Distinct().ShouldBe(
            [(4, ImportedRole.Data), (5, ImportedRole.Data), (6, ImportedRole.Blank), (7, ImportedRole.Sum), (8, ImportedRole.Remark)]);
        rows.Values().Select(place =>
            $"{place.Name} {place.Department} {place.Date?.On:yyyy-MM-dd} {place.Date?.Precision} {place.StartsAt:HH:mm} {place.SessionTitle ?? place.SessionKind?.ToString()} "
            + $"{place.Status} {place.AlsoLeftEarly} {place.Capacity} {place.Reason}").ShouldBe(
        [
            "张三 办公室 2022-09-05 Day  专题一 Present False  ",
            "张三 办公室 2022-10-25 Day  二十大精神 Late False  ",
            "张三 办公室 2022-11-01 Month  ThemeDay OnLeave False  病假",
            "李四 财务科 2022-09-05 Day  专题一 Present False SittingIn ",
            "李四 财务科 2022-10-25 Day  二十大精神 Absent False  ",
            "李四 财务科 2022-11-08 Day   Late True  ",
            "李四 财务科 2022-12-01 Day 14:30  OnLeave False  ",
        ]);
    }

    [Theory]
    [InlineData("姓名,部门,2022-09-05,2022-10-25\n,,专题一,专题二\n张三,甲,√,×\n")]
    [InlineData(",,2022-09-05,2022-10-25\n姓名,部门,专题一,专题二\n张三,甲,√,×\n")]
    [InlineData("2022年学习考勤表,,,\n,,9月,10月\n姓名,部门,5日,25日\n,,专题一,专题二\n张三,甲,√,×\n")]
    [InlineData("姓名,部门,学习考勤,\n,,2022-09-05,2022-10-25\n张三,甲,√,×\n", false)]
    public void From_text_files_are_read_with_headings_in_several_lines(string text, bool titled = true)
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, text);

        rows.Values().Select(place => (place.Date?.On, place.SessionTitle, place.Status)).ShouldBe(
            [(new(2022, 9, 5), titled ? "专题一" : null, AttendanceStatus.Present), (new(2022, 10, 25), titled ? "专题二" : null, AttendanceStatus.Absent)]);
    }

    [Theory]
    [InlineData("2022年学习考勤表,,,\n姓名,部门,9月5日 专题一,10月25日专题二\n张三,甲,√,×\n")]
    [InlineData("姓名,部门,2022-09-05 专题一,2022.10.25：专题二\n张三,甲,√,×\n")]
    [InlineData("姓名,部门,专题一（2022年9月5日）,专题二 2022-10-25\n张三,甲,√,×\n")]
    public void Know_day_and_title_from_one_cell(string table)
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, table);

        rows.Values().Select(place => (place.Date?.On, place.SessionTitle, place.Status)).ShouldBe(
            [(new(2022, 9, 5), "专题一", AttendanceStatus.Present), (new(2022, 10, 25), "专题二", AttendanceStatus.Absent)]);
    }

    [Theory]
    [InlineData("姓名,部门,2022-09-05 党课,2022年10月25日（主题党日）\n张三,甲,√,×\n")]
    [InlineData("姓名,部门,2022-09-05,2022-10-25\n,,党课,主题党日\n张三,甲,√,×\n")]
    public void Know_the_kind_where_it_stands_for_the_title(string table)
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, table);

        rows.Values().Select(place => (place.Date?.On, place.SessionKind, place.SessionTitle)).ShouldBe(
            [(new(2022, 9, 5), SessionKind.PartyLecture, null), (new(2022, 10, 25), SessionKind.ThemeDay, null)]);
    }

    [Fact]
    public void Take_a_figure_of_a_day_for_no_session()
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, "姓名,2022-09-05,2022-09-05出席人数,3月小计,2022-09-06（星期日）\n张三,√,1,1,√\n");

        rows.Values().Select(place => place.SessionTitle).ShouldBe([null]);
        head.Unknown.Select(heading => heading.Text).ShouldBe(["2022-09-05出席人数", "3月小计", "2022-09-06(星期日)"]);
    }

    [Theory]
    [InlineData("2025年度考勤\n姓名,3月5日,,3月18日\n张三,√,√,√\n", "C列（没有标题）")]
    [InlineData("2025年度考勤\n姓名,2025年学习情况,,\n,3月5日,8.1,3月18日\n张三,√,√,√\n", "8.1（C列）")]
    [InlineData("2025年度考勤\n姓名,3月5日,,3月18日\n张三,√,,√\n", "")]
    public void Tell_of_a_column_between_others_that_is_not_read(string table, string told)
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, table);

        rows.Values().Select(place => place.Date?.On).ShouldBe([new(2025, 3, 5), new(2025, 3, 18)]);
        string.Join('、', head.Unknown.Select(heading => heading.Text)).ShouldBe(told);
    }

    [Fact]
    public void Know_their_sessions_by_number_too()
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, "姓名,2022-001,2022-002\n张三,√,\n");

        rows.Values().ShouldBe([new("2022-001", null, null, null, null, "张三", null, null, AttendanceStatus.Present)]);
    }

    [Fact]
    public void Without_a_year_above_them_or_with_days_that_may_be_others_are_no_matrices()
    {
        Brought.Text(AttendanceTable.Read, "姓名,9月5日\n张三,√\n").Head.IsSound.ShouldBeFalse();
        Brought.Text(AttendanceTable.Read, "2022年考勤表,\n姓名,10.1\n张三,√\n").Head.IsSound.ShouldBeFalse("it may have been 10.10");
        Brought.Text(AttendanceTable.Read, "2022年考勤表,\n姓名,10.15\n张三,√\n").Head.IsSound.ShouldBeTrue();
        Brought.Text(AttendanceTable.Read, "2021、2022年、2023年考勤表,\n姓名,9月5日\n张三,√\n").Head.IsSound.ShouldBeFalse();
    }

    [Fact]
    public void With_the_same_day_twice_are_not_read()
    {
        var head = Brought.Text(AttendanceTable.Read, "姓名,2022年9月5日上午,2022年9月5日下午\n张三,√,\n").Head;

        head.IsSound.ShouldBeFalse();
        head.Repeated.ShouldHaveSingleItem().Headings.Select(heading => heading.Text).ShouldBe(["2022年9月5日上午", "2022年9月5日下午"]);
    }

    [Fact]
    public void Refuse_a_mark_that_is_not_known_and_read_the_others()
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, "姓名,身份,2022-09-05,2022-09-06,2022-09-07\n张三,,√,?,#\n,,√,,\n李四,出席,列席,√,√\n");

        rows.Select(row => $"{row.RowNumber} {row.Values?.Date?.On:MM-dd} {string.Join(' ', row.Refusals())}").ShouldBe(
        [
            "2 09-05 ", "2  D2 2022-09-06 UnknownMark", "2  E2 2022-09-07 UnknownMark", "3  A3 姓名 Required", "4  C4 2022-09-05 Contradicts", "4 09-06 ", "4 09-07 ",
        ]);
        rows[1].Faults[0].Arguments.ShouldContain("√");
        rows[1].Faults[0].Arguments.ShouldContain("请假");
    }

    [Fact]
    public void Tell_of_each_mark_whose_it_is_at_which_session_and_itself()
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, "2022年考勤表,,,\n姓名,部门,3月5日,6月9日\n张三,甲科,√,公差\n李四,甲科,,\n");

        rows.Select(row => string.Join(' ', row.Cells.Select(cell => $"{cell.At}:{cell.Column}={cell.Text}"))).ShouldBe(
        [
            "A3:姓名=张三 B3:部门=甲科 C2:场次=3月5日 C3:到会情况=√",
            "A3:姓名=张三 B3:部门=甲科 D2:场次=6月9日 D3:到会情况=公差",
            "A4:姓名=李四 B4:部门=甲科",
        ]);
        rows[1].Values!.Reason.ShouldBe("公差");
    }

    [Fact]
    public void Leave_lines_of_figures_aside_and_nobody_who_is_called_so()
    {
        var (head, rows) = Brought.Text(
            AttendanceTable.Read,
            "序号,姓名,部门,2022-09-05,2022-09-06,应到人数,合计\n1,张三,甲科,√,×,2,1\n2,实到,甲科,√,,2,1\n3,合计,甲科,√,,,\n应到人数,,,3,3,,\n,实到人数,,3,2人,,\n,出勤率,,100%,66.7%,,\n");

        rows.Select(row => (row.RowNumber, row.Role)).Distinct().ShouldBe(
            [(2, ImportedRole.Data), (3, ImportedRole.Data), (4, ImportedRole.Data), (5, ImportedRole.Sum), (6, ImportedRole.Sum), (7, ImportedRole.Sum)]);
        rows.Values().Select(place => place.Name).ShouldBe(["张三", "张三", "实到", "合计"]);
        head.Derived.Select(heading => heading.Text).ShouldBe(["序号", "应到人数", "合计"]);
        head.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Present Absent OnLeave Late", "")]
    [InlineData("注：√出席，×请假，○迟到，△早退", "Present OnLeave Late LeftEarly", "√×○△")]
    [InlineData("说明：出席打√；缺席打×；请假打△；迟到打○。", "Present Absent Late OnLeave", "√×△○")]
    [InlineData("√表示出席 ×表示缺席 ○表示事假", "Present Absent OnLeave Late", "√×○")]
    [InlineData("注：√到 ×缺席 △请假", "Present Absent OnLeave OnLeave", "√×△")]
    [InlineData("√出席 ○休息 △加班", "Present Absent ? ?", "√")]
    [InlineData("注：√出席，△迟到、早退", "Present Absent OnLeave ?", "√")]
    [InlineData("√出席 ○请假 ○迟到", "Present Absent ? Late", "√")]
    [InlineData("共3×2场，每场○分", "Present Absent OnLeave Late", "")]
    [InlineData("说明：“√”表示出席，“△”表示迟到，“○”表示请假，“×”表示缺席。", "Present Absent OnLeave Late", "√△○×")]
    [InlineData("“√”为出席；“×”为请假；“○”为缺席", "Present OnLeave Absent Late", "√×○")]
    [InlineData("单位：机关工委  图例：√出席 △迟到 ○缺席 ×请假", "Present OnLeave Absent Late", "√△○×")]
    [InlineData("制表：王芳  √出席 ○缺席 ×请假。共四人", "Present OnLeave Absent Late", "√○×")]
    [InlineData("√：出席人员 ○：缺席人员", "Present Absent Absent Late", "√○")]
    public void Read_marks_as_their_legend_says(string legend, string said, string told)
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, $"姓名,2022-09-05\n甲,√\n乙,×\n丙,○\n丁,△\n\"{legend}\",\n");

        string.Join(' ', rows.Take(4).Select(row => row.Values is { } place
            ? place.Status.ToString()
            : row.Faults.Single().Reason == ImportFaultReason.UnknownMark ? "?" : "!")).ShouldBe(said);
        string.Concat(head.Marks.ShouldNotBeNull().Where(meaning => meaning.IsFromTable).Select(meaning => meaning.Mark)).ShouldBe(told);
        rows.Skip(4).ShouldAllBe(row => row.Role == ImportedRole.Remark || row.Role == ImportedRole.Blank);
    }

    [Theory]
    [InlineData("说明：/ 表示出差；√ 表示出席", "Present OnLeave", "/√")]
    [InlineData("图例：“/”为出差，“√”为出席", "Present OnLeave", "/√")]
    [InlineData("注：√出勤　△迟到　○请假　×旷会　/出差　—休假", "Present OnLeave OnLeave", "√△○×/—")]
    [InlineData("注：√出席/×请假", "Present", "√×")]
    [InlineData("", "Present", "")]
    public void Read_strokes_and_dashes_only_where_the_legend_gives_them_a_meaning(string legend, string said, string told)
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, $"姓名,2022-09-05\n甲,√\n乙,/\n丙,—\n\"{legend}\",\n");

        string.Join(' ', rows.Values().Select(place => place.Status.ToString())).ShouldBe(said);
        string.Concat(head.Marks.ShouldNotBeNull().Where(meaning => meaning.IsFromTable).Select(meaning => meaning.Mark)).ShouldBe(told);
    }

    [Theory]
    [InlineData("2025年考勤表,,\n姓名,3月份,\n,5日,12日\n甲,√,×\n")]
    [InlineData("2025年考勤表,,\n姓名,3月,\n,5日,12日\n甲,√,×\n")]
    [InlineData("2025年考勤表,,\n姓名,3月份5日,3月份12日\n甲,√,×\n")]
    public void Know_a_month_written_in_either_way(string text) =>
        Brought.Text(AttendanceTable.Read, text).Rows.Values().Select(place => place.Date?.On).ShouldBe([new(2025, 3, 5), new(2025, 3, 12)]);

    [Theory]
    [InlineData("注：空白=缺席", "甲 09-05 Absent|乙 09-05 Present|乙 10-25 Absent|丙 09-05 Present|丙 10-25 Present", "空白")]
    [InlineData("注：√请假，空白处表示出席", "甲 09-05 Present|乙 09-05 OnLeave|乙 10-25 Present|丙 09-05 OnLeave|丙 10-25 OnLeave", "√空白")]
    [InlineData("注：空白为未安排", "乙 09-05 Present|丙 09-05 Present|丙 10-25 Present", "")]
    [InlineData("", "乙 09-05 Present|丙 09-05 Present|丙 10-25 Present", "")]
    public void Read_empty_cells_as_the_legend_says_where_a_session_has_marks_at_all(string legend, string said, string told)
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, $"姓名,2022-09-05,2022-10-25,2022-12-01\n甲,,—,\n乙,√,,\n丙,√,√,\n\"{legend}\",,,\n");

        string.Join('|', rows.Values().Select(place => $"{place.Name} {place.Date?.On:MM-dd} {place.Status}")).ShouldBe(said);
        string.Concat(head.Marks.ShouldNotBeNull().Where(meaning => meaning.IsFromTable).Select(meaning => meaning.Mark)).ShouldBe(told);
    }

    [Theory]
    [InlineData("姓名,部门,3月5日,4月6日\n张三,甲,√,×\n", "C1 3月5日")]
    [InlineData("姓名,部门,2月29日党课\n张三,甲,√\n", "C1 2月29日党课")]
    [InlineData("2025年考勤表,,,\n姓名,部门,3月5日,4月6日\n张三,甲,√,×\n", null)]
    [InlineData("姓名,部门,专题一,专题二\n张三,甲,√,×\n", null)]
    public void Are_not_read_where_nobody_says_of_which_year_the_days_are(string text, string? heading)
    {
        var (head, rows) = Brought.Text(AttendanceTable.Read, text);

        (head.YearMissing is { } day ? $"{day.Address} {day.Text}" : null).ShouldBe(heading);
        if (heading is null) return;
        head.IsSound.ShouldBeFalse();
        rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("v", AttendanceStatus.Present, null)]
    [InlineData("Ｖ", AttendanceStatus.Present, null)]
    [InlineData("☑", AttendanceStatus.Present, null)]
    [InlineData("√（线上）", AttendanceStatus.Present, null)]
    [InlineData("请假（病假）", AttendanceStatus.OnLeave, "病假")]
    [InlineData("公出", AttendanceStatus.OnLeave, "公出")]
    public void Know_what_offices_write_besides_the_usual_marks(string mark, AttendanceStatus status, string? reason)
    {
        var (_, rows) = Brought.Text(AttendanceTable.Read, $"姓名,2022-09-05\n甲,{mark}\n乙,√\n");

        var place = rows.Values().First(row => row.Name == "甲");
        (place.Status, place.Reason).ShouldBe((status, reason));
    }
}
