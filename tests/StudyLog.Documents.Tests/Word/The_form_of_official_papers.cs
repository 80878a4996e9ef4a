using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Word;

/// <summary>GB/T 9704-2012, as far as a file holds it; how it looks on the page is measured where it is rendered.</summary>
public sealed class The_form_of_official_papers : IDisposable
{
    private readonly Written paper = new(Minutes.Of(Sessions.StudyGroup));

    public void Dispose() => paper.Dispose();

    [Fact]
    public void The_page_is_A4_with_37_and_28_millimetres_above_and_left()
    {
        var size = paper.Section.GetFirstChild<PageSize>()!;
        ((uint)size.Width!, (uint)size.Height!).ShouldBe((11906u, 16838u));
        var margin = paper.Section.GetFirstChild<PageMargin>()!;
        ((int)margin.Top!, (int)margin.Bottom!, (uint)margin.Left!, (uint)margin.Right!).ShouldBe((2098, 1984, 1587u, 1474u));
    }

    [Fact]
    public void The_grid_holds_22_lines_of_28_characters()
    {
        var (grid, size, margin) = (paper.Section.GetFirstChild<DocGrid>()!, paper.Section.GetFirstChild<PageSize>()!, paper.Section.GetFirstChild<PageMargin>()!);
        grid.Type!.Value.ShouldBe(DocGridValues.LinesAndChars);

        var (height, width) = (size.Height! - margin.Top! - margin.Bottom!, (decimal)(size.Width! - margin.Left! - margin.Right!));
        (height / grid.LinePitch!).ShouldBe(22);
        var pitch = (Points("Normal") + (grid.CharacterSpace! / 4096m)) * 20;
        Math.Floor(width / pitch).ShouldBe(28);
        (28 * pitch).ShouldBeGreaterThan(width - 2, "28 characters fill the line");
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", 22)]
    [InlineData("Heading1", "黑体", 16)]
    [InlineData("Heading2", "楷体_GB2312", 16)]
    [InlineData("Heading3", "仿宋_GB2312", 16)]
    [InlineData("Heading4", "仿宋_GB2312", 16)]
    [InlineData("PageNumber", "宋体", 14)]
    public void A_style_names_its_typeface_and_size(string style, string face, int points)
    {
        paper.StyleOf(style).StyleRunProperties!.RunFonts!.EastAsia!.Value.ShouldBe(face);
        Points(style).ShouldBe(points);
    }

    [Fact]
    public void The_body_is_set_in_fangsong_of_16_points_and_indented_by_two_characters()
    {
        var defaults = paper.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        defaults.RunFonts!.EastAsia!.Value.ShouldBe("仿宋_GB2312");
        defaults.FontSize!.Val!.Value.ShouldBe("32");
        paper.StyleOf("BodyText").StyleParagraphProperties!.Indentation!.FirstLineChars!.Value.ShouldBe(200);
    }

    [Fact]
    public void Typefaces_are_named_and_never_held()
    {
        paper.Main.FontTablePart!.FontParts.ShouldBeEmpty();
        paper.Main.FontTablePart.Fonts!.Elements<Font>().Select(font => font.Name!.Value).ShouldContain("方正小标宋简体");
    }

    [Fact]
    public void The_title_is_centred_and_not_bold()
    {
        var title = paper.StyleOf("Title");
        title.StyleParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Center);
        title.StyleRunProperties!.Bold.ShouldBeNull();
        paper.Of("Title").ShouldBe(["专题学习水资源管理有关规定"]);
    }

    [Fact]
    public void The_mark_is_red_and_stands_35_millimetres_below_the_top_of_the_type_area()
    {
        var mark = paper.StyleOf("Mark");
        mark.StyleRunProperties!.Color!.Val!.Value.ShouldBe("C00000");
        mark.StyleParagraphProperties!.SpacingBetweenLines!.Before!.Value.ShouldBe("1984");
        paper.Of("Mark").ShouldBe(["某某县水务局党组会议纪要"]);
    }

    [Fact]
    public void Headings_number_themselves_by_a_list_of_Word()
    {
        var levels = paper.Main.NumberingDefinitionsPart!.Numbering!.Descendants<Level>().ToList();
        levels.Select(level => level.LevelText!.Val!.Value).ShouldBe(["%1、", "（%2）", "%3.", "（%4）"]);
        levels.Select(level => level.ParagraphStyleIdInLevel!.Val!.Value).ShouldBe(["Heading1", "Heading2", "Heading3", "Heading4"]);
        levels[0].NumberingFormat!.Val!.Value.ShouldBe(NumberFormatValues.ChineseCountingThousand);
        paper.StyleOf("Heading2").StyleParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value.ShouldBe(1);
    }

    [Fact]
    public void The_page_number_stands_right_on_odd_pages_and_left_on_even_ones()
    {
        paper.Main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
        Side(HeaderFooterValues.Default).ShouldBe((JustificationValues.Right, "— 1 —"));
        Side(HeaderFooterValues.Even).ShouldBe((JustificationValues.Left, "— 1 —"));

        (JustificationValues, string) Side(HeaderFooterValues side)
        {
            var reference = paper.Section.Elements<FooterReference>().Single(each => each.Type!.Value == side);
            var footer = ((FooterPart)paper.Main.GetPartById(reference.Id!)).Footer!;
            footer.Descendants<SimpleField>().Single().Instruction!.Value!.Trim().ShouldBe("PAGE");
            return (footer.Descendants<Justification>().Single().Val!.Value, footer.InnerText);
        }
    }

    private decimal Points(string style) =>
        int.Parse(
            paper.StyleOf(style).StyleRunProperties?.FontSize?.Val?.Value ?? paper.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val!.Value!,
            System.Globalization.CultureInfo.InvariantCulture) / 2m;
}
