using System.IO.Compression;
using System.Security.Cryptography;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Archives;

/// <summary>Compares what lies in an archive with its list of hashes.</summary>
internal static class Checking
{
    private const int MostEntries = 200_000;
    private const int LongestList = 1 << 25;

    public static async Task<ArchiveCheck> Check(Stream zip, CancellationToken cancellation)
    {
        // Counted before the archive is opened, which makes an object of each.
        zip.Position = 0;
        if (ByteSearch.Count(zip, "PK\u0001\u0002"u8, MostEntries + 1) > MostEntries) return Refused(ArchiveFaultKind.TooManyEntries);
        zip.Position = 0;
        try
        {
            await using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return await Check(archive, zip.Length, cancellation);
        }
        catch (Exception broken) when (IsOfTheArchive(broken))
        {
            return Refused(ArchiveFaultKind.NotAnArchive);
        }
    }

    private static async Task<ArchiveCheck> Check(ZipArchive archive, long length, CancellationToken cancellation)
    {
        // No entry unpacks more than it claims to have packed, so that this bounds the work by what deflating can do.
        if (archive.Entries.Aggregate(0m, (sum, entry) => sum + entry.CompressedLength) > length) return Refused(ArchiveFaultKind.EntriesOverlap);
        var entries = archive.Entries.Where(entry => !IsFolder(entry)).ToLookup(entry => entry.FullName, StringComparer.Ordinal);
        if (entries[YearArchive.HashesName].FirstOrDefault() is not { } list) return Refused(ArchiveFaultKind.ListMissing);
        if (await Content(list, cancellation) is not { } content || HashList.Read(content) is not { } hashes)
            return Refused(ArchiveFaultKind.ListUnreadable);

        var (faults, intact) = (new List<ArchiveFault>(), 0);
        foreach (var path in hashes.Keys.Union(entries.Select(files => files.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await Fault(path, [.. entries[path]], hashes.GetValueOrDefault(path), cancellation) is { } fault) faults.Add(new(fault, path));
            else if (path != YearArchive.HashesName) intact++;
        }

        return new(faults, intact, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static async Task<ArchiveFaultKind?> Fault(string path, ZipArchiveEntry[] entries, string? hash, CancellationToken cancellation) =>
        entries switch
        {
            _ when !IsSafe(path) => ArchiveFaultKind.UnsafePath,
            [] => ArchiveFaultKind.Missing,
            [_, _, ..] => ArchiveFaultKind.Repeated,
            _ when hash is null => path == YearArchive.HashesName ? null : ArchiveFaultKind.Unlisted,
            [var entry] => await Hash(entry, cancellation) switch
            {
                null => ArchiveFaultKind.Unreadable,
                var found => found.Equals(hash, StringComparison.OrdinalIgnoreCase) ? null : ArchiveFaultKind.Altered,
            },
        };

    private static async Task<string?> Hash(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        try
        {
            await using var content = await entry.OpenAsync(cancellation);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        }
        catch (Exception broken) when (IsOfTheArchive(broken))
        {
            return null;
        }
    }

    private static async Task<byte[]?> Content(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        try
        {
            await using var content = await entry.OpenAsync(cancellation);
            using var copy = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if (copy.Length + read > LongestList) return null;
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return copy.ToArray();
        }
        catch (Exception broken) when (IsOfTheArchive(broken))
        {
            return null;
        }
    }

    // Other programs write entries for folders when they pack files again.
    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') && entry.Length == 0;

    private static bool IsSafe(string path) =>
        !path.Any(character => char.IsControl(character) || character is '\\' or ':') && !path.Split('/').Any(part => part is "" or "." or "..");

    // What the library throws when bytes are not as they should be; a disk that fails is something else.
    private static bool IsOfTheArchive(Exception exception) => exception
        is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException;

    private static ArchiveCheck Refused(ArchiveFaultKind kind) => new([new(kind)]);
}
