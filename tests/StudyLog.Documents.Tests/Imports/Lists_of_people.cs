using StudyLog.Documents.Imports;
using StudyLog.Documents.Tests.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>花名册, in the forms in which offices keep them.</summary>
public sealed class Lists_of_people
{
    [Fact]
    public void With_a_title_and_merged_headings_are_read()
    {
        var (head, rows) = Brought.Workbook(
            PeopleTable.Read,
            ["A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2", "I2:I3", "C5:C6", "A9:I9"],
            ["××局干部职工花名册"],
            ["序号", "姓　名", "所在科室", "任职情况", null, "政治面貌", "联系方式", null, "排序"],
            [null, null, null, "职务", "任职时间", null, "手机", "邮箱"],
            ["#1", "张　三", "办公室", "主任", "2020.03", "中共党员", "138", "a@b", "#10"],
            ["#2", "欧阳修", "财务科", "科长", "日44000", "群众", null, null, "#20"],
            ["#3", "李\n四", null, "科员", "2021年6月1日", "中共预备党员"],
            ["#4"],
            ["合计", "3人"],
            ["注：人员以2022年12月为准"]);

        head.Taken.Select(column => $"{column.Name}={column.Heading.Address}").ShouldBe(["姓名=B2", "部门=C2", "职务=D3", "任职日期=E3", "中共党员=F2", "排序=I2"]);
        head.Unknown.Select(heading => heading.Text).ShouldBe(["联系方式/手机", "联系方式/邮箱"]);
        head.Derived.ShouldHaveSingleItem().Text.ShouldBe("序号");
        head.Marks.ShouldBeNull();
        rows.Select(row => (row.RowNumber, row.Role)).ShouldBe(
        [
            (4, ImportedRole.Data), (5, ImportedRole.Data), (6, ImportedRole.Data), (7, ImportedRole.Blank), (8, ImportedRole.Sum), (9, ImportedRole.Remark),
        ]);
        rows.Values().ShouldBe(
        [
            new("张三", "办公室", "主任", StatedDay.MonthOf(new(2020, 3, 1)), 10, null, null, PartyMember: true, External: null),
            new("欧阳修", "财务科", "科长", StatedDay.Of(new(2020, 6, 18)), 20, null, null, PartyMember: false, External: null),
            new("李四", "财务科", "科员", StatedDay.Of(new(2021, 6, 1)), null, null, null, PartyMember: true, External: null),
        ]);
        rows[0].Cells.Select(cell => cell.ToString()).ShouldContain(new WrittenCell(new(4, 2), "姓名", "张　三").ToString());
    }

    [Theory]
    [InlineData("姓名,部门,职务,排序,笔画,拼音,中共党员,是否外部人员")]
    [InlineData("＊姓 名：,单位,职 务,排序号,姓氏笔画,姓名拼音,是否党员,外部人员")]
    [InlineData("Name,Department,Title,Rank,姓名笔画,Pinyin,党员,External")]
    public void In_the_encoding_of_old_spreadsheets_are_read(string headings)
    {
        var (head, rows) = Brought.Text(PeopleTable.Read, headings + "\n曾 国藩,第一支部,书　记,１０,１２,zēng guó fān,√,否\nJohn Smith,,Professor,,,,×,是\n", Given.Gbk);

        (head.Unknown.Count, head.Derived.Count).ShouldBe((0, 0));
        rows.Values().ShouldBe(
        [
            new("曾国藩", "第一支部", "书记", null, 10, "12", "zēng guó fān", PartyMember: true, External: false),
            new("John Smith", null, "Professor", null, null, null, null, PartyMember: false, External: true),
        ]);
    }

    [Theory]
    [InlineData("中共党员", true)]
    [InlineData("中共预备党员", true)]
    [InlineData("预备 党员", true)]
    [InlineData("是", true)]
    [InlineData("群众", false)]
    [InlineData("共青团员", false)]
    [InlineData("民盟盟员", false)]
    [InlineData("无党派人士", false)]
    [InlineData("—", null)]
    public void Say_who_is_a_member_of_the_party(string word, bool? member) =>
        Brought.Text(PeopleTable.Read, $"姓名,部门,政治面貌\n张三,甲,{word}\n").Rows.Values().Single().PartyMember.ShouldBe(member);

    [Fact]
    public void Name_the_department_better_by_one_column_than_by_another()
    {
        var (head, rows) = Brought.Text(PeopleTable.Read, "单位,部门,姓名,性别\n××局,办公室,张三,男\n");

        rows.Values().Single().Department.ShouldBe("办公室");
        head.Unknown.Select(heading => heading.Text).ShouldBe(["单位", "性别"]);
    }

