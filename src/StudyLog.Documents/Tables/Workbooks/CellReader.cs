using System.Globalization;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>Reads a cell of a workbook: what its program last showed in it. A formula's saved value is taken, and never calculated anew.</summary>
internal sealed class CellReader(IReadOnlyList<string?> texts, CellFormats formats, bool from1904, TableLimits limits)
{
    /// <summary>How much is read.</summary>
    public TableLimits Limits => limits;

    /// <summary>Reads the cell that begins here.</summary>
    public Cell Read(Markup markup, CellAddress address)
    {
        var (type, format) = (markup.Attribute("t"), markup.Attribute("s"));
        string? value = null;
        string? text = null;
        string? formula = null;
        for (var entered = markup.Enter(); markup.ReadWithin(entered);)
        {
            if (markup.Depth > entered + 1) continue;
            if (markup.Begins == "v") value = Held(markup.TextOfElement(limits.CellCharacters), address);
            else if (markup.Begins == "is") text = Held(StringItem.Read(markup, limits.CellCharacters), address);
            else if (markup.Begins == "f") formula = Held(markup.TextOfElement(limits.CellCharacters), address);
        }

        if (formula is not null && (Formula.ReachesOut(formula) || IsUnsaved(type, value, text))) return new(address, CellKind.Formula, "=" + formula);
        return (type, value) switch
        {
            _ when text is not null => OfText(text, address),
            (_, null or "") => Cell.Nothing(address),
            ("s", _) => OfText(Held(Shared(value), address), address),
            ("str" or "inlineStr", _) => OfText(StringItem.Unescaped(value), address),
            ("b", _) => new(address, CellKind.Truth, value is "1" or "true" ? "true" : "false"),
            ("e", _) => new(address, CellKind.Error, value),
            ("d", _) => OfDate(value, address),
            _ => OfNumber(value, format, address),
        };
    }

    // Programs that only write workbooks leave formulas without values; a formula whose value is an empty text says so.
    private static bool IsUnsaved(string? type, string? value, string? text) =>
        string.IsNullOrEmpty(value) && text is null && !(type == "str" && value is not null);

    private static string Held(string? text, CellAddress address) => text ?? throw new UnreadableFileException(UnreadableReason.CellTooLong, address);

    private string? Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
            ? texts[index]
            : throw new InvalidDataException("A cell names a text that the workbook does not hold.");

    private Cell OfText(string text, CellAddress address) =>
        CellText.Checked(text, address, limits) is { Length: > 0 } held ? new(address, CellKind.Text, held) : Cell.Nothing(address);

    private static Cell OfDate(string written, CellAddress address)
    {
        var (kind, text) = WrittenOut.Of(written);
        return new(address, kind, text);
    }

    private Cell OfNumber(string written, string? format, CellAddress address)
    {
        var look = int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? formats.LookOf(number) : formats.LookOf(0);
        var (kind, text) = NumberCell.Of(written, look, from1904);
        return new(address, kind, text);
    }
}
