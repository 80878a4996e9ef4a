namespace StudyLog.Documents.Tables;

/// <summary>Finds bytes in a stream.</summary>
internal static class ByteSearch
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>How often the bytes stand in what remains of the stream; it is not counted further than asked.</summary>
    public static int Count(Stream stream, ReadOnlySpan<byte> sought, int atMost)
    {
        var buffer = new byte[ChunkBytes];
        var (count, kept) = (0, 0);
        while (count < atMost && stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var chunk = buffer.AsSpan(0, kept + read);
            count += chunk.Count(sought);

            // What is sought may begin in this chunk and end in the next; it is too long to stand in what is kept.
            kept = Math.Min(chunk.Length, sought.Length - 1);
            chunk[^kept..].CopyTo(buffer);
        }

        return count;
    }
}
