using System.Buffers;
using System.Text;

namespace StudyLog.Documents.Tables.Texts;

/// <summary>Counts what speaks for and against a file's being UTF-8, chunk by chunk.</summary>
internal sealed class Utf8Tally
{
    // Bytes of another encoding are sequences of UTF-8 by chance, but rarely: in Chinese there are some ten faults to each. A file of UTF-8 is broken at a
    // place or two, by a cut, a bad copy, or lines that another program added.
    private const int SequencesToAFault = 2;

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

    /// <summary>Ends in the middle of a character.</summary>
    public void EndUnfinished() => faults++;

    /// <summary>Whether it is UTF-8, be it a broken one.</summary>
    public bool SpeaksForIt => faults == 0 || sequences > faults * SequencesToAFault;

    /// <summary>Whether it is likelier a broken UTF-8 than a broken text of another encoding.</summary>
    public bool SpeaksRatherForIt => sequences >= faults;
}
