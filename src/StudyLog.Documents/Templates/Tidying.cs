using System.Xml.Linq;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>Sets right what taking out a block may leave, and Word does not open: a table without rows, a cell without a paragraph.</summary>
internal static class Tidying
{
    private static readonly XName[] Closed = [.. new[] { "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote" }.Select(name => W + name)];

    private static readonly XName[] Blocks = [W + "p", W + "tbl", W + "sdt"];

    public static void Tidy(XContainer markup)
    {
        // A table within a cell of a row that goes, goes with it; so from within.
        foreach (var row in markup.Descendants(W + "tr").Reverse().ToList())
        {
            if (!row.Descendants(W + "tc").Any()) row.Remove();
        }

        foreach (var table in markup.Descendants(W + "tbl").Reverse().ToList())
        {
            if (!table.Descendants(W + "tr").Any()) table.Remove();
        }

        foreach (var place in markup.Descendants().Where(element => Closed.Contains(element.Name)).ToList())
        {
            var last = place.Elements().LastOrDefault(element => Blocks.Contains(element.Name));
            if (last is null || last.Name == W + "tbl") place.Add(new XElement(W + "p"));
        }
    }
}
