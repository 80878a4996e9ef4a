using System.Text;
using System.Text.Unicode;

namespace StudyLog.Documents.Calendars;

/// <summary>Lines of at most 75 octets, the longer ones folded (RFC 5545, 3.1).</summary>
internal static class Folding
{
    private const int MostOctets = 75;

    private static readonly byte[] NewLine = "\r\n"u8.ToArray();

    /// <summary>The file these lines make, folded between characters.</summary>
    public static byte[] Fold(IEnumerable<ContentLine> lines)
    {
        using var file = new MemoryStream();
        foreach (var line in lines)
        {
            var octets = Encoding.UTF8.GetBytes(line.ToString()).AsSpan();
            for (var most = MostOctets; octets.Length > most; most = MostOctets - 1)
            {
                var end = most;
                while (IsInsideCharacter(octets[end])) end--;
                file.Write(octets[..end]);
                file.Write(NewLine);
                file.WriteByte((byte)' ');
                octets = octets[end..];
            }

            file.Write(octets);
            file.Write(NewLine);
        }

        return file.ToArray();
    }

    /// <summary>
    /// The lines of a file; null when they are no text. Others end lines by a line feed alone and fold within characters, so that only unfolded
    /// octets may be read as characters. What is no line of a calendar is passed over.
    /// </summary>
    public static IReadOnlyList<ContentLine>? Unfold(ReadOnlySpan<byte> file)
    {
        var octets = new List<byte>(file.Length);
        for (var at = 0; at < file.Length; at++)
        {
            if (file[at] == '\r') continue;
            if (file[at] == '\n' && at + 1 < file.Length && file[at + 1] is (byte)' ' or (byte)'\t') at++;
            else octets.Add(file[at]);
        }

        var unfolded = octets.ToArray();
        return Utf8.IsValid(unfolded)
            ? [.. Encoding.UTF8.GetString(unfolded).TrimStart('\uFEFF').Split('\n').Select(ContentLine.Parse).OfType<ContentLine>()]
            : null;
    }

    private static bool IsInsideCharacter(byte octet) => (octet & 0xC0) == 0x80;
}
