using System.Globalization;
using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The formats that a workbook's cells name by number.</summary>
internal sealed class CellFormats
{
    private const int Most = 1 << 16;
    private readonly List<NumberLook> looks = [];

    private CellFormats()
    {
    }

    /// <summary>What a cell of that format makes of its number.</summary>
    public NumberLook LookOf(int format) => (uint)format < (uint)looks.Count ? looks[format] : NumberLook.Plain;

    /// <summary>Reads them.</summary>
    public static CellFormats Read(ZipArchiveEntry? part)
    {
        var formats = new CellFormats();
        if (part is null) return formats;
        using var markup = new Markup(part);
        var (own, inCells) = (new Dictionary<int, NumberLook>(), false);
        while (markup.Read())
        {
            if (markup.Begins == "numFmt" && Number(markup, "numFmtId") is { } number) own[number] = NumberLooks.Of(markup.Attribute("formatCode") ?? "");
            else if (markup.Begins == "cellXfs") inCells = true;
            else if (markup.Ends == "cellXfs") inCells = false;
            else if (markup.Begins == "xf" && inCells) formats.looks.Add(LookOf(Number(markup, "numFmtId") ?? 0, own));
            if (own.Count > Most || formats.looks.Count > Most) throw new InvalidDataException("The workbook has more formats than a workbook can.");
        }

        return formats;
    }

    private static NumberLook LookOf(int format, Dictionary<int, NumberLook> own) => own.TryGetValue(format, out var look) ? look : NumberLooks.OfKnown(format);

    private static int? Number(Markup markup, string attribute) =>
        int.TryParse(markup.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
