using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>One file in a zip, as the directory declares it.</summary>
internal sealed record ZipEntry(string Name, int Flags, int Method, long Packed, long Unpacked, long Offset)
{
    public bool IsEncrypted => (Flags & 1) != 0;
}

/// <summary>The directory at the end of a zip, read without unpacking anything. Only plain zips are read: whole, in one part, with nothing around them.</summary>
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int HeaderLength = 30;
    private const int LongestComment = ushort.MaxValue;

    private const int MostEntries = 10_000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    // Texts of Office shrink to a tenth, seldom to a fiftieth.
    private const long LargestRatio = 100;
    private const long RatioMattersFrom = 20L * 1024 * 1024;

    private readonly ReadOnlyMemory<byte> content;

    private ZipDirectory(ReadOnlyMemory<byte> content, IReadOnlyList<ZipEntry> entries) => (this.content, Entries) = (content, entries);

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Where the record stands that ends a zip; -1 when the content does not end as one.</summary>
    public static int EndOf(ReadOnlySpan<byte> content)
    {
        var from = Math.Max(0, content.Length - EndLength - LongestComment);
        var tail = content[from..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
            if (at + EndLength <= tail.Length && at + EndLength + Word(tail, at + 20) == tail.Length) return from + at;
        return -1;
    }

    /// <summary>Reads the directory, or says why it is not to be trusted.</summary>
    public static (ZipDirectory? Directory, AttachmentFault? Fault) Read(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var end = EndOf(bytes);
        if (end < 0) return (null, AttachmentFault.Damaged);
        if (end + EndLength != bytes.Length) return (null, AttachmentFault.Appended);
        var (count, size, start) = (Word(bytes, end + 10), Long(bytes, end + 12), Long(bytes, end + 16));
        if (count > MostEntries) return (null, AttachmentFault.Bomb);
        if (start + size != end) return (null, AttachmentFault.Appended);

        var entries = new List<ZipEntry>(count);
        for (var at = (int)start; entries.Count < count; at += EntryLength + Word(bytes, at + 28) + Word(bytes, at + 30) + Word(bytes, at + 32))
        {
            if (at + EntryLength > end || !bytes[at..].StartsWith("PK\u0001\u0002"u8) || at + EntryLength + Word(bytes, at + 28) > end) return (null, AttachmentFault.Damaged);
            entries.Add(EntryAt(bytes, at));
        }

        return FaultOf(entries, start) is { } fault ? (null, fault) : (new ZipDirectory(content, entries), null);
    }

    public ZipEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>Unpacks one file; null when it is damaged or larger than that.</summary>
    public byte[]? Unpack(ZipEntry entry, int limit)
    {
        var header = content.Span[(int)entry.Offset..];
        if (!header.StartsWith(Signature.Zip)) return null;
        var begin = (int)entry.Offset + HeaderLength + Word(header, 26) + Word(header, 28);
        if (begin + entry.Packed > content.Length || entry.Unpacked > limit) return null;
        var packed = content.Slice(begin, (int)entry.Packed);
        return entry.Method == 0 ? packed.ToArray() : Inflate(packed, limit);
    }

    private static byte[]? Inflate(ReadOnlyMemory<byte> packed, int limit)
    {
        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var inflating = new DeflateStream(source, CompressionMode.Decompress);
            var unpacked = new byte[limit + 1];
            var length = inflating.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false);
            return length > limit ? null : unpacked[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // No file begins within another, so that what is declared is not counted once and unpacked many times.
    private static AttachmentFault? FaultOf(List<ZipEntry> entries, long directory)
    {
        if (entries.Exists(entry => entry.IsEncrypted)) return AttachmentFault.Encrypted;
        var (packed, unpacked) = (entries.Sum(entry => entry.Packed), entries.Sum(entry => entry.Unpacked));
        if (unpacked > MostUnpacked || (unpacked > RatioMattersFrom && unpacked > packed * LargestRatio)) return AttachmentFault.Bomb;
        if (entries.Exists(entry => entry.Method is not (0 or 8))) return AttachmentFault.Damaged;

        var free = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset < free) return AttachmentFault.Bomb;
            if (free == 0 && entry.Offset != 0) return AttachmentFault.Appended;
            free = entry.Offset + HeaderLength + entry.Packed;
        }

        return free > directory ? AttachmentFault.Damaged : null;
    }

    private static ZipEntry EntryAt(ReadOnlySpan<byte> bytes, int at) => new(
        Encoding.UTF8.GetString(bytes.Slice(at + EntryLength, Word(bytes, at + 28))),
        Word(bytes, at + 8),
        Word(bytes, at + 10),
        Long(bytes, at + 20),
        Long(bytes, at + 24),
        Long(bytes, at + 42));

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
