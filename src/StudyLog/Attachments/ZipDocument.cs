using System.Xml;
using System.Xml.Linq;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>Documents that are zips: Office as its own list of contents says, without macros; and OFD.</summary>
internal static class ZipDocument
{
    private const string List = "[Content_Types].xml";
    private const int LongestList = 1024 * 1024;

    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly string[] OfMacros = ["vbaProject", "macroEnabled", "macrosheet", "activeX"];

    private static readonly Dictionary<string, string> MainParts = new(StringComparer.Ordinal)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = MediaTypes.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = MediaTypes.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = MediaTypes.Pptx,
    };

    public static FileJudgement Judge(ReadOnlyMemory<byte> content)
    {
        var (zip, fault) = ZipDirectory.Read(content);
        if (zip is null) return fault!.Value;
        if (content.Span[..Math.Min(content.Length, 1024)].IndexOf(Signature.Pdf) >= 0) return AttachmentFault.Appended;
        if (zip.Find(List) is not { } list) return Ofd(zip, content);
        if (Root(zip, list) is not { } types || types.Name != ContentTypes + "Types") return AttachmentFault.Damaged;

        var declared = types.Elements().Select(Declared.Of).ToList();
        if (declared.Exists(each => SpeaksOfMacros(each.Type)) || zip.Entries.Any(entry => SpeaksOfMacros(entry.Name))) return AttachmentFault.Macros;
        if (declared.Find(each => MainParts.ContainsKey(each.Type)) is not { } main) return AttachmentFault.Archive;
        var named = declared.Select(each => each.Part).ToHashSet(StringComparer.Ordinal);
        return zip.Entries.Any(entry => main.Means(entry.Name, named)) ? new FileJudgement.Kept(MainParts[main.Type], content) : AttachmentFault.Damaged;
    }

    // An OFD lists no programs, as a jar does beside whatever it is besides.
    private static FileJudgement Ofd(ZipDirectory zip, ReadOnlyMemory<byte> content)
    {
        if (zip.Find("OFD.xml") is not { } ofd || zip.Entries.Any(entry => entry.Name.StartsWith("META-INF/", StringComparison.OrdinalIgnoreCase))) return AttachmentFault.Archive;
        return Root(zip, ofd)?.Name.LocalName == "OFD" ? new FileJudgement.Kept(MediaTypes.Ofd, content) : AttachmentFault.Damaged;
    }

    private static bool SpeaksOfMacros(string text) => OfMacros.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static XElement? Root(ZipDirectory zip, ZipEntry entry)
    {
        if (zip.Unpack(entry, LongestList) is not { } xml) return null;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // What the list says of one part, or of every part with an ending of which it says nothing else: so .NET writes the text of a document.
    private sealed record Declared(string? Part, string? Ending, string Type)
    {
        public static Declared Of(XElement element) => new(
            ((string?)element.Attribute("PartName"))?.TrimStart('/'), (string?)element.Attribute("Extension"), (string?)element.Attribute("ContentType") ?? "");

        public bool Means(string name, HashSet<string?> named) => Part is not null
            ? name == Part
            : name.EndsWith($".{Ending}", StringComparison.OrdinalIgnoreCase) && name != List && !named.Contains(name);
    }
}
