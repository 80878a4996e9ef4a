using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StudyLog.Documents.Archives;

/// <summary>The index as a page that needs nothing else: well-formed as XML too, without scripts, with links to the files beside it.</summary>
internal static class IndexPage
{
    // Without < > and &, which XML and HTML read differently within it.
    private const string Style = """
        :root { color-scheme: light dark; --accent: #9b1c1f; --line: #d9d5d0; --quiet: #6b6660; }
        @media (prefers-color-scheme: dark) { :root { --accent: #e58a86; --line: #45413d; --quiet: #a39d96; } }
        body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 14px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
        h1 { margin: 0 0 .25rem; color: var(--accent); font-size: 1.5rem; }
        p { margin: 0 0 1rem; color: var(--quiet); }
        table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--accent); }
        th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .short { white-space: nowrap; }
        code { display: block; width: 32ch; color: var(--quiet); font-size: .75rem; line-height: 1.4; }
        a { color: var(--accent); }
        @media print { body { margin: 0; max-width: none; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
        """;

    private static readonly XNamespace Page = "http://www.w3.org/1999/xhtml";

    public static byte[] Of(ArchiveHead head, IReadOnlyList<Listed> files)
    {
        var title = Written($"{head.Organisation} {head.Year}年度学习档案");
        var page = Element(
            "html",
            new XAttribute("lang", "zh-CN"),
            Element(
                "head",
                Element("meta", new XAttribute("charset", "utf-8")),
                Element("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
                Element("title", title),
                Element("style", Style)),
            Element("body", Element("h1", title), Element("p", Summary(head, files)), Table(files)));
        return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    private static string Summary(ArchiveHead head, IReadOnlyList<Listed> files) => Written(
        $"制作时间：{head.MadeAt:yyyy-MM-dd HH:mm zzz}　截至事件：第 {head.AsOf} 号　文件：{files.Count} 个，共 {files.Sum(file => file.Entry.Size):N0} 字节");

    private static XElement Table(IReadOnlyList<Listed> files) => Element(
        "table",
        Element("thead", Element("tr", Headings())),
        Element("tbody", files.Select(Row)));

    private static XElement[] Headings() =>
    [
        Number("th", "序号"), Element("th", "类别"), Number("th", "场次编号"), Element("th", "日期"), Element("th", "名称"), Element("th", "文件"),
        Number("th", "大小（字节）"), Element("th", "SHA-256"),
    ];

    private static XElement Row(Listed listed) => Element(
        "tr",
        Number("td", Written($"{listed.Number}")),
        Element("td", new XAttribute("class", "short"), listed.File.Kind.Word()),
        Number("td", Written($"{listed.File.SessionNumber}")),
        Element("td", new XAttribute("class", "short"), Written($"{listed.File.Day:yyyy-MM-dd}")),
        Element("td", Written($"{listed.File.Title}")),
        Element("td", Element("a", new XAttribute("href", Link(listed.Entry.Path)), listed.Entry.Path)),
        Number("td", Written($"{listed.Entry.Size:N0}")),
        Element("td", Element("code", listed.Entry.Hash)));

    private static XElement Element(string name, params object[] content) => new(Page + name, content);

    private static XElement Number(string name, string text) => Element(name, new XAttribute("class", "number"), text);

    private static string Link(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // What XML has no characters for becomes the sign for such.
    private static string Written(FormattableString text) => string.Concat(
        text.ToString(CultureInfo.InvariantCulture).EnumerateRunes()
            .Select(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
