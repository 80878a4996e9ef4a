using System.Buffers;
using System.Text;

namespace StudyLog.Documents.Archives;

/// <summary>Hashes in the form that sha256sum writes and checks: a line for each file, the hash, two blanks, the path.</summary>
internal static class HashList
{
    private const int HashLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static byte[] Of(IEnumerable<WrittenEntry> entries) =>
        Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => $"{entry.Hash}  {entry.Path}\n")));

    /// <summary>The hashes by path, in digits of either case; null when a line is something else, or a path stands in it twice.</summary>
    public static Dictionary<string, string>? Read(byte[] list)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(list).TrimStart('\uFEFF').Split('\n'))
        {
            var entry = line.TrimEnd('\r');
            if (entry.Length == 0) continue;
            if (!IsEntry(entry) || !hashes.TryAdd(entry[(HashLength + 2)..], entry[..HashLength])) return null;
        }

        return hashes;
    }

    // The second blank is a star where a system tells binary files from texts.
    private static bool IsEntry(string line) => line.Length > HashLength + 2 && !line.AsSpan(0, HashLength).ContainsAnyExcept(HexDigits)
        && line[HashLength] == ' ' && line[HashLength + 1] is ' ' or '*';
}
