using System.Buffers;
using System.Text;

namespace StudyLog.Documents.Tables.Texts;

/// <summary>Counts what speaks for and against a file's being UTF-8, chunk by chunk.</summary>
internal sealed class Utf8Tally
{
    // Bytes of another encoding are sequences of UTF-8 by chance, but rarely; a file of UTF-8 is broken at a place or two, by a cut or a bad copy.
    private const int SequencesToAFault = 20;

    private long sequences;
    private long faults;

    /// <summary>Counts the next bytes; answers how many at their end begin a character that the following bytes finish.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.NeedMoreData) return bytes.Length;
            if (status == OperationStatus.Done) sequences++;
            else faults++;
            bytes = bytes[used..];
        }

        return 0;
    }

    /// <summary>Whether it is UTF-8, be it a broken one.</summary>
    public bool SpeaksForIt(bool unfinished)
    {
        var all = faults + (unfinished ? 1 : 0);
        return all == 0 || sequences > all * SequencesToAFault;
    }
}
