using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Tests.Spreadsheets;

namespace StudyLog.Documents.Tests.Archives;

public class The_index_page
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Links_to_every_file()
    {
        var entries = Made.Entries(await Made.Archive(Made.Year));
        Links(entries).ShouldBe(entries.Keys.Take(Made.Year.Length));
    }

    [Fact]
    public async Task Says_what_it_is_of()
    {
        var page = Page(Made.Entries(await Made.Archive(Made.Year)));
        page.Descendants(Html + "h1").Single().Value.ShouldBe("某某研究所 <理论学习中心组> 2022年度学习档案");
        page.Descendants(Html + "p").Single().Value.ShouldStartWith("制作时间：2022-12-31 17:30 +08:00　截至事件：第 4711 号　文件：14 个，共 ");
    }

    [Fact]
    public async Task Runs_nothing()
    {
        var entries = Made.Entries(await Made.Archive(Made.Year));
        Encoding.UTF8.GetString(entries["索引.html"]).ShouldNotContain("<script", Case.Insensitive);
        Page(entries).Descendants().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on"));
    }

    [Fact]
    public Task Is_well_formed_whatever_the_titles_are() => AwkwardText.Any.Array[1, 8].SampleAsync(
        async titles =>
        {
            var entries = Made.Entries(await Made.Archive(titles.Select(title => Made.File(ArchivedKind.Speeches, title + ".docx", title))));
            Links(entries).ShouldBe(entries.Keys.Take(titles.Length));
            Page(entries).Descendants(Html + "tbody").Elements().Count().ShouldBe(titles.Length);
        },
        iter: 200);

    [Fact]
    public async Task Shows_a_hostile_title_as_text() => Cells(Made.Entries(await Made.Archive(Made.Year)), row: 10)[4]
        .ShouldBe("<script>alert('1')</script> & \"]]>\" \uFFFD\uFFFD");

    private static string[] Cells(Dictionary<string, byte[]> entries, int row) =>
        [.. Page(entries).Descendants(Html + "tbody").Elements().ElementAt(row).Elements(Html + "td").Select(cell => cell.Value)];

    private static IEnumerable<string> Links(Dictionary<string, byte[]> entries) => Page(entries).Descendants(Html + "a").Select(link =>
    {
        var address = link.Attribute("href")!.Value;
        address.ShouldAllBe(character => char.IsAscii(character) && !char.IsControl(character));
        return Uri.UnescapeDataString(new Uri(new Uri("file:///"), address).AbsolutePath)[1..];
    });

    private static XDocument Page(Dictionary<string, byte[]> entries)
    {
        using var reader = XmlReader.Create(new MemoryStream(entries["索引.html"]), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
