using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>The tables of a paper: as wide as the type area, a row never broken between pages, the head again on each.</summary>
internal static class Tables
{
    private const int LabelShare = 14;
    private const int ValueShare = 36;

    public static Table Of(Block.Table table, int width)
    {
        var widths = Widths([.. table.Columns.Select(column => column.Width)], width);
        var head = Row([.. table.Columns.Select((column, index) => Cell(widths[index], Paragraphs.Of(PaperStyle.TableHead, column.Heading)))], table.RowHeight, new TableHeader());
        var rows = table.Rows.Select(row => Row(
            [.. row.Select((text, index) => Cell(widths[index], Text(text, table.Columns[index].Centred)))],
            table.RowHeight));
        return Framed(widths, [head, .. rows]);
    }

    /// <summary>Facts in lines of two, a wide one alone.</summary>
    public static Table Of(Block.Facts facts, int width)
    {
        var widths = Widths([LabelShare, ValueShare, LabelShare, ValueShare], width);
        List<TableRow> rows = [];
        for (var at = 0; at < facts.Values.Count; at++)
        {
            var fact = facts.Values[at];
            var beside = !fact.Wide && at + 1 < facts.Values.Count && !facts.Values[at + 1].Wide ? facts.Values[at + 1] : null;
            if (beside is null)
            {
                rows.Add(Row([LabelCell(widths[0], fact), Cell(widths[1] + widths[2] + widths[3], Text(fact.Value), span: 3)], height: 9));
            }
            else
            {
                rows.Add(Row([LabelCell(widths[0], fact), Cell(widths[1], Text(fact.Value)), LabelCell(widths[2], beside), Cell(widths[3], Text(beside.Value))], height: 9));
                at++;
            }
        }

        return Framed(widths, rows);
    }

    /// <summary>Lines to sign on, beside each other.</summary>
    public static Table Of(Block.Signatures signatures, int width)
    {
        var widths = Widths([.. signatures.Labels.Select(_ => 1)], width);
        return Framed(widths, [Row([.. signatures.Labels.Select((label, index) => Cell(widths[index], [Paragraphs.Of(PaperStyle.TableText, $"{label}：")]))], height: 16)]);
    }

    /// <summary>A table of rows that are made elsewhere.</summary>
    internal static Table Framed(IReadOnlyList<int> widths, IEnumerable<OpenXmlElement> rows) => new(
        [
            new TableProperties(
                new TableStyle { Val = PaperStyle.Table },
                new TableWidth { Width = Measures.Written(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(each => new GridColumn { Width = Measures.Written(each) })),
            .. rows,
        ]);

    internal static TableRow Row(IEnumerable<TableCell> cells, decimal? height, params OpenXmlElement[] more)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height is { } millimetres) properties.Append(new TableRowHeight { Val = (uint)Measures.Twips(millimetres), HeightType = HeightRuleValues.AtLeast });
        properties.Append(more);
        return new TableRow([properties, .. cells]);
    }

    private static TableCell LabelCell(int width, Fact fact) => Cell(width, Paragraphs.Of(PaperStyle.TableHead, fact.Label));

    private static TableCell Cell(int width, params IEnumerable<Paragraph> content) => Cell(width, content, span: 1);

    internal static TableCell Cell(int width, IEnumerable<OpenXmlElement> content, int span)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Measures.Written(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. content]);
    }

    private static IEnumerable<Paragraph> Text(string text, bool centred = false) => Paragraphs.Lines(text).Select(line =>
    {
        var paragraph = Paragraphs.Of(PaperStyle.TableText, line);
        if (centred) paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
        return paragraph;
    });

    // Shares of a width in whole twips; what division leaves goes to the last.
    internal static List<int> Widths(IReadOnlyList<int> shares, int width)
    {
        var whole = shares.Sum();
        var widths = shares.Select(share => width * share / whole).ToList();
        widths[^1] += width - widths.Sum();
        return widths;
    }
}
