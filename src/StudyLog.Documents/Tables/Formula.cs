namespace StudyLog.Documents.Tables;

/// <summary>Texts that make a spreadsheet do something.</summary>
internal static class Formula
{
    /// <summary>
    /// Whether a spreadsheet would run the text: one that begins with =, or with + - @ and calls a function or another program. Numbers, telephone
    /// numbers and lines that begin with a dash are texts.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        var begun = text.TrimStart();
        return begun is ['=' or '＝', ..] || (begun is ['+' or '-' or '@' or '＋' or '－' or '＠', ..] && (CallsFunction(begun) || ReachesOut(begun)));
    }

    /// <summary>Whether a formula reaches for another program, as <c>cmd|'/c calc'!A0</c> does.</summary>
    public static bool ReachesOut(ReadOnlySpan<char> formula) => formula.IndexOf('|') is >= 0 and var at && formula[at..].Contains('!');

    // As SUM( or LOG10( do.
    private static bool CallsFunction(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.LastIndexOf('(') is >= 0 and var open; rest = rest[..open])
        {
            if (rest[..open].TrimEnd("0123456789") is [.., var last] && char.IsAsciiLetter(last)) return true;
        }

        return false;
    }
}
