using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using StudyLog.Documents.Tables;
using StudyLog.Documents.Tables.Workbooks;

namespace StudyLog.Documents.Templates;

/// <summary>Looks over a file before anything opens it as a document.</summary>
internal static class TemplatePackage
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const long LargestMarkup = 8 << 20;

    private static readonly TableLimits Limits = new() { FileBytes = WordTemplate.LargestFile, UnpackedBytes = 64 << 20, Parts = 1_024 };

    /// <summary>What makes it none that is opened.</summary>
    public static IReadOnlyList<TemplateFault> FaultsOf(byte[] file)
    {
        if (file.Length > Limits.FileBytes) return [new(TemplateFaultReason.TooLarge)];
        using var stream = new MemoryStream(file, writable: false);
        try
        {
            var content = FileContents.Of(stream);
            if (content == FileContent.Encrypted) return [new(TemplateFaultReason.PasswordProtected)];
            if (content != FileContent.Archive) return [new(TemplateFaultReason.NotADocument)];
            using var archive = ArchiveGuard.Open(stream, Limits);
            return Of(archive);
        }
        catch (UnreadableFileException refused)
        {
            return [new(Reason(refused.Reason))];
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return [new(TemplateFaultReason.Damaged)];
        }
    }

    private static IReadOnlyList<TemplateFault> Of(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } types) return [new(TemplateFaultReason.NotADocument)];
        if (archive.Entries.Any(entry => entry.Length > LargestMarkup && Path.GetExtension(entry.FullName).ToUpperInvariant() is ".XML" or ".RELS"))
            return [new(TemplateFaultReason.UnpacksTooLarge)];

        var declared = Load(types).Root!.Elements().Select(element => element.Attribute("ContentType")?.Value ?? string.Empty).ToList();
        if (declared.Any(type => IsProgram(type))) return [new(TemplateFaultReason.WithMacros)];
        if (!declared.Contains(DocumentType, StringComparer.OrdinalIgnoreCase)) return [new(TemplateFaultReason.NotADocument)];
        return
        [
            .. archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(Brought)
                .Distinct(StringComparer.Ordinal).Select(kind => new TemplateFault(TemplateFaultReason.BringsInOthers, kind)),
        ];
    }

    private static bool IsProgram(string type) =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || type.Contains("activeX", StringComparison.OrdinalIgnoreCase);

    // Nobody goes where a link leads without wanting to; everything else is fetched by opening the file.
    private static IEnumerable<string> Brought(ZipArchiveEntry relationships) =>
        from relationship in Load(relationships).Root!.Elements()
        where string.Equals(relationship.Attribute("TargetMode")?.Value.Trim(), "External", StringComparison.OrdinalIgnoreCase)
        let type = relationship.Attribute("Type")?.Value ?? string.Empty
        let kind = type[(type.LastIndexOf('/') + 1)..]
        where kind != "hyperlink"
        select kind;

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), Markup.Careful);
        return XDocument.Load(reader);
    }

    private static TemplateFaultReason Reason(UnreadableReason reason) => reason switch
    {
        UnreadableReason.PasswordProtected => TemplateFaultReason.PasswordProtected,
        UnreadableReason.UnpacksTooLarge => TemplateFaultReason.UnpacksTooLarge,
        UnreadableReason.DeclaresEntities => TemplateFaultReason.DeclaresEntities,
        _ => TemplateFaultReason.Damaged,
    };
}
