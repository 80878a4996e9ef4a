using System.Globalization;
using System.Text;

namespace StudyLog.Documents;

/// <summary>
/// Names of files that any system can hold, whatever they are called after: no character that Windows forbids, none that cannot be seen, no name that it
/// keeps for its devices.
/// </summary>
public static class SafeName
{
    /// <summary>The most characters of a name, its ending included.</summary>
    internal const int Longest = 100;

    private const string Nameless = "未命名";
    private const int LongestExtension = 10;

    // Of a name, in the file systems of Linux.
    private const int MostBytes = 240;

    /// <summary>The name for what is wished; a title with a slash keeps all its words.</summary>
    public static string Of(string wished)
    {
        var (stem, extension) = Parts(wished);
        return Fitting(stem, extension, Longest);
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

    internal static (string Stem, string Extension) Parts(string wished)
    {
        var name = Plain(wished);
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

    internal static string Fitting(string stem, string end, int longest)
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
