using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>The styles of a form. Everything a paper looks like stands here, so that one change in Word changes all of it.</summary>
internal static class StyleSheet
{
    private const string Red = "C00000";
    private const string Grey = "595959";
    private const int TwoCharacters = 200;

    /// <summary>The letters of a mark that is not too long for its line.</summary>
    public const decimal LargestMark = 36;

    /// <summary>How much closer letters stand that have no grid to stand on, in twips.</summary>
    private const int Closer = -5;

    public static Styles Of(PaperForm form, CharacterGrid grid)
    {
        var faces = Typefaces.Of(form);
        var official = form == PaperForm.Official;
        var points = official ? PageShape.OfficialPoints : 12;
        var small = official ? 12 : 10.5m;
        var line = official ? PageShape.OfficialLine : 400;

        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(Face(faces.Body, faces.Latin), Size(points), SizeOfComplex(points), new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault()),
            Paragraph(PaperStyle.Normal, "Normal", basedOn: null, new(new WidowControl { Val = false }, Lines(line, official)), new(Size(points), SizeOfComplex(points)), isDefault: true),
            Paragraph(PaperStyle.Body, "Body Text", PaperStyle.Normal, new(new Indentation { FirstLineChars = TwoCharacters, FirstLine = FirstLine(points) }), official && grid == CharacterGrid.OfTheLetters ? new(new Spacing { Val = Closer }) : null),
            Paragraph(PaperStyle.Mark, "红头", PaperStyle.Normal, new(OffGrid(), Lines(null, exactly: false, before: Measures.Twips(35), after: 200), Centred()), Letters(faces.Title, faces.Title, LargestMark, Red)),
            Paragraph(PaperStyle.Number, "发文字号", PaperStyle.Normal, new(RedLineBelow(), Lines(null, exactly: false, after: 600), Centred()), null),
            Paragraph(
                PaperStyle.Title,
                "Title",
                PaperStyle.Normal,
                new(new KeepNext(), OffGrid(), Lines(official ? 700 : 560, official, before: official ? 0 : 120, after: official ? 579 : 240), Centred()),
                Letters(faces.Title, official ? faces.Title : faces.Latin, official ? 22 : 18)),
            Heading(1, faces.First, points, official),
            Heading(2, faces.Second, points, official),
            Heading(3, faces.Body, points, official),
            Heading(4, faces.Body, points, official),
            Paragraph(PaperStyle.Labelled, "出席请假列席", PaperStyle.Normal, new(new Indentation { LeftChars = 500, Left = FirstLine(points * 2.5m), HangingChars = 300, Hanging = FirstLine(points * 1.5m) }), null),
            Paragraph(PaperStyle.Note, "说明", PaperStyle.Normal, new(OffGrid(), Lines(320, exactly: true, before: 60)), Letters(faces.Body, faces.Latin, small, Grey)),
            Paragraph(PaperStyle.Gap, "间隔", PaperStyle.Normal, new(OffGrid(), Lines(120, exactly: true)), null),
            Paragraph(PaperStyle.TableText, "表格文字", PaperStyle.Normal, new(OffGrid(), Lines(null, exactly: false, before: 30, after: 30)), Letters(faces.Body, faces.Latin, small)),
            Paragraph(PaperStyle.TableHead, "表头", PaperStyle.TableText, new(new KeepNext(), Centred()), Letters(faces.First, faces.Latin, small)),
            Paragraph(PaperStyle.Signing, "落款", PaperStyle.Normal, new(new KeepNext(), new KeepLines(), new Indentation { RightChars = 400, Right = FirstLine(points * 2) }, new Justification { Val = JustificationValues.Right }), null),
            Paragraph(PaperStyle.PageNumber, "页码", PaperStyle.Normal, new(OffGrid(), Lines(null, exactly: false)), Letters(faces.Page, faces.Page, official ? 14 : 9)),
            Paragraph(PaperStyle.Draft, "草稿", PaperStyle.Normal, new(OffGrid(), Lines(null, exactly: false), new Justification { Val = JustificationValues.Right }), Letters(faces.First, faces.First, 14, Red)),
            new Style(new StyleName { Val = "标签" }, new StyleRunProperties(Face(faces.First, faces.First))) { Type = StyleValues.Character, StyleId = PaperStyle.Label, CustomStyle = true },
            TableStyle());
    }

    private static Style Heading(int level, string face, decimal points, bool official) => Paragraph(
        PaperStyle.Heading(level),
        $"heading {Measures.Written(level)}",
        PaperStyle.Normal,
        new(
            new KeepNext(),
            new NumberingProperties(new NumberingLevelReference { Val = level - 1 }, new NumberingId { Val = HeadingNumbers.Id }),
            Lines(null, exactly: false, before: official ? null : 120),
            new Indentation { FirstLineChars = TwoCharacters, FirstLine = FirstLine(points) },
            new OutlineLevel { Val = level - 1 }),
        Letters(face, face, points),
        next: PaperStyle.Body);

    private static Style Paragraph(
        string id, string name, string? basedOn, StyleParagraphProperties shape, StyleRunProperties? letters, bool isDefault = false, string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = char.IsAscii(name[0]) ? null : true };
        style.StyleName = new StyleName { Val = name };
        if (basedOn is not null) style.BasedOn = new BasedOn { Val = basedOn };
        if (next is not null) style.NextParagraphStyle = new NextParagraphStyle { Val = next };
        style.PrimaryStyle = new PrimaryStyle();
        if (shape.HasChildren) style.StyleParagraphProperties = shape;
        if (letters is not null) style.StyleRunProperties = letters;
        return style;
    }

    private static StyleRunProperties Letters(string face, string latin, decimal points, string? colour = null) =>
        colour is null ? new(Face(face, latin), Size(points), SizeOfComplex(points)) : new(Face(face, latin), new Color { Val = colour }, Size(points), SizeOfComplex(points));

    private static RunFonts Face(string face, string latin) => new() { Ascii = latin, HighAnsi = latin, EastAsia = face, ComplexScript = latin };

    private static FontSize Size(decimal points) => new() { Val = Measures.HalfPoints(points) };

    private static FontSizeComplexScript SizeOfComplex(decimal points) => new() { Val = Measures.HalfPoints(points) };

    private static SnapToGrid OffGrid() => new() { Val = false };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static string FirstLine(decimal points) => Measures.Written((int)(points * 40));

    private static SpacingBetweenLines Lines(int? line, bool exactly, int? before = null, int? after = null)
    {
        var lines = new SpacingBetweenLines
        {
            Line = Measures.Written(line ?? 240),
            LineRule = line is null ? LineSpacingRuleValues.Auto : exactly ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast,
        };
        if (before is { } above) lines.Before = Measures.Written(above);
        if (after is { } below) lines.After = Measures.Written(below);
        return lines;
    }

    private static ParagraphBorders RedLineBelow() => new(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 6, Color = Red });

    private static Style TableStyle() => new(
        new StyleName { Val = "表格" },
        new StyleTableProperties(
            new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table,
        StyleId = PaperStyle.Table,
        CustomStyle = true,
    };

    private static T Border<T>()
        where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };
}
