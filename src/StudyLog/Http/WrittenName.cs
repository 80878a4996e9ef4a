using System.Text;

namespace StudyLog.Http;

/// <summary>Names as they are kept: without the spaces that set Chinese names apart in tables (<c>张  三</c> is 张三).</summary>
public static class WrittenName
{
    /// <summary>The name without spaces around it or between two Chinese characters. Other spaces, and punctuation, stay.</summary>
    public static string Of(string name)
    {
        var written = new StringBuilder(name.Length);
        var spaces = new StringBuilder();
        Rune? before = null;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                spaces.Append(rune);
                continue;
            }

            if (before is { } last && !(IsChinese(last) && IsChinese(rune))) written.Append(spaces);
            spaces.Clear();
            written.Append(rune);
            before = rune;
        }

        return written.ToString();
    }

    /// <summary>Likewise; nothing stays nothing.</summary>
    public static string? OfOptional(string? name) => name is null ? null : Of(name);

    /// <summary>Whether it is a Chinese character, as names hold them.</summary>
    public static bool IsChinese(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) // ideographs, extension A, compatibility
        or (>= 0x20000 and <= 0x323AF) // the further extensions, where rare characters of names stand
        or 0x3005 or 0x3007; // 々 〇
}
