using System.IO.Compression;
using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Archives;

/// <summary>The index as a workbook.</summary>
internal static class IndexSheet
{
    private static readonly Column[] Columns =
    [
        Column.WholeNumber("序号", 8), Column.Text("类别", 12), Column.Text("场次编号", 12), Column.Date("日期", 12), Column.Text("名称", 44),
        Column.Text("文件", 60), Column.WholeNumber("大小（字节）", 14), Column.Text("SHA-256", 70),
    ];

    public static async Task<byte[]> Of(ArchiveHead head, IReadOnlyList<Listed> files, CancellationToken cancellation)
    {
        using var workbook = new MemoryStream();
        await Workbook.Write(workbook, [new("索引", Columns, files.Select(Row).ToAsyncEnumerable())], cancellation);
        return await Stamped(workbook, head.MadeAt, cancellation);
    }

    private static Cell[] Row(Listed listed) =>
    [
        Cell.Number(listed.Number), Cell.Text(listed.File.Kind.Word()), Cell.Text(listed.File.SessionNumber), Cell.Date(listed.File.Day),
        Cell.Text(listed.File.Title), Cell.Text(listed.Entry.Path), Cell.Number(listed.Entry.Size), Cell.Text(listed.Entry.Hash),
    ];

    // A workbook's parts bear the time of writing; with another one its hash would be another every time.
    private static async Task<byte[]> Stamped(MemoryStream workbook, DateTimeOffset madeAt, CancellationToken cancellation)
    {
        using var stamped = new MemoryStream();
        await using (var archive = new ZipArchive(stamped, ZipArchiveMode.Create, leaveOpen: true))
        await using (var parts = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        {
            var writer = new EntryWriter(archive, madeAt);
            foreach (var part in parts.Entries)
            {
                await using var content = await part.OpenAsync(cancellation);
                await writer.Write(part.FullName, content, cancellation);
            }
        }

        return stamped.ToArray();
    }
}
