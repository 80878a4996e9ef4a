using System.Globalization;
using StudyLog.Documents.Imports;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>学习台账, in the forms in which offices keep them.</summary>
public sealed class Ledgers_of_sessions
{
    [Fact]
    public void With_all_that_is_written_of_a_session_are_read()
    {
        var (head, rows) = Brought.Workbook(
            SessionsTable.Read,
            ["A1:N1"],
            ["2022年度理论学习台账"],
            ["序号", "时间", "地点", "会议类型", "主题", "主持人", "学习内容", "应到人数", "实到人数", "请假人员", "列席人员", "缺席", "学时", "经办人"],
            [
                "#1", "2022年10月25日下午2:30-5:00", "三楼 会议室", "党委（党组）理论学习中心组学习", "学习 党的二十大精神", "王 海", "《报告》、《决议》\n章程", "#20", "18人",
                "张三（出差）、李 四（病假）", "王五 赵六", "#0", "2.5个学时", "钱七",
            ]);

        head.Unknown.ShouldHaveSingleItem().Text.ShouldBe("经办人");
        var session = rows.Values().Single();
        (session.Date, session.StartsAt, session.EndsAt).ShouldBe((StatedDay.Of(new(2022, 10, 25)), new(14, 30), new(17, 0)));
        (session.Kind, session.Title, session.Venue, session.Chair).ShouldBe((SessionKind.TheoryStudyGroup, "学习党的二十大精神", "三楼会议室", "王海"));
        session.Materials.ShouldBe(["《报告》", "《决议》", "章程"]);
        (session.Expected, session.Present, session.StudyHours).ShouldBe((20, 18, 2.5m));
        session.OnLeave.Names.ShouldBe([new("张三", "出差"), new("李四", "病假")]);
        session.SittingIn.Names.ShouldBe([new("王五"), new("赵六")]);
        (session.Absent.Count, session.Absent.Names.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Tell_of_a_column_without_a_heading()
    {
        var (head, rows) = Brought.Text(SessionsTable.Read, "日期,会议类型,标题,,应到\n2021-05-01,党课,甲,党员活动室,3\n");

        rows.Values().ShouldHaveSingleItem().Venue.ShouldBeNull();
        head.Unknown.ShouldBe([new("D列（没有标题）", new(1, 4))]);
    }

    [Theory]
    [InlineData("2022-10-25", "2022-10-25", "", "")]
    [InlineData("2022年9月", "2022-09", "", "")]
    [InlineData("2022.09", "2022-09", "", "")]
    [InlineData("二〇二二年十月二十五日", "2022-10-25", "", "")]
    [InlineData("44859", "2022-10-25", "", "")]
    [InlineData("2022-10-25 09:00", "2022-10-25", "09:00", "")]
    [InlineData("2022-10-25 09:00 至 2022-10-25 11:30", "2022-10-25", "09:00", "11:30")]
    [InlineData("2022年10月25日上午9时—11时30分", "2022-10-25", "09:00", "11:30")]
    [InlineData("9:00-11:30", "", "09:00", "11:30")]
    [InlineData("２０２２－１０－２５", "2022-10-25", "", "")]
    [InlineData("不详", "", "", "")]
    [InlineData("—", "", "", "")]
    [InlineData("", "", "", "")]
    public void State_their_day_in_many_forms(string written, string day, string from, string to)
    {
        var session = Brought.Text(SessionsTable.Read, $"编号,日期,会议类型,标题\n1,{written},党课,甲\n").Rows.Values().Single();

        var form = session.Date?.Precision == StatedPrecision.Day ? "yyyy-MM-dd" : "yyyy-MM";
        var said = session.Date?.On.ToString(form, CultureInfo.InvariantCulture) ?? "";
        (said, $"{session.StartsAt:HH:mm}", $"{session.EndsAt:HH:mm}").ShouldBe((day, from, to));
    }

    [Theory]
    [InlineData("1.《条例》\n2.《讲话精神》", "《条例》", "《讲话精神》")]
    [InlineData("1、条例\n2、讲话精神", "条例", "讲话精神")]
    [InlineData("（一）条例\n（二）讲话精神", "条例", "讲话精神")]
    [InlineData("①条例\n②讲话精神", "条例", "讲话精神")]
    [InlineData("1.《条例》", "《条例》")]
    [InlineData("1 《条例》\n2 《讲话精神》", "《条例》", "《讲话精神》")]
    [InlineData("1《条例", "1《条例")]
    [InlineData("1.《条例》2.《讲话精神》", "《条例》", "《讲话精神》")]
    [InlineData("１．《条例》；２．《讲话精神》", "《条例》", "《讲话精神》")]
    [InlineData("3.15晚会讲话", "3.15晚会讲话")]
    [InlineData("2.总则\n3.附则", "2.总则", "3.附则")]
    [InlineData("1.总则", "1.总则")]
    [InlineData("十九大报告\n二十大报告", "十九大报告", "二十大报告")]
    [InlineData("1.党章 2.准则", "党章", "准则")]
    [InlineData("1.党章；2.准则。", "党章", "准则")]
    [InlineData("①党章②准则③条例", "党章", "准则", "条例")]
    [InlineData("一、党章；二、准则", "党章", "准则")]
    [InlineData("（1）党章（2）准则", "党章", "准则")]
    [InlineData("（一）党章\n（二）准则；（三）条例", "党章", "准则", "条例")]
    [InlineData("党章；准则;条例", "党章", "准则", "条例")]
    [InlineData("党章；\n准则。", "党章", "准则")]
    [InlineData("《党章》和《准则》", "《党章》", "《准则》")]
    [InlineData("《党章；准则》", "《党章；准则》")]
    [InlineData("关于甲（一；二）的意见", "关于甲（一；二）的意见")]
    [InlineData("党章、准则，条例", "党章、准则，条例")]
    [InlineData("1.5倍目标 2.0版方案", "1.5倍目标2.0版方案")]
    [InlineData("第1.党章 2.准则", "第1.党章2.准则")]
    [InlineData("1.总则 3.附则", "1.总则3.附则")]
    public void Name_materials_without_the_numbers_of_the_list(string written, params string[] titles) =>
        Brought.Text(SessionsTable.Read, $"会议类型,标题,学习材料\n党课,甲,\"{written}\"\n").Rows.Values().Single().Materials.ShouldBe(titles);

    [Theory]
    [InlineData("《党章》\n《准则》", "《党章》", "《准则》")]
    [InlineData("\"党章；准则\"", "党章；准则")]
    [InlineData("\"1.总则\"\n\"2.附则\"", "1.总则", "2.附则")]
    [InlineData("\"\"讲话\"\"", "\"讲话\"")]
    public void Hold_titles_that_would_read_otherwise_in_quotation_marks(string cell, params string[] titles)
    {
        TitleLists.Written(titles).ShouldBe(cell);
        Brought.Workbook(SessionsTable.Read, [], ["会议类型", "标题", "学习材料"], ["党课", "甲", cell]).Rows.Values().Single().Materials.ShouldBe(titles);
    }

    [Fact]
    public void May_state_day_and_times_in_several_columns_that_agree()
    {
        const string headings = "日期,时间,开始时间,结束时间,会议类型,标题\n";
        var session = Brought.Text(SessionsTable.Read, headings + "2022年10月,2022-10-25 9:00,2022-10-25 09:00:00,11点半,党课,甲\n").Rows.Values().Single();

        (session.Date, session.StartsAt, session.EndsAt).ShouldBe((StatedDay.Of(new(2022, 10, 25)), new(9, 0), new(11, 30)));
        Brought.Text(SessionsTable.Read, headings + "2022-10-24,2022-10-25 9:00,10:00,11:30,党课,甲\n").Rows.Single().Refusals().ShouldBe(
            ["B2 时间 Contradicts", "C2 开始时间 Contradicts"]);
    }

    [Theory]
    [InlineData("张三、李四，王五;赵六；钱七\n孙八", "张三|李四|王五|赵六|钱七|孙八")]
    [InlineData("张三 李四　王五", "张三|李四|王五")]
    [InlineData("张　三  欧阳修 李 四", "张三|欧阳修|李四")]
    [InlineData("张 三 李 四", "张三|李四")]
    [InlineData("张 三 丰", "张三丰")]
    [InlineData("John Smith、张三", "John Smith|张三")]
    [InlineData("张三 （因公 出差、学习）李四(病假)", null)]
    [InlineData("张三 （因公 出差、学习）、李四(病假)", "张三:因公出差、学习|李四:病假")]
    [InlineData("无", "")]
    [InlineData("—", "")]
    [InlineData("张三等5人", null)]
    [InlineData("张三、李四等", null)]
    [InlineData("办公室：张三", null)]
    [InlineData("1.张三", null)]
    public void Name_people_one_by_one(string written, string? names)
    {
        var row = Brought.Text(SessionsTable.Read, $"会议类型,标题,参会人员\n党课,甲,\"{written}\"\n").Rows.Single();

        if (names is null) row.Refusals().ShouldBe(["C2 参会人员 NotNames"]);
        else string.Join('|', row.Values!.Attending.Names.Select(name => name.Note is null ? name.Name : $"{name.Name}:{name.Note}")).ShouldBe(names);
    }

    [Theory]
    [InlineData("支部党员大会", SessionKind.MembersMeeting)]
    [InlineData("中心组", SessionKind.TheoryStudyGroup)]
    [InlineData("主题 党日 活动", SessionKind.ThemeDay)]
    [InlineData("party-lecture", SessionKind.PartyLecture)]
    [InlineData("启动仪式", SessionKind.Ceremony)]
    [InlineData("读书班", SessionKind.Workshop)]
    public void Are_of_a_kind_that_is_called_in_many_ways(string word, SessionKind kind) =>
        Brought.Text(SessionsTable.Read, $"会议类型,标题\n{word},甲\n").Rows.Values().Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("2022年学习台账,,", "3月5日", "2022-03-05 Day")]
    [InlineData("2022年学习台账,,", "3月5日下午", "2022-03-05 Day")]
    [InlineData("2022年学习台账,,", "3月", "2022-03-01 Month")]
    [InlineData("2022年学习台账,,", "2021年3月5日", "2021-03-05 Day")]
    [InlineData("2022年学习台账,,", "3.1", "A3 日期 AmbiguousDate")]
    [InlineData("2022年学习台账,,", "2月30日", "A3 日期 ImpossibleDate")]
    [InlineData("2021、2022年、2023年学习台账,,", "3月5日", "A3 日期 YearMissing")]
    [InlineData("学习台账,,", "3月5日", "A3 日期 YearMissing")]
    public void Are_of_the_year_that_stands_above_them(string above, string written, string said)
    {
        var row = Brought.Text(SessionsTable.Read, $"{above}\n日期,会议类型,标题\n{written},党课,甲\n").Rows.Single();

        (row.Faults.Count > 0 ? row.Refusals().Single() : $"{row.Values!.Date?.On:yyyy-MM-dd} {row.Values.Date?.Precision}").ShouldBe(said);
    }

    [Fact]
    public void Keep_full_width_punctuation_and_narrow_numbers_of_files()
    {
        var session = Brought.Text(
            SessionsTable.Read, "编号,会议类型,标题,原文日期,归档卷号\n２０２２－００１,党课,“五社联动”： 第１讲（上）,10 月 25日,Ａ－３〔2022〕\n").Rows.Values().Single();

        (session.Number, session.Title, session.DateSourceText, session.Volume).ShouldBe(("2022-001", "“五社联动”：第１讲（上）", "10 月 25日", "A-3〔2022〕"));
    }

    [Fact]
    public void Count_who_was_on_leave_or_name_them()
    {
        const string headings = "会议类型,标题,请假,请假人员\n";

        Brought.Text(SessionsTable.Read, headings + "党课,甲,2,\n党课,乙,张三,\n党课,丙,1,张三\n").Rows.Values().Select(session => session.OnLeave.AsText()).ShouldBe(
            [new StatedPeople(2, []).AsText(), new StatedPeople(null, [new("张三")]).AsText(), new StatedPeople(1, [new("张三")]).AsText()]);
    }

    [Theory]
    [InlineData("1.吴强\n2.张丽", "吴强|张丽")]
    [InlineData("1.吴强 2.张丽。", "吴强|张丽")]
    [InlineData("吴强、张丽。", "吴强|张丽")]
    [InlineData("吴强 事假、张丽", "吴强（事假）|张丽")]
    [InlineData("王芳（规划科）（事假）", "王芳（规划科，事假）")]
    public void Name_people_without_the_numbers_of_the_list(string written, string names) =>
        string.Join('|', Brought.Text(SessionsTable.Read, $"会议类型,标题,参会人员\n党课,甲,\"{written}\"\n").Rows.Values().Single().Attending.Names.Select(name => name.Note is null ? name.Name : $"{name.Name}（{name.Note}）")).ShouldBe(names);

    [Fact]
    public void Name_chair_and_recorder_without_what_the_column_says_already()
    {
        var session = Brought.Text(SessionsTable.Read, "会议类型,标题,主持人,记录人\n党课,甲,主持人：李明,记录:王芳\n").Rows.Values().Single();
        (session.Chair, session.Recorder).ShouldBe(("李明", "王芳"));
    }

    [Theory]
    [InlineData("请假", AttendanceStatus.OnLeave, false, null)]
    [InlineData("病假", AttendanceStatus.OnLeave, false, "病假")]
    [InlineData("缺席", AttendanceStatus.Absent, false, null)]
    [InlineData("迟到15分钟", AttendanceStatus.Late, false, "迟到15分钟")]
    [InlineData("列席", null, true, null)]
    [InlineData("代李明", null, false, "代李明")]
    public void Say_behind_a_name_where_somebody_was(string note, AttendanceStatus? status, bool sitsIn, string? reason)
    {
        var name = new StatedName("周伟", note);
        (name.Status, name.SitsIn, name.Reason).ShouldBe((status, sitsIn, reason));
    }

    [Theory]
    [InlineData("缺席人员及原因")]
    [InlineData("缺席及事由")]
    public void Call_those_who_were_away_in_many_ways(string heading) =>
        Brought.Text(SessionsTable.Read, $"会议类型,标题,参加人员名单,{heading}\n党课,甲,王芳,赵刚（病假）\n").Rows.Values().Single().Absent.Names.ShouldBe([new("赵刚", "病假")]);

    [Theory]
    [InlineData("县水利局党组理论学习中心组2025年学习台账", SessionKind.TheoryStudyGroup)]
    [InlineData("第一党支部主题党日活动记录", SessionKind.ThemeDay)]
    [InlineData("2025年党课登记表", SessionKind.PartyLecture)]
    [InlineData("2025年学习台账", null)]
    [InlineData("党员大会、支委会、党课记录", null)]
    public void Of_one_kind_may_say_so_in_the_title_alone_and_call_a_session_by_what_was_studied(string title, SessionKind? kind)
    {
        var (head, rows) = Brought.Text(SessionsTable.Read, $"{title},,,\n期数,时间,学习内容,主持人\n1,2025-03-05,《条例》；《准则》,李明\n2,2025-04-05,,李明\n");

        head.IsSound.ShouldBe(kind is not null);
        if (kind is null) return;
        var first = rows[0].Values.ShouldNotBeNull();
        (first.Kind, first.Title, first.Materials.Count, first.Date?.On).ShouldBe((kind.Value, "《条例》、《准则》", 2, new DateOnly(2025, 3, 5)));
        rows[1].Refusals().ShouldBe(["C4 学习内容 Required"]);
    }

    [Fact]
    public void Without_a_title_are_called_by_what_was_studied_beside_their_kind_too()
    {
        var session = Brought.Text(SessionsTable.Read, "日期,会议类型,学习内容\n2025-03-05,党课,讲话精神\n").Rows.Values().Single();
        (session.Kind, session.Title).ShouldBe((SessionKind.PartyLecture, "讲话精神"));
    }
}
