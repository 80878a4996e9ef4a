using System.IO.Compression;
using System.Text;
using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Archives;

/// <summary>
/// A year in one zip archive: the files, each in the folder of its kind, then how to check them (README.txt), an index to read (索引.xlsx and
/// 索引.html), one for programs (manifest.json), and the hashes of all of these as sha256sum writes and checks them (SHA256SUMS).
/// </summary>
public static class YearArchive
{
    /// <summary>The entry with the hashes of all others.</summary>
    internal const string HashesName = "SHA256SUMS";

    /// <summary>
    /// Writes the archive file by file: a stream that is only written to, and only asynchronously, is enough; it stays open. When a file cannot be
    /// read the archive remains without its end, so that no program takes it for a whole one.
    /// </summary>
    /// <param name="destination">Where it goes.</param>
    /// <param name="head">What it is about.</param>
    /// <param name="files">The files, in the order of the index; each is opened when its turn has come.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task<WrittenArchive> Write(
        Stream destination, ArchiveHead head, IAsyncEnumerable<ArchivedFile> files, CancellationToken cancellation = default)
    {
        await using var postponing = new PostponingStream(destination);
        var archive = await ZipArchive.CreateAsync(postponing, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var writer = new EntryWriter(archive, head.MadeAt);
        var listed = await WriteFiles(writer, files, cancellation);
        await writer.Write("README.txt", Instructions.Of(head), cancellation);
        await writer.Write("索引.xlsx", await IndexSheet.Of(head, listed, cancellation), cancellation);
        await writer.Write("索引.html", IndexPage.Of(head, listed), cancellation);
        await writer.Write("manifest.json", Manifest.Of(head, listed), cancellation);
        var seal = await writer.Write(HashesName, HashList.Of(writer.Written), cancellation);

        // Not "await using": closing it writes the archive's end.
        await archive.DisposeAsync();
        await postponing.FlushAsync(cancellation);
        return new(listed.Count, listed.Sum(file => file.Entry.Size), seal.Hash);
    }

    /// <summary>
    /// Says of each file whether it is as it was archived. No file is held; no archive, however it was made, makes this fail or costs more than
    /// reading what really lies in it.
    /// </summary>
    /// <param name="zip">The archive: a stream that can be read and sought; it stays open.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<ArchiveCheck> Check(Stream zip, CancellationToken cancellation = default) => Checking.Check(zip, cancellation);

    private static async Task<IReadOnlyList<Listed>> WriteFiles(
        EntryWriter writer, IAsyncEnumerable<ArchivedFile> files, CancellationToken cancellation)
    {
        var (paths, listed) = (new SafePaths(), new List<Listed>());
        await foreach (var file in files.WithCancellation(cancellation))
        {
            await using var content = await file.Open(cancellation);
            var path = paths.Give(file.Kind.Word(), file.Folder, file.Name);
            listed.Add(new(listed.Count + 1, file, await writer.Write(path, content, cancellation)));
        }

        return listed;
    }
}
