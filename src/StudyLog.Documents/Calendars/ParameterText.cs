using System.Text;

namespace StudyLog.Documents.Calendars;

/// <summary>Texts as values of parameters, which are quoted instead of escaped (RFC 5545, 3.2), but for the characters of RFC 6868.</summary>
internal static class ParameterText
{
    /// <summary>As it is written.</summary>
    public static string Escape(string text)
    {
        var written = CalendarText.Clean(text)
            .Replace("^", "^^", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
        return written.AsSpan().IndexOfAny(',', ';', ':') < 0 ? written : $"\"{written}\"";
    }

    /// <summary>As it was meant.</summary>
    public static string Unescape(string written)
    {
        var text = new StringBuilder();
        for (var at = 0; at < written.Length; at++)
        {
            var meant = written[at] == '^' && at + 1 < written.Length ? Meant(written[at + 1]) : null;
            if (meant is { } character) text.Append(character);
            else if (written[at] != '"') text.Append(written[at]);
            if (meant is not null) at++;
        }

        return CalendarText.Clean(text.ToString());
    }

    private static char? Meant(char afterCaret) => afterCaret switch
    {
        '^' => '^',
        'n' => '\n',
        '\'' => '"',
        _ => null,
    };
}
