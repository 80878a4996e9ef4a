using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>What gives a line of official papers its 28 characters.</summary>
internal enum CharacterGrid
{
    /// <summary>The page's own grid, as the standard is set in Word.</summary>
    OfThePage,

    /// <summary>Letters that stand closer, on a grid of lines alone.</summary>
    OfTheLetters,
}

/// <summary>
/// The page of a form: A4 with its margins and, on official papers, the grid of 22 lines of 28 characters that GB/T 9704-2012 asks for (5.2, 5.3).
/// All lengths in twips.
/// </summary>
internal sealed record PageShape(int Width, int Height, int Top, int Bottom, int Left, int Right, int Footer, int Header, bool HasGrid)
{
    /// <summary>How high a line of official papers is: 225 mm in 22 lines, rounded down so that the last one fits.</summary>
    public const int OfficialLine = 579;

    private const int CharactersOnLine = 28;

    private const int A4Short = 11906;
    private const int A4Long = 16838;

    /// <summary>The letters of the body, 3号.</summary>
    public const decimal OfficialPoints = 16;

    /// <summary>How wide the type area is.</summary>
    public int TypeWidth => Width - Left - Right;

    public static PageShape Of(PaperForm form, bool landscape)
    {
        var (width, height) = landscape ? (A4Long, A4Short) : (A4Short, A4Long);
        return form == PaperForm.Official
            ? new(width, height, Measures.Twips(37), Measures.Twips(35), Measures.Twips(28), Measures.Twips(26), Measures.Twips(23), Measures.Twips(20), HasGrid: !landscape)
            : new(width, height, Measures.Twips(22), Measures.Twips(20), Measures.Twips(22), Measures.Twips(20), Measures.Twips(10), Measures.Twips(10), HasGrid: false);
    }

    /// <summary>The properties of the one section of a paper, without its headers and footers.</summary>
    public IEnumerable<OpenXmlElement> Properties(CharacterGrid grid)
    {
        yield return new PageSize
        {
            Width = (uint)Width,
            Height = (uint)Height,
            Orient = Width > Height ? PageOrientationValues.Landscape : null,
        };
        yield return new PageMargin
        {
            Top = Top,
            Bottom = Bottom,
            Left = (uint)Left,
            Right = (uint)Right,
            Header = (uint)Header,
            Footer = (uint)Footer,
            Gutter = 0,
        };
        if (!HasGrid) yield break;
        yield return grid == CharacterGrid.OfThePage
            ? new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = OfficialLine, CharacterSpace = CharacterSpace }
            : new DocGrid { Type = DocGridValues.Lines, LinePitch = OfficialLine };
    }

    // What a character is wider or narrower than its letters are high, in 4096ths of a point.
    private int CharacterSpace => (int)Math.Floor(((TypeWidth / 20m / CharactersOnLine) - OfficialPoints) * 4096);
}
