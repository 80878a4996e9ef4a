using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace StudyLog.Documents.Archives;

/// <summary>Writes entries of a zip archive one after another and remembers what was written, not the content.</summary>
internal sealed class EntryWriter(ZipArchive archive, DateTimeOffset madeAt)
{
    private const int ChunkBytes = 1 << 16;

    // A plain file that all may read and its owner may change, as a Unix says it.
    private const int OrdinaryFile = 0b1_000_000_110_100_100 << 16;

    private readonly List<WrittenEntry> written = [];

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<WrittenEntry> Written => written;

    /// <summary>Writes an entry of this content, which is read to its end.</summary>
    public async Task<WrittenEntry> Write(string path, Stream content, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        (entry.LastWriteTime, entry.ExternalAttributes) = (madeAt, OrdinaryFile);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        await using (var destination = await entry.OpenAsync(cancellation))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                size += read;
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }

        var done = new WrittenEntry(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        written.Add(done);
        return done;
    }

    /// <summary>Writes an entry of these bytes.</summary>
    public Task<WrittenEntry> Write(string path, byte[] content, CancellationToken cancellation) =>
        Write(path, new MemoryStream(content, writable: false), cancellation);
}
