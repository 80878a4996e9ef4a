using System.Text;

namespace StudyLog.Documents.Tables.Texts;

/// <summary>How a text file writes its characters.</summary>
/// <param name="Encoding">Its encoding; what it cannot read comes out as <see cref="Undecodable"/>.</param>
internal sealed record TextForm(Encoding Encoding)
{
    /// <summary>Stands for bytes that are no character; it is no character itself, so that no text holds it.</summary>
    public const char Undecodable = '\uFFFF';

    private const int Gb18030 = 54_936;
    private const int ChunkBytes = 1 << 16;

    /// <summary>
    /// Tells it: by a mark at the beginning; else UTF-16 by the zeros of its Latin characters; else UTF-8 when the whole file is, or is but for some
    /// places; else GB 18030, which holds GBK and GB 2312.
    /// </summary>
    public static TextForm Of(Stream file)
    {
        var head = new byte[4_096];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return new(Utf16(head.AsSpan(0, length)) ?? Utf8OrGb18030(file));
    }

    /// <summary>Whether a file that begins so can be UTF-16.</summary>
    public static bool MayBeUtf16(ReadOnlySpan<byte> head) => Utf16(head) is not null;

    private static Encoding? Utf16(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..]) return Strict(Encoding.Unicode);
        if (head is [0xFE, 0xFF, ..]) return Strict(Encoding.BigEndianUnicode);

        // Of the zeros in such a text nearly all stand beside Latin characters, digits and separators; a few belong to characters such as 一.
        var (zeros, before, after) = (head.Count((byte)0), 0, 0);
        for (var at = 0; zeros > 0 && at + 1 < head.Length; at += 2)
        {
            if (head[at] == 0 && IsLatin(head[at + 1])) before++;
            if (head[at + 1] == 0 && IsLatin(head[at])) after++;
        }

        return (before * 5 >= zeros * 4, after * 5 >= zeros * 4) switch
        {
            (true, false) => Strict(Encoding.BigEndianUnicode),
            (false, true) => Strict(Encoding.Unicode),
            _ => null,
        };
    }

    private static bool IsLatin(byte code) => code is (>= 0x20 and < 0x7F) or (byte)'\t' or (byte)'\n' or (byte)'\r';

    // What is neither is told as the broken form of the likelier one, so that the place can be named.
    private static Encoding Utf8OrGb18030(Stream file)
    {
        var (tally, utf8, gb18030) = (Tallied(file), Strict(Encoding.UTF8), Strict(CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!));
        return tally.SpeaksForIt || (tally.SpeaksRatherForIt && !IsWhole(file, gb18030)) ? utf8 : gb18030;
    }

    private static bool IsWhole(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var characters = new char[ChunkBytes];
        while (text.Read(characters) is > 0 and var read)
        {
            if (characters.AsSpan(0, read).Contains(Undecodable)) return false;
        }

        return true;
    }

    private static Utf8Tally Tallied(Stream file)
    {
        var buffer = new byte[ChunkBytes];
        var (tally, kept) = (new Utf8Tally(), 0);
        file.Position = 0;
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var chunk = buffer.AsSpan(0, kept + read);
            kept = tally.Add(chunk);
            chunk[^kept..].CopyTo(buffer);
        }

        if (kept > 0) tally.EndUnfinished();
        return tally;
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
        return strict;
    }
}
