using System.IO.Compression;
using System.Text;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Tests.Spreadsheets;

namespace StudyLog.Documents.Tests.Archives;

/// <summary>Archives made for tests.</summary>
internal static class Made
{
    public static readonly ArchiveHead Head = new("某某研究所 <理论学习中心组>", 2022, new(2022, 12, 31, 17, 30, 0, TimeSpan.FromHours(8)), AsOf: 4711);

    /// <summary>A file of every kind, and titles that formats stumble over.</summary>
    public static readonly ArchivedFile[] Year =
    [
        .. Enum.GetValues<ArchivedKind>().Select(kind => File(kind, $"2022年 100% #{kind}.txt", $"{kind}")),
        File(ArchivedKind.Attachment, "<script>alert(1)</script>.txt", "<script>alert('1')</script> & \"]]>\" \u0001\uD83D"),
        File(ArchivedKind.Attachment, "../../etc/passwd", "=HYPERLINK(\"http://example.org\")"),
        File(ArchivedKind.Attachment, "NUL.txt", "设备"),
        File(ArchivedKind.Attachment, "nul.TXT", "设备"),
    ];

    public static ArchivedFile File(ArchivedKind kind, string name, string title) => new(kind, name, title, Encoding.UTF8.GetBytes($"{name}：{title}"))
    {
        SessionNumber = kind == ArchivedKind.Plan ? null : "2026-003",
        Day = kind == ArchivedKind.Plan ? null : new(2022, 10, 25),
        Folder = kind == ArchivedKind.Attachment ? "第3次" : null,
    };

    public static async Task<byte[]> Archive(params IEnumerable<ArchivedFile> files)
    {
        using var bytes = new MemoryStream();
        await using var stream = new AsynchronousStream(bytes);
        await YearArchive.Write(stream, Head, files.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    public static Dictionary<string, byte[]> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    /// <summary>The archive packed again after its entries were changed.</summary>
    public static byte[] Changed(byte[] archive, Action<Dictionary<string, byte[]>> change)
    {
        var entries = Entries(archive);
        change(entries);
        return Packed(entries);
    }

    public static byte[] Packed(params IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
