using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Files that hold more than is read. The cell at fault is told.</summary>
public sealed class Files_over_the_limits
{
    private static readonly string TooLong = new('长', 32_768);

    [Fact]
    public void Have_something_too_far_to_the_right()
    {
        var endless = Given.Text("甲,乙\n" + new string(',', 1_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(Given.Workbook(Given.Row(3, "A", "XFD")), UnreadableReason.TooManyColumns).ShouldBe("XFD3");
        Refused(endless, UnreadableReason.TooManyColumns).ShouldBe("IW2");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void Do_not_have_it_where_cells_are_only_coloured() =>
        Given.Read(Given.Workbook("""<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>"""), "a.xlsx").ShouldHaveSingleItem().Cells.Count.ShouldBe(1);

    [Fact]
    public void Have_a_cell_that_is_too_long()
    {
        Refused(Given.Workbook(Given.TextCell("B1", TooLong)), UnreadableReason.CellTooLong).ShouldBe("B1");
        Refused(WithSharedText("""<row r="1"><c r="B1" t="s"><v>0</v></c></row>"""), UnreadableReason.CellTooLong).ShouldBe("B1");
        Refused(Given.Text($"甲,{TooLong}\n"), UnreadableReason.CellTooLong).ShouldBe("B1");
        Refused(Given.Text($"甲,乙\n丙,\"{new string('x', 9_000_000)}\"\n"), UnreadableReason.CellTooLong).ShouldBe("B2");
    }

    [Fact]
    public void Do_not_have_one_where_it_just_fits_or_nobody_sees_it()
    {
        Given.Read(Given.Text($"甲,{TooLong[1..]}\n"), "a.csv").Count.ShouldBe(1);
        Given.Read(Given.Workbook(Given.TextCell("B1", TooLong[1..])), "a.xlsx").Count.ShouldBe(1);
        Given.Read(WithSharedText(Given.OneCell), "a.xlsx").Count.ShouldBe(1);
    }

    [Fact]
    public void Have_too_many_rows()
    {
        var two = new TableLimits { Rows = 2 };

        Refused(Given.Text("1\n2\n3\n"), UnreadableReason.TooManyRows, two).ShouldBe("3");
        Refused(Given.Workbook(Given.Row(9, "A")), UnreadableReason.TooManyRows, two).ShouldBe("9");
        Given.Read(Given.Workbook(Given.OneCell + """<row r="9"><c r="A9" s="1"/></row>"""), "a.xlsx", worksheet: null, two).Count.ShouldBe(1);
    }

    [Fact]
    public void Have_too_many_bytes_or_worksheets()
    {
        var sheets = Given.Sheets([.. Enumerable.Range(0, 65).Select(number => ($"表{number}", "r1", (string?)"hidden"))]);

        Given.Text("甲,乙\n").ShouldBeRefused("a.csv", UnreadableReason.TooLarge, new() { FileBytes = 5 });
        Given.Workbook(Given.OneCell, ("xl/workbook.xml", sheets)).ShouldBeRefused("a.xlsx", UnreadableReason.TooManyWorksheets);
    }

    [Fact]
    public void Have_what_is_no_character()
    {
        Refused(Given.Workbook(Given.TextCell("A1", "甲_x0007_")), UnreadableReason.ControlCharacter).ShouldBe("A1");
        Refused(Given.Workbook(Given.TextCell("A1", "_xD842__xDFB7__xD842_")), UnreadableReason.Undecodable).ShouldBe("A1");
        Given.Read(Given.Workbook(Given.TextCell("A1", "_xD842__xDFB7_")), "a.xlsx").Words().ShouldBe([["𠮷"]]);
    }

    private static MemoryStream WithSharedText(string rows) =>
        Given.Workbook(rows, ("xl/sharedStrings.xml", $"<sst xmlns=\"{Given.Main}\"><si><t>{TooLong}</t></si></sst>"));

    private static string? Refused(MemoryStream file, UnreadableReason reason, TableLimits? limits = null) =>
        file.ShouldBeRefused(file.ToArray().AsSpan().StartsWith("PK"u8) ? "a.xlsx" : "a.csv", reason, limits).At.ToString();
}
