using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>Writes papers as Word files (.docx).</summary>
public static class WordFile
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The bytes of a paper, to go on with in Word.</summary>
    public static byte[] Of(Paper paper) => Of(paper, CharacterGrid.OfThePage);

    /// <summary>
    /// The bytes of a paper for LibreOffice to make pages of. It gives a character that is a hair wider than its place on the grid two places, so the 28
    /// characters of a line come from the letters' own spacing there.
    /// </summary>
    public static byte[] ForPages(Paper paper) => Of(paper, CharacterGrid.OfTheLetters);

    /// <summary>The bytes of a file that looks like a paper and has other content than blocks.</summary>
    internal static byte[] Of(Paper paper, CharacterGrid grid, Func<PageShape, IEnumerable<OpenXmlElement>> content)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document)) Fill(file, paper, grid, content);
        return bytes.ToArray();
    }

    private static byte[] Of(Paper paper, CharacterGrid grid) => Of(paper, grid, shape => Joined.ContentOf(paper.Blocks, block => ContentOf(block, shape)));

    private static void Fill(WordprocessingDocument file, Paper paper, CharacterGrid grid, Func<PageShape, IEnumerable<OpenXmlElement>> content)
    {
        file.PackageProperties.Title = paper.Name;
        file.PackageProperties.Language = "zh-CN";
        file.PackageProperties.ContentStatus = paper.IsDraft ? "草稿" : null;

        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = StyleSheet.Of(paper.Form, grid);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = HeadingNumbers.Numbering();
        main.AddNewPart<FontTablePart>().Fonts = new(Typefaces.All.Select(face => new Font(new AltName { Val = face.InPlace }) { Name = face.Name }));
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings(paper.Form);

        var shape = PageShape.Of(paper.Form, paper.Landscape);
        var references = Margins.AddTo(main, paper);
        main.Document = new Document(new Body([.. content(shape), new SectionProperties([.. references, .. shape.Properties(grid)])]));
    }

    private static Settings Settings(PaperForm form)
    {
        var settings = new Settings();
        if (Margins.DifferBySide(form)) settings.Append(new EvenAndOddHeaders());
        settings.Append(
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
        return settings;
    }

    private static IEnumerable<OpenXmlElement> ContentOf(Block block, PageShape shape) => block switch
    {
        Block.Mark mark => [Marked(mark, shape)],
        Block.Number number => [Paragraphs.Of(PaperStyle.Number, number.Text)],
        Block.Title title => [Paragraphs.Of(PaperStyle.Title, [.. Broken(title.Text)])],
        Block.Heading heading => [Paragraphs.Of(PaperStyle.Heading(heading.Level), heading.Text)],
        Block.Paragraph paragraph => Said(paragraph),
        Block.Labelled labelled => [Labelled(labelled)],
        Block.Note note => Paragraphs.Lines(note.Said).Select(line => Paragraphs.Of(PaperStyle.Note, line)),
        Block.Facts facts => Closed(Tables.Of(facts, shape.TypeWidth)),
        Block.Table table => Closed(Tables.Of(table, shape.TypeWidth)),
        Block.Signatures signatures => Closed(Tables.Of(signatures, shape.TypeWidth)),
        Block.Signing signing => Signed(signing),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    // A mark stands on one line; a long one in smaller letters.
    private static Paragraph Marked(Block.Mark mark, PageShape shape)
    {
        var run = Paragraphs.Run(mark.Text);
        var fitting = shape.TypeWidth / 20m / mark.Text.Length;
        if (fitting < StyleSheet.LargestMark) run.RunProperties = new RunProperties(new FontSize { Val = Measures.HalfPoints(fitting) });
        return Paragraphs.Of(PaperStyle.Mark, run);
    }

    private static IEnumerable<OpenXmlElement> Said(Block.Paragraph said)
    {
        var lines = Paragraphs.Lines(said.Said);
        var first = said.Lead is { } lead
            ? Paragraphs.Of(PaperStyle.Body, Paragraphs.Run(lead, PaperStyle.Label), Paragraphs.Run(lines[0]))
            : Paragraphs.Of(PaperStyle.Body, lines[0]);
        return lines.Skip(1).Select(line => Paragraphs.Of(PaperStyle.Body, line)).Prepend(first);
    }

    private static Paragraph Labelled(Block.Labelled labelled) =>
        Paragraphs.Of(PaperStyle.Labelled, [Paragraphs.Run($"{labelled.Label}：", PaperStyle.Label), .. Broken(labelled.Said)]);

    // Lines of one paragraph: a title stays one, and what belongs to a label hangs below it.
    private static IEnumerable<Run> Broken(string text) => Paragraphs.Lines(text).SelectMany((line, index) =>
        index == 0 ? [Paragraphs.Run(line)] : new[] { new Run(new Break()), Paragraphs.Run(line) });

    private static IEnumerable<OpenXmlElement> Signed(Block.Signing signing)
    {
        var lines = signing.Day is { } day ? [signing.Name, day] : new[] { signing.Name };
        var above = Paragraphs.Of(PaperStyle.Body, string.Empty);
        above.ParagraphProperties!.KeepNext = new KeepNext();
        return lines.Select(line => Paragraphs.Of(PaperStyle.Signing, line)).Prepend(above);
    }

    // Word joins tables that touch; a small paragraph keeps them apart.
    private static IEnumerable<OpenXmlElement> Closed(Table table) => [table, Paragraphs.Of(PaperStyle.Gap, string.Empty)];
}
