using System.Text;
using CsCheck;
using StudyLog.Documents.Tables;
using FormulaGuard = StudyLog.Documents.Spreadsheets.FormulaGuard;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Comma-separated files and their like, in the encodings that people's programs write.</summary>
public sealed class Reading_text_files
{
    private const string Roster = "姓名,部门,职务\r\n张三,办公室,主任\r\n李四,组织部,科员\r\n";
    private static readonly string[][] RosterCells = [["姓名", "部门", "职务"], ["张三", "办公室", "主任"], ["李四", "组织部", "科员"]];

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "utf-8" },
        { "utf-8", true, "utf-8" },
        { "utf-16", true, "utf-16" },
        { "utf-16BE", true, "utf-16BE" },
        { "utf-16", false, "utf-16" },
        { "utf-16BE", false, "utf-16BE" },
        { "gb18030", false, "gb18030" },
        { "gb2312", false, "gb18030" },
        { "gbk", false, "gb18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Are_read_in_each_encoding(string encoding, bool mark, string told)
    {
        _ = Given.Gbk;
        using var table = TableFile.Open(Given.Text(Roster, Encoding.GetEncoding(encoding), mark), "名单.csv");

        table.Kind.ShouldBe(TableKind.Text);
        table.Encoding.ShouldBe(told);
        table.Rows().Words().ShouldBe(RosterCells);
        table.Rows().Words().ShouldBe(RosterCells, "they can be read again");
    }

    [Fact]
    public void Are_told_by_the_whole_file_not_by_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("a,b,c\n", 200_000)) + "张三,办公室,主任\n";

        Given.Read(Given.Text(text, Given.Gbk), "a.csv")[^1].Cells[0].Text.ShouldBe("张三");
    }

    [Fact]
    public void In_UTF_8_with_one_broken_character_are_refused_instead_of_read_as_something_else()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("张三,办公室\n", 50)) + "李四,组织部\n").ToList();
        bytes.RemoveAt(bytes.Count - 2);

        new MemoryStream([.. bytes]).ShouldBeRefused("a.csv", UnreadableReason.Undecodable).At.ShouldBe(new CellAddress(51, 2));
    }

    [Theory]
    [InlineData(0xFF, 1)]
    [InlineData(0xC1, 2)]
    public void In_no_known_encoding_are_refused_with_their_cell(byte odd, int row)
    {
        byte[] bytes = [.. Given.Gbk.GetBytes(row == 1 ? "姓名,部门" : "姓名,部门\n张三,办公室"), odd];

        new MemoryStream([.. bytes, (byte)'\n']).ShouldBeRefused("a.csv", UnreadableReason.Undecodable).At.ShouldBe(new CellAddress(row, 2));
    }

    [Fact]
    public void Of_two_encodings_or_broken_in_few_lines_are_refused_with_their_row()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes("名称\n甲科\n"), .. Given.Gbk.GetBytes("乙科\n")];
        byte[] broken = [.. Encoding.UTF8.GetBytes("名称\n甲科\n乙科"), 0xFF, 0xFE, 0x80, 0x81, .. Encoding.UTF8.GetBytes("\n丙科\n")];

        new MemoryStream(mixed).ShouldBeRefused("a.csv", UnreadableReason.Undecodable).At.ShouldBe(new CellAddress(3, 1));
        new MemoryStream(broken).ShouldBeRefused("a.csv", UnreadableReason.Undecodable).At.ShouldBe(new CellAddress(3, 1));
        Given.Read(new(Given.Gbk.GetBytes("名称\n中\n")), "a.csv").Words().ShouldBe([["名称"], ["中"]]);
    }

    [Fact]
    public void With_full_width_commas_behind_quotation_marks_are_refused_for_these() =>
        Given.Text("\"名称\"，\"简称\"\n").ShouldBeRefused("a.csv", UnreadableReason.FullWidthComma).At.ShouldBe(new CellAddress(1, 1));

    [Fact]
    public void With_control_characters_are_refused_with_their_cell()
    {
        var far = string.Concat(Enumerable.Repeat("张三,办公室\n", 1_000));

        Given.Text("张三,办\u000B公室\n").ShouldBeRefused("a.csv", UnreadableReason.ControlCharacter).At.ShouldBe(new CellAddress(1, 2));
        Given.Text(far + "李四,办\0公室\n").ShouldBeRefused("a.csv", UnreadableReason.ControlCharacter).At.ShouldBe(new CellAddress(1_001, 2));
        Given.Text(far + "\u001b[31m,办公室\n").ShouldBeRefused("a.csv", UnreadableReason.ControlCharacter).At.ShouldBe(new CellAddress(1_001, 1));
    }

    [Theory]
    [InlineData("姓名\t部门\n张三\t甲, 乙、丙\n", '\t')]
    [InlineData("姓名;部门\n张三;甲, 乙\n", ';')]
    [InlineData("姓名|部门\n张三|甲\n", '|')]
    [InlineData("名单\n\n姓名,部门\n张三,甲;乙\n李四,丙\n", ',')]
    [InlineData("sep=;\n姓名,a;部门\n张三,b;甲\n", ';')]
    [InlineData("\"姓\t名\",部门\n张三,甲\n", ',')]
    public void Are_separated_by_what_their_lines_agree_on(string text, char separator) =>
        Given.Read(Given.Text(text), "a.txt").ShouldAllBe(row => row.Cells.Count == (row.Cells[0].Text == "名单" ? 1 : 2), separator.ToString());

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void May_end_their_lines_in_any_way(string end) =>
        Given.Read(Given.Text($"甲,\"乙\r丙\"{end}#1,2{end}{end}3,4"), "a.csv").Words().ShouldBe([["甲", "乙\n丙"], ["#1", "2"], ["3", "4"]]);

    [Fact]
    public void Number_their_rows_as_a_spreadsheet_does() =>
        Given.Read(Given.Text("\n名单\r\n\n\"甲\n乙\",1\n,,\n丙,2"), "a.csv").Select(row => (row.Number, row.Cells[0].Text))
            .ShouldBe([(2, "名单"), (4, "甲\n乙"), (6, "丙")]);

    [Theory]
    [InlineData("甲,乙\n1,\"2\n3,4\n", 2, 2)]
    [InlineData("甲,乙\n\"1\"x,2\n", 2, 1)]
    [InlineData("\"甲\"乙,1\n", 1, 1)]
    public void With_unbalanced_quotation_marks_are_refused_with_their_row(string text, int row, int column) =>
        Given.Text(text).ShouldBeRefused("a.csv", UnreadableReason.UnbalancedQuote).At.ShouldBe(new CellAddress(row, column));

    [Fact]
    public void May_have_quotation_marks_within_unquoted_cells() =>
        Given.Read(Given.Text("甲,他说\"好\",乙\n"), "a.csv").Words().ShouldBe([["甲", "他说\"好\"", "乙"]]);

    [Fact]
    public void May_have_rows_of_any_length()
    {
        var rows = Given.Read(Given.Text("甲,乙,丙\n1\n1,2,3,4\n"), "a.csv");

        rows[1][3].ShouldBe(Cell.Nothing(new(2, 3)));
        rows[2][4].Text.ShouldBe("4");
    }

    [Fact]
    public void Take_off_the_apostrophe_that_keeps_a_text_from_being_run()
    {
        string[] texts = ["=1+1", "+86 138", "-5", "@张三", "'=1", "'s", "普通", "－见附件"];
        var file = Given.Text(string.Join('\n', texts.Select(text => "x," + FormulaGuard.Guard(text))));

        Given.Read(file, "a.csv").ShouldAllBe(row => row[2].Kind == CellKind.Text && row[2].Text == texts[row.Number - 1]);
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A0", true)]
    [InlineData(" =1+1", true)]
    [InlineData("+cmd|'/c calc'!A0", true)]
    [InlineData("-2+SUM(1)", true)]
    [InlineData("@LOG10(5)*1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("-5", false)]
    [InlineData("+86 138 0000 0000", false)]
    [InlineData("- 会议要求（一）", false)]
    [InlineData("-5(万元)", false)]
    [InlineData("@张三", false)]
    [InlineData("1=1", false)]
    public void Show_what_a_spreadsheet_would_run_as_a_formula(string text, bool formula) =>
        Given.Read(Given.Text("x," + text), "a.csv")[0][2].Kind.ShouldBe(formula ? CellKind.Formula : CellKind.Text);

    /// <summary>Any table of awkward texts, in each encoding that can hold them, is read as it was written.</summary>
    [Fact]
    public void Are_read_as_they_were_written()
    {
        _ = Given.Gbk;
        var texts = Gen.OneOf(
            Gen.OneOf("", " ", "张三", "甲\"乙\"", "a,b", "第一行\n第二行", "\n", "；", "𠮷", "#注", "1;2\t3|4", "\"", "\"\"", "'", "一", "　", "é", "\u00A0x", "sep=", "ﷺ"),
            Gen.Char["张三,;\t|\"\n '#a1一é"].Array[0, 8].Select(letters => new string(letters)));
        var tables = Gen.Select(texts.Array[3].Array[1, 30], Gen.OneOf("utf-8", "utf-16", "utf-16BE", "gb18030"), Gen.Bool, Gen.OneOf("\n", "\r\n"));

        tables.Sample((cells, encoding, quoted, lineEnd) =>
        {
            // The first lines tell the separator.
            string[][] table = [["甲", "乙", "丙"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], .. cells.Where(row => row.Any(text => text.Length > 0))];
            var text = string.Concat(table.Select(row => string.Join(',', row.Select(cell => Quoted(FormulaGuard.Guard(cell), quoted))) + lineEnd));

            var file = Given.Text(text, Encoding.GetEncoding(encoding), mark: encoding.StartsWith("utf-16", StringComparison.Ordinal));
            var read = Given.Read(file, "a.csv").Words();

            string.Join("␞\n", read.Select(row => string.Join('␟', row))).ShouldBe(string.Join("␞\n", table.Select(row => string.Join('␟', row))));
        });
    }

    private static string Quoted(string text, bool always) =>
        always || text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
