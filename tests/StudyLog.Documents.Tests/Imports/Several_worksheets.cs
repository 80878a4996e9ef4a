using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Documents.Tests.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Workbooks of several worksheets: those of the kind are read one after another, and the others are told.</summary>
public sealed class Several_worksheets
{
    private static readonly string[] Cover = ["青禾市综合事务办公室", "请见下页"];

    [Fact]
    public void Of_one_kind_are_read_one_after_another_with_their_cells_named()
    {
        var (head, rows) = Read(
            SessionsTable.Read,
            ("封面", Cover),
            ("2022年", ["2022年学习台账", "", "日期,会议类型,标题,座次", "2022-03-05,党课,甲", "合计"]),
            ("2023年", ["日期,会议类型,主题,座次", "2023-03-05,党课,乙", "2023-02-30,党课,丙"]));

        head.LeftSheets.ShouldBe(["封面"]);
        head.Taken.Select(column => $"{column.Name}={column.Heading.Address}").ShouldBe(["日期=2022年!A3", "会议类型=2022年!B3", "标题=2022年!C3", "标题=2023年!C1"]);
        head.Unknown.ShouldHaveSingleItem().Address.ToString().ShouldBe("2022年!D3");
        rows.Select(row => (row.RowNumber, row.Role, row.Cells[0].At.ToString())).ShouldBe(
        [
            (4, ImportedRole.Data, "2022年!A4"), (5, ImportedRole.Sum, "2022年!A5"), (2, ImportedRole.Data, "2023年!A2"), (3, ImportedRole.Data, "2023年!A3"),
        ]);
        rows[2].Values!.Title.ShouldBe("乙");
        rows[3].Refusals().ShouldBe(["2023年!A3 日期 ImpossibleDate"]);
    }

    [Fact]
    public void Name_no_cell_where_one_of_them_is_read()
    {
        var (head, rows) = Read(DepartmentsTable.Read, ("封面", Cover), ("名单", ["名称", "甲科"]));

        head.LeftSheets.ShouldBe(["封面"]);
        rows.ShouldHaveSingleItem().Cells.ShouldHaveSingleItem().At.ToString().ShouldBe("A2");
    }

    [Fact]
    public void Are_left_when_they_instruct_or_list_something_else()
    {
        Read(DepartmentsTable.Read, ("填表说明", ["姓名,必填", "名称,填写部门全称"]), ("名单", ["名称", "甲科"])).Head.LeftSheets.ShouldBe(["填表说明"]);
        Read(DepartmentsTable.Read, ("部门", ["部门", "甲科"]), ("人员", ["姓名,部门,职务", "张三,甲科,科长"])).Head.LeftSheets.ShouldBe(["人员"]);
        Read(DepartmentsTable.Read, ("填表说明", ["名称,填写部门全称", "简称,选填"]), ("名单", ["名称,简称", "甲科,甲"])).Head.LeftSheets.ShouldBe(["填表说明"]);
        Read(SessionsTable.Read, ("台账", ["日期,会议类型,标题,主持人", "2022-03-05,党课,甲,张三"]), ("签到", ["日期,会议类型,标题,姓名,到会情况", "2022-03-05,党课,甲,张三,√"]))
            .Head.LeftSheets.ShouldBe(["签到"]);
    }

    [Fact]
    public void That_are_empty_are_not_told() =>
        Read(DepartmentsTable.Read, ("Sheet1", []), ("名单", ["名称", "甲科"]), ("Sheet3", [""])).Head.LeftSheets.ShouldBeEmpty();

    [Fact]
    public void That_hold_too_much_are_left_too()
    {
        var wide = string.Join(',', Enumerable.Range(1, 300));

        Read(DepartmentsTable.Read, ("名单", ["名称", "甲科"]), ("数据", [wide])).Head.LeftSheets.ShouldBe(["数据"]);
        var refusal = Should.Throw<UnreadableFileException>(() => Read(DepartmentsTable.Read, ("说明", ["请见下页"]), ("数据", [wide])));
        (refusal.Reason, refusal.At?.ToString()).ShouldBe((UnreadableReason.TooManyColumns, "数据!IW1"));
    }

    [Fact]
    public void Name_the_worksheet_of_a_cell_that_keeps_the_file_from_being_read() =>
        Should.Throw<UnreadableFileException>(() => Read(DepartmentsTable.Read, ("一", ["名称", "甲科"]), ("二", ["名称", .. Enumerable.Range(1, 25).Select(row => $"{row}科"), new string('长', 40_000)])))
            .At?.ToString().ShouldBe("二!A27");

    [Fact]
    public void Of_which_none_is_of_the_kind_say_what_is_missing_in_the_likeliest()
    {
        var head = Read(PeopleTable.Read, ("封面", Cover), ("名单", ["姓名,职务", "张三,科长"])).Head;

        head.IsSound.ShouldBeFalse();
        head.Missing.ShouldHaveSingleItem().AnyOf[0].Name.ShouldBe("部门");
        head.LeftSheets.ShouldBe(["封面"]);
    }

    [Fact]
    public void Name_those_that_the_workbook_hides()
    {
        var workbook = Given.Workbook(
            "",
            ("xl/workbook.xml", Given.Sheets(("名单", "s1", null), ("旧名单", "s2", "hidden"))),
            ("xl/_rels/workbook.xml.rels", Given.References(("s1", "worksheet", "worksheets/sheet1.xml"), ("s2", "worksheet", "worksheets/sheet2.xml"))),
            ("xl/worksheets/sheet1.xml", Given.Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲科</t></is></c></row>""")),
            ("xl/worksheets/sheet2.xml", Given.Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>乙科</t></is></c></row>""")));

        var (head, rows) = Brought.Read(DepartmentsTable.Read, workbook, "表.xlsx");

        rows.Values().Select(department => department.Name).ShouldBe(["甲科"]);
        head.LeftSheets.ShouldBe(["旧名单"]);
    }

    [Fact]
    public void Of_marks_are_read_with_the_year_that_each_is_called_by()
    {
        var (head, rows) = Read(AttendanceTable.Read, ("2022", ["姓名,部门,3月5日", "张三,甲科,√"]), ("2023年", ["姓名,部门,3月5日", "张三,甲科,×"]));

        head.LeftSheets.ShouldBeEmpty();
        rows.Values().Select(place => (place.Date?.On, place.Status)).ShouldBe(
            [(new(2022, 3, 5), AttendanceStatus.Present), (new(2023, 3, 5), AttendanceStatus.Absent)]);
    }

    [Theory]
    [InlineData("名称,简称\n")]
    [InlineData("部门名单\n名称,简称\n合计,\n注：,不要删改\n")]
    public void Without_anything_below_their_headings_are_refused(string text) =>
        Should.Throw<UnreadableFileException>(() => Brought.Text(DepartmentsTable.Read, text)).Reason.ShouldBe(UnreadableReason.NoRows);

    private static (ImportHead Head, List<ImportedRow<TRow>> Rows) Read<TRow>(Func<TableFile, ImportTable<TRow>> read, params (string Name, string[] Rows)[] sheets)
        where TRow : class =>
        Brought.Read(read, Brought.Worksheets(sheets), "表.xlsx");
}
