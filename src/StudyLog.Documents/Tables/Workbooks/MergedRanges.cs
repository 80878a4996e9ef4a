using System.IO.Compression;
using System.Runtime.InteropServices;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The merged cells of a worksheet, whose markup lists them behind all its rows.</summary>
internal sealed class MergedRanges
{
    private const int Most = 1 << 18;
    private readonly Dictionary<int, List<Range>> byFirstRow = [];

    private MergedRanges()
    {
    }

    /// <summary>Those that begin in a row.</summary>
    public IReadOnlyList<Range> From(int row) => byFirstRow.TryGetValue(row, out var ranges) ? ranges : [];

    /// <summary>Reads them. Most worksheets with many rows have none, which their bytes tell sooner than their markup.</summary>
    public static MergedRanges Read(ZipArchiveEntry part)
    {
        var ranges = new MergedRanges();
        using (var bytes = part.Open())
        {
            if (ByteSearch.Count(bytes, "mergeCell"u8, atMost: 1) == 0) return ranges;
        }

        using var markup = new Markup(part);
        for (var count = 0; markup.Read();)
        {
            if (markup.Begins != "mergeCell") continue;
            if (++count > Most) throw new InvalidDataException("The worksheet has too many merged cells.");
            ranges.Add(markup.Attribute("ref") ?? "");
        }

        return ranges;
    }

    private void Add(string reference)
    {
        var corners = reference.Split(':');
        if (CellAddress.Parse(corners[0]) is not { } first || CellAddress.Parse(corners[^1]) is not { } last
            || last.Row < first.Row || last.Column < first.Column)
            throw new InvalidDataException("Merged cells are none.");
        if (!byFirstRow.TryGetValue(first.Row, out var ranges)) byFirstRow.Add(first.Row, ranges = []);
        ranges.Add(new(first, last));
    }

    /// <summary>Merged cells.</summary>
    /// <param name="First">The one whose content all of them show.</param>
    /// <param name="Last">The one furthest from it.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Range(CellAddress First, CellAddress Last);
}
