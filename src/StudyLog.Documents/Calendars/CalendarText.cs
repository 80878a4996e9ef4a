using System.Text;

namespace StudyLog.Documents.Calendars;

/// <summary>Texts as values of lines (RFC 5545, 3.3.11).</summary>
internal static class CalendarText
{
    /// <summary>The text without characters that no line may hold, each of its line ends one \n.</summary>
    public static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || character > '\u001F' && character != '\u007F'));

    /// <summary>As it is written.</summary>
    public static string Escape(string text)
    {
        var written = new StringBuilder();
        foreach (var character in Clean(text))
        {
            if (character is '\\' or ';' or ',') written.Append('\\');
            written.Append(character == '\n' ? "\\n" : character.ToString());
        }

        return written.ToString();
    }

    /// <summary>As it was meant.</summary>
    public static string Unescape(string written)
    {
        var text = new StringBuilder();
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] != '\\' || at + 1 == written.Length) text.Append(written[at]);
            else text.Append(written[++at] is 'n' or 'N' ? '\n' : written[at]);
        }

        return Clean(text.ToString());
    }
}