    [Fact]
    public void Without_a_column_that_is_needed_or_with_one_twice_are_not_read()
    {
        var (head, _) = Brought.Text(PeopleTable.Read, "姓名,职务,职务\n张三,主任,科长\n");

        head.IsSound.ShouldBeFalse();
        head.Missing.ShouldHaveSingleItem().AnyOf.ShouldHaveSingleItem().Name.ShouldBe("部门");
        head.Missing[0].AnyOf[0].Aliases.ShouldContain("单位");
        head.Repeated.ShouldHaveSingleItem().Headings.Select(heading => heading.Address.ToString()).ShouldBe(["B1", "C1"]);
        head.Taken.Select(column => column.Name).ShouldBe(["姓名"]);

        using var table = Documents.Tables.TableFile.Open(Given.Text("甲,乙\n1,2\n"), "表.csv");
        var unknown = PeopleTable.Read(table);
        (unknown.Head.FirstRow, unknown.Head.Missing.Count).ShouldBe((0, 2));
        Should.Throw<InvalidOperationException>(() => unknown.Rows());
    }

    [Fact]
    public void Tell_everything_that_is_wrong_with_a_row()
    {
        var (_, rows) = Brought.Text(PeopleTable.Read, "姓名,部门,任职时间,排序,政治面貌,是否外部人员\n,甲,3月,约10,团长,也许\n");

        rows.Single().Refusals().ShouldBe(
            ["A2 姓名 Required", "C2 任职时间 YearMissing", "D2 排序 NotANumber", "E2 政治面貌 UnknownWord", "F2 是否外部人员 NotYesOrNo"]);
        rows[0].Faults[3].Arguments.ShouldContain("中共党员");
        rows[0].Cells.Count.ShouldBe(5);
    }

    [Fact]
    public void Say_when_posts_ended_and_which_rows_are_one_person()
    {
        var (head, rows) = Brought.Text(
            PeopleTable.Read, "工号,姓名,部门,任现职时间,免职时间,年度应修学时,是否免修\n００１２,张三,甲,2019.03,2021年6月1日,40学时,是\n12,张三,乙,,2021年6月,,\n");

        head.Taken.Select(column => column.Name).ShouldBe(["人员编号", "姓名", "部门", "任职日期", "离任日期", "年应修学时", "免学"]);
        rows[0].Values.ShouldBe(new ImportedPerson(
            "张三", "甲", null, StatedDay.MonthOf(new(2019, 3, 1)), null, null, null, PartyMember: null, External: null, "0012", new(2021, 6, 1), 40m, HoursExempt: true));
        rows[1].Refusals().ShouldBe(["E3 免职时间 DayMissing"]);
    }

    [Theory]
    [InlineData("姓名,科室名称", "张三,甲", "甲", "")]
    [InlineData("姓名,所在党支部", "张三,一支部", "一支部", "")]
    [InlineData("姓名,党支部,科室", "张三,一支部,甲", "甲", "党支部")]
    public void Take_a_branch_for_the_department_where_nothing_else_is(string headings, string written, string department, string left)
    {
        var (head, rows) = Brought.Text(PeopleTable.Read, $"{headings}\n{written}\n");

        rows.Values().Single().Department.ShouldBe(department);
        string.Concat(head.Unknown.Select(heading => heading.Text)).ShouldBe(left);
    }

    [Theory]
    [InlineData("科室名称")]
    [InlineData("内设机构")]
    [InlineData("处室名称")]
    [InlineData("机构")]
    [InlineData("单位")]
    public void Of_departments_call_them_in_many_ways(string heading) =>
        Brought.Text(DepartmentsTable.Read, $"序号,{heading}\n1,甲\n").Rows.Values().Single().Name.ShouldBe("甲");

    [Fact]
    public void Of_departments_say_which_are_on_the_board_and_which_are_dissolved() =>
        Brought.Text(DepartmentsTable.Read, "名称,是否列入进展,撤销时间\n甲,否,\n乙,,2023-06-30\n").Rows.Values().ShouldBe(
        [
            new("甲", null, null, null, null, OnBoard: false), new("乙", null, null, null, null, OnBoard: null, new(2023, 6, 30)),
        ]);

    [Fact]
    public void Of_departments_are_read_likewise()
    {
        var (head, rows) = Brought.Text(
            DepartmentsTable.Read, "序号,部门名称,简称,类别,上级部门,排序,电话\n1,第一 党支部,一支部,支部,机关党委,1,2\n2,办公室,,科室,,2,\n3,局党委,—,党委,/,,\n");

        head.Unknown.ShouldHaveSingleItem().Text.ShouldBe("电话");
        rows.Values().ShouldBe(
        [
            new("第一党支部", "一支部", DepartmentKind.Branch, "机关党委", 1), new("办公室", null, DepartmentKind.Department, null, 2),
            new("局党委", null, DepartmentKind.Committee, null, null),
        ]);
    }

    [Theory]
    [InlineData("（空缺）")]
    [InlineData("待定")]
    [InlineData("孙七、周八")]
    [InlineData("女：王小美")]
    [InlineData("张三等同志")]
    public void Hold_one_person_to_a_row_and_no_word_for_nobody(string name) =>
        Brought.Text(PeopleTable.Read, $"姓名,部门\n{name},办公室\n").Rows.Single().Refusals().ShouldBe(["A2 姓名 NotAName"]);

    [Theory]
    [InlineData("赵六（退休）")]
    [InlineData("阿不都·热合曼")]
    [InlineData("张伟2")]
    public void Take_a_name_as_it_is_written(string name) =>
        Brought.Text(PeopleTable.Read, $"姓名,部门\n{name},办公室\n").Rows.Values().Single().Name.ShouldBe(name);
}
