using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>The headings of tables in their users' own words.</summary>
public sealed class Finding_headings
{
    private static readonly WantedColumn[] Wanted =
    [
        new("name", ["姓名", "名字", "Name"], IsRequired: true),
        new("department", ["部门", "单位", "科室", "Department"], IsRequired: true),
        new("mobile", ["手机", "手机号码", "联系电话/手机", "Mobile"]),
        new("hours", ["学时"]),
    ];

    [Theory]
    [InlineData("姓名,部门,手机\n张三,甲,1")]
    [InlineData("name,DEPARTMENT,mobile\n张三,甲,1")]
    [InlineData("姓　名：,*单位（必填）,手机号码\n张三,甲,1")]
    [InlineData("ｎａｍｅ,\"部\n门\",手机\n张三,甲,1")]
    [InlineData("××单位人员花名册,,\n填报单位：办公室,,填报人：王五\n\n姓名,部门,手机\n张三,甲,1")]
    [InlineData("姓名,部门,联系方式\n,,手机\n张三,甲,1")]
    [InlineData("姓名,部门,联系电话\n,,手机\n张三,甲,1")]
    public void Are_found_whatever_they_are_called(string text)
    {
        var (rows, found) = Find(text);

        found.AreSound.ShouldBeTrue();
        found.Columns.ToDictionary(column => column.Key, column => column.Value.Address.ColumnLetters, StringComparer.Ordinal)
            .ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "A", ["department"] = "B", ["mobile"] = "C" });
        found.Below(rows).ShouldHaveSingleItem()["name"].Text.ShouldBe("张三");
    }

    [Fact]
    public void Of_two_rows_with_merged_cells_are_joined()
    {
        var rows = Rows(
            Row(1, "花名册") + Row(2, "序号", "姓名", "部门", "联系电话", null, "备注") + Row(3, null, null, null, "手机", "邮箱") + Row(4, "1", "张三", "甲", "138", "a@b"),
            "A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3");
        var found = Headings.Find(rows, Wanted).ShouldNotBeNull();

        (found.FirstRow, found.LastRow, found.LastColumn).ShouldBe((2, 3, 6));
        found.Columns["mobile"].ShouldBe(new Heading("联系电话/手机", new(3, 4)));
        found.Columns["name"].ShouldBe(new Heading("姓名", new(2, 2)));
        found.Ignored.ShouldBe([new("序号", new(2, 1)), new("联系电话/邮箱", new(3, 5)), new("备注", new(2, 6))]);
        found.Below(rows).ShouldHaveSingleItem()["mobile"].ShouldBe(new Cell(new(4, 4), CellKind.Text, "138"));
    }

    [Fact]
    public void Reach_down_as_far_as_their_cells_are_merged_even_if_the_lower_ones_are_not_wanted()
    {
        var rows = Rows(Row(1, "姓名", "部门", "地址") + Row(2, null, null, "市", "街") + Row(3, "张三", "甲", "x", "y"), "A1:A2", "B1:B2", "C1:D1");

        Headings.Find(rows, Wanted).ShouldNotBeNull().Below(rows).ShouldHaveSingleItem().Number.ShouldBe(3);
    }

    [Fact]
    public void Merged_across_columns_name_the_first_of_them()
    {
        var rows = Rows(Row(1, "姓名", null, "部门") + Row(2, "张三", null, "甲"), "A1:B1", "A2:B2");

        var found = Headings.Find(rows, Wanted).ShouldNotBeNull();

        found.AreSound.ShouldBeTrue();
        found.Below(rows).ShouldHaveSingleItem()["name"].Text.ShouldBe("张三");
    }

    [Fact]
    public void That_are_missing_there_twice_or_not_asked_for_are_told()
    {
        var (_, found) = Find("姓名,名字,手机,备注\n张三,三儿,1,x");

        found.AreSound.ShouldBeFalse();
        found.Missing.ShouldBe(["department"]);
        found.Repeated.ShouldHaveSingleItem().Key.ShouldBe("name");
        found.Repeated[0].Headings.Select(heading => heading.Address.ToString()).ShouldBe(["A1", "B1"]);
        found.Ignored.ShouldBe([new("备注", new(1, 4))]);
        found.Columns.Keys.ShouldBe(["mobile"]);
    }

    [Fact]
    public void With_a_remark_in_brackets_are_known_without_it_unless_another_is_meant()
    {
        Find("姓名,部门,学时（小时）\n张三,甲,1").Found.Columns["hours"].Text.ShouldBe("学时(小时)");
        Find("姓名,部门,学时,学时（补学）\n张三,甲,1,2").Found.Columns["hours"].Address.Column.ShouldBe(3);
        Find("姓名,部门,学时（应）,学时（实）\n张三,甲,1,2").Found.Repeated.ShouldHaveSingleItem().Key.ShouldBe("hours");
    }

    [Fact]
    public void Are_not_found_where_there_are_none()
    {
        Headings.Find(Given.Read(Given.Text("张三,甲\n李四,乙\n"), "a.csv"), Wanted).ShouldBeNull();
        Headings.Find(Given.Read(Given.Text(string.Concat(Enumerable.Repeat("甲\n", 20)) + "姓名,部门\n"), "a.csv"), Wanted).ShouldBeNull("they stand too far down");
        Headings.Find([], Wanted).ShouldBeNull();
    }

    [Fact]
    public void Stand_above_data_sums_and_themselves_again()
    {
        var (rows, found) = Find("姓名,部门,学时\n张三,甲,1\n\n小 计：,,1\n姓名,部门,学时\n李四,乙,2\n,合计,3\n合计中心,丙,4\n合计：2人,,\n");

        found.Below(rows).Select(row => (row.Number, row.Role)).ShouldBe(
            [(2, RowRole.Data), (4, RowRole.Sum), (5, RowRole.Headings), (6, RowRole.Data), (7, RowRole.Sum), (8, RowRole.Data), (9, RowRole.Sum)]);
    }

    [Fact]
    public void Let_faults_of_the_rows_below_be_told_with_their_cells()
    {
        var (rows, found) = Find("姓名,部门,备注\n张三,甲,x\n=1+1,乙,=2\n李四,丙,\"\",溢出\n王五,丁,,,\n");

        found.Below(rows).Select(row => string.Join(',', row.Faults().Select(fault => $"{fault.Kind} {fault.Cell.Address}")))
            .ShouldBe(["", "Formula A3", "BeyondHeadings D4", ""]);
    }

    [Fact]
    public void Have_an_empty_cell_below_them_for_columns_that_are_not_there()
    {
        var (rows, found) = Find("姓名,部门\n张三,甲\n");

        found.Below(rows).Single()["mobile"].ShouldBe(Cell.Nothing(new(2, 0)));
    }

    private static (List<Row> Rows, FoundHeadings Found) Find(string text)
    {
        var rows = Given.Read(Given.Text(text), "a.csv");
        return (rows, Headings.Find(rows, Wanted).ShouldNotBeNull());
    }

    private static List<Row> Rows(string rows, params string[] merged) =>
        Given.Read(Given.Workbook("", (Given.SheetPart, Given.Sheet(rows, merged))), "a.xlsx");

    private static string Row(int number, params string?[] texts) => $"""<row r="{number}">{string.Concat(texts.Select((text, at) =>
        text is null ? "" : $"<c r=\"{CellAddress.LettersOf(at + 1)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>""";
}
