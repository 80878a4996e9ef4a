using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>
/// Unpacks every part of a workbook once before it is read, keeping nothing, and counts what really comes out: what an archive says of itself need
/// not be so.
/// </summary>
internal static class ArchiveGuard
{
    private const int ChunkBytes = 1 << 16;
    private const int SmallBytes = 1 << 20;

    /// <summary>Opens the archive if its parts are as such files have them.</summary>
    public static ZipArchive Open(Stream file, TableLimits limits)
    {
        file.Position = 0;

        // Counted before the archive is opened, which makes an object of each.
        if (ByteSearch.Count(file, "PK\u0001\u0002"u8, limits.Parts + 1) > limits.Parts) throw new UnreadableFileException(UnreadableReason.UnpacksTooLarge);

        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            if (archive.Entries.Any(entry => entry.IsEncrypted)) throw new UnreadableFileException(UnreadableReason.PasswordProtected);
            if (archive.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < archive.Entries.Count)
                throw new UnreadableFileException(UnreadableReason.Damaged);

            var left = limits.UnpackedBytes;
            foreach (var entry in archive.Entries) left -= Unpack(entry, left, limits);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static long Unpack(ZipArchiveEntry entry, long left, TableLimits limits)
    {
        using var part = entry.Open();
        var buffer = new byte[ChunkBytes];
        var most = Math.Min(left, Math.Max(SmallBytes, entry.CompressedLength * limits.UnpackedRatio));
        var (unpacked, markup) = (0L, IsMarkup(entry.FullName) ? new MarkupGuard() : null);
        while (part.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read)
        {
            unpacked += read;
            if (unpacked > most) throw new UnreadableFileException(UnreadableReason.UnpacksTooLarge);
            markup?.Check(buffer.AsSpan(0, read));
        }

        if (unpacked != entry.Length) throw new UnreadableFileException(UnreadableReason.Damaged);
        return unpacked;
    }

    private static bool IsMarkup(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS" or ".VML";
}
