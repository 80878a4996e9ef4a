using System.Globalization;
using System.Text;
using CsCheck;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Words, numbers and answers as they stand in cells.</summary>
public sealed class Reading_other_values
{
    [Theory]
    [InlineData("10 月 25日", "10月25日")]
    [InlineData("张 三", "张三")]
    [InlineData(" 张　　三 ", "张三")]
    [InlineData("欧阳\u00A0修\u200B", "欧阳修")]
    [InlineData("第 3 支部", "第3支部")]
    [InlineData("John Smith", "John Smith")]
    [InlineData("张三 13800138000", "张三 13800138000")]
    [InlineData("学习 ， 研讨 。", "学习，研讨。")]
    [InlineData("Ａ组：１２％", "Ａ组：１２％")]
    [InlineData("第一段  \n　　第二段\n", "第一段\n第二段")]
    [InlineData("𠮷 田", "𠮷田")]
    [InlineData("\uFEFF", "")]
    public void Prose_stays_as_printed_but_for_loose_spaces(string text, string prose) => Wording.Prose(text).ShouldBe(prose);

    [Theory]
    [InlineData("Ａ组：１２％", "A组:12%")]
    [InlineData("John　 Smith", "John Smith")]
    [InlineData("联系\n方式", "联系方式")]
    [InlineData("ｶﾅ", "カナ")]
    public void Keys_are_compared_in_ordinary_width_and_in_one_line(string text, string key) => Wording.Key(text).ShouldBe(key);

    [Fact]
    public void An_ideograph_is_compared_as_it_stands() => Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1)
        .Select(code => $"{(char)code}")
        .Where(ideograph => ideograph.Normalize(NormalizationForm.FormKC) != Wording.Key(ideograph))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("＊联系 方式：", "联系方式")]
    [InlineData("E-mail", "EMAIL")]
    [InlineData("序号 (必填)", "序号必填")]
    public void Headings_are_compared_by_letters_and_digits(string text, string heading) => Wording.Heading(text).ShouldBe(heading);

    [Fact]
    public void Cleaning_twice_changes_nothing_more() => Gen.Char["张三，。１a1 　\u00A0\u200B\n\t-（"].Array[0, 20].Sample(letters =>
    {
        var text = new string(letters);

        Wording.Prose(Wording.Prose(text)).ShouldBe(Wording.Prose(text));
        Wording.Key(Wording.Key(text)).ShouldBe(Wording.Key(text));
        Wording.Key(Wording.Prose(text)).ShouldBe(Wording.Key(text));
    });

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("１，２３４．５", 1234.5)]
    [InlineData("3.5 小时", 3.5)]
    [InlineData("3.5学时", 3.5)]
    [InlineData("85%", 85)]
    [InlineData("85 ％", 85)]
    [InlineData("-7", -7)]
    [InlineData("－7", -7)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    public void Numbers_are_read_with_the_units_that_are_asked_for(string text, double number) =>
        WrittenNumber.Read(Text(text), "小时", "学时", "%").ShouldBe(new WrittenNumber.Number((decimal)number));

    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34")]
    [InlineData("约30")]
    [InlineData("30余")]
    [InlineData("3天")]
    [InlineData("1.2.3")]
    [InlineData("1 000")]
    [InlineData("小时")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_number_is_unclear(string text) => WrittenNumber.Read(Text(text), "小时", "学时", "%").ShouldBe(new WrittenNumber.Unclear());

    [Fact]
    public void Nothing_is_no_number()
    {
        WrittenNumber.Read(Cell.Nothing(new(1, 1))).ShouldBe(new WrittenNumber.Nothing());
        WrittenNumber.Read(Text(" — ")).ShouldBe(new WrittenNumber.Nothing());
        WrittenNumber.Read(new(new(1, 1), CellKind.Error, "#REF!")).ShouldBe(new WrittenNumber.Unclear());
        WrittenNumber.Read(new(new(1, 1), CellKind.Number, "1E+300")).ShouldBe(new WrittenNumber.Unclear());
    }

    [Fact]
    public void Any_number_is_read_as_it_was_written() =>
        Gen.Select(Gen.Decimal[-999_999_999m, 999_999_999m], Gen.OneOf("0.####", "#,##0.##", "0")).Sample((number, form) =>
        {
            var written = number.ToString(form, CultureInfo.InvariantCulture);

            WrittenNumber.Read(Text(written)).ShouldBe(new WrittenNumber.Number(decimal.Parse(written, CultureInfo.InvariantCulture)));
        });

    [Theory]
    [InlineData("是", true)]
    [InlineData(" √ ", true)]
    [InlineData("✓", true)]
    [InlineData("y", true)]
    [InlineData("Ｙｅｓ", true)]
    [InlineData("TRUE", true)]
    [InlineData("１", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("n", false)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void Answers_are_read(string text, bool yes) => WrittenYesNo.Read(Text(text)).ShouldBe(new WrittenYesNo.Answer(yes));

    [Fact]
    public void What_is_neither_yes_nor_no_is_unclear()
    {
        WrittenYesNo.Read(Text("也许")).ShouldBe(new WrittenYesNo.Unclear());
        WrittenYesNo.Read(Text(" ")).ShouldBe(new WrittenYesNo.Nothing());
        WrittenYesNo.Read(new(new(1, 1), CellKind.Truth, "true")).ShouldBe(new WrittenYesNo.Answer(IsYes: true));
        WrittenYesNo.Read(new(new(1, 1), CellKind.Number, "0")).ShouldBe(new WrittenYesNo.Answer(IsYes: false));
        WrittenYesNo.Read(new(new(1, 1), CellKind.Error, "#N/A")).ShouldBe(new WrittenYesNo.Unclear());
    }

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(12, 3, "C12")]
    [InlineData(5, 27, "AA5")]
    [InlineData(1_048_576, 16_384, "XFD1048576")]
    [InlineData(7, 0, "7")]
    public void Cells_are_named_as_spreadsheets_name_them(int row, int column, string name) => new CellAddress(row, column).ToString().ShouldBe(name);

    [Fact]
    public void Names_of_cells_are_read_again()
    {
        Gen.Select(Gen.Int[1, 1_048_576], Gen.Int[1, 16_384], (row, column) => new CellAddress(row, column)).Sample(address =>
            CellAddress.Parse(address.ToString()).ShouldBe(address));
        CellAddress.Parse("xfd7").ToString().ShouldBe("XFD7");
        foreach (var text in new[] { "", "A", "1", "A0", "A-1", "AAAAA1", "A1 ", "A99999999999" }) CellAddress.Parse(text).ShouldBeNull(text);
    }

    private static Cell Text(string text) => new(new(1, 1), text.Length == 0 ? CellKind.Empty : CellKind.Text, text);
}
