using System.Globalization;
using System.Text;

namespace StudyLog.Documents.Archives;

/// <summary>
/// Paths that any system can hold, whatever is wished: no character that Windows forbids, none that cannot be seen, no name that it keeps for its
/// devices, nothing that leads out of the archive, and never the same twice, whatever the case: the second of a kind is called "name（2）".
/// </summary>
internal sealed class SafePaths
{
    private const string Nameless = "未命名";
    private const int LongestFolder = 80;
    private const int LongestName = 100;
    private const int LongestExtension = 10;

    // Of a name, in the file systems of Linux.
    private const int MostBytes = 240;

    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path for a file. The first folder is taken as it is.</summary>
    public string Give(string first, string? folder, string name)
    {
        folders.Add(first);
        var within = string.IsNullOrWhiteSpace(folder) ? first : $"{first}/{Free(first, folder, LongestFolder, files.Contains)}";
        folders.Add(within);
        var path = $"{within}/{Free(within, name, LongestName, wished => files.Contains(wished) || folders.Contains(wished))}";
        files.Add(path);
        return path;
    }

    private static string Free(string within, string wished, int longest, Predicate<string> taken)
    {
        var (stem, extension) = Parts(Plain(wished));
        var name = Fitting(stem, extension, longest);
        for (var number = 2; taken($"{within}/{name}"); number++) name = Fitting(stem, $"（{number}）{extension}", longest);
        return name;
    }

    private static string Plain(string wished)
    {
        var plain = new StringBuilder(wished.Length);
        foreach (var rune in wished.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) plain.Append(' ');
            else if (!IsInvisible(rune)) plain.Append(rune.IsBmp ? Allowed((char)rune.Value) : rune);
        }

        return plain.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    // The full-width form looks alike and means nothing to a system.
    private static char Allowed(char character) => character is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\' or '/'
        ? (char)(character - '!' + '！')
        : character;

    private static (string Stem, string Extension) Parts(string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 && name.Length - dot <= LongestExtension ? (name[..dot], name[dot..]) : (name, "");
        stem = stem.TrimEnd(' ', '.');
        return (stem.Length == 0 ? Nameless : stem, extension);
    }

    // Windows takes "NUL.tar.gz" for the device too.
    private static bool IsDevice(string name) => name.Split('.')[0].TrimEnd().ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$" or "CLOCK$" => true,
        ['C', 'O', 'M', var number] => IsPort(number),
        ['L', 'P', 'T', var number] => IsPort(number),
        _ => false,
    };

    private static bool IsPort(char number) => number is (>= '0' and <= '9') or '¹' or '²' or '³';

    private static string Fitting(string stem, string end, int longest)
    {
        var (length, bytes) = (longest - end.Length, MostBytes - Encoding.UTF8.GetByteCount(end));
        var kept = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0 || kept.Length + rune.Utf16SequenceLength > length) break;
            kept.Append(rune);
        }

        var name = kept.ToString().TrimEnd(' ', '.') + end;
        return IsDevice(name) ? Fitting("＿" + stem, end, longest) : name;
    }
}
