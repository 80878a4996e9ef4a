using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The parts of a workbook by their paths, and how they refer to each other.</summary>
internal sealed class Parts(ZipArchive archive)
{
    private const string UsualWorkbook = "xl/workbook.xml";
    private readonly Dictionary<string, ZipArchiveEntry> entries =
        archive.Entries.ToDictionary(entry => entry.FullName.Replace('\\', '/'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The part at a path; null when there is none.</summary>
    public ZipArchiveEntry? At(string? path) => path is not null && entries.TryGetValue(path, out var entry) ? entry : null;

    /// <summary>The path of the workbook itself.</summary>
    public string Workbook()
    {
        // Programs inside, the binary form, and the workbooks and documents of other programs.
        if (entries.Keys.Any(path => path.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || entries.ContainsKey("xl/workbook.bin")
            || entries.ContainsKey("content.xml"))
            throw new UnreadableFileException(UnreadableReason.OtherWorkbook);

        var named = ReferencesOf("").FirstOrDefault(reference => reference.Kind == "officeDocument")?.Path;
        var path = At(named) is not null ? named! : UsualWorkbook;
        return entries.ContainsKey(path) ? path : throw new UnreadableFileException(UnreadableReason.WrongExtension);
    }

    /// <summary>What a part refers to within the archive; the archive itself has no path.</summary>
    public IReadOnlyList<Reference> ReferencesOf(string path)
    {
        var (folder, name) = path.LastIndexOf('/') is >= 0 and var end ? (path[..(end + 1)], path[(end + 1)..]) : ("", path);
        var references = new List<Reference>();
        if (At($"{folder}_rels/{name}.rels") is not { } part) return references;
        using var markup = new Markup(part);
        while (markup.Read())
        {
            if (markup.Begins != "Relationship" || markup.Attribute("TargetMode") == "External") continue;
            if (markup.Attribute("Target") is not { } target) continue;
            references.Add(new(markup.Attribute("Id") ?? "", KindOf(markup.Attribute("Type")), Resolved(folder, target)));
        }

        return references;
    }

    private static string KindOf(string? type) => type?[(type.LastIndexOf('/') + 1)..] ?? "";

    private static string Resolved(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".") continue;
            if (step != "..") path.Add(step);
            else if (path.Count > 0) path.RemoveAt(path.Count - 1);
            else throw new InvalidDataException("A part refers to what is not in the archive.");
        }

        return string.Join('/', path);
    }

    /// <summary>What one part says of another.</summary>
    /// <param name="Id">By which the part names it.</param>
    /// <param name="Kind">What it is to the part, like <c>worksheet</c>.</param>
    /// <param name="Path">Where it is.</param>
    internal sealed record Reference(string Id, string Kind, string Path);
}
