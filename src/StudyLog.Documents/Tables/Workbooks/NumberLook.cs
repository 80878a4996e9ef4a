using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>What a cell's format makes of its number.</summary>
internal enum NumberLook
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A percentage.</summary>
    Percentage,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month of a year; its day is not shown.</summary>
    Month,

    /// <summary>A day and a time of it.</summary>
    Moment,

    /// <summary>A time of day.</summary>
    TimeOfDay,

    /// <summary>A length of time, which may be more than a day.</summary>
    Duration,
}

/// <summary>Tells what a format makes of numbers.</summary>
internal static partial class NumberLooks
{
    /// <summary>By the number of a format that every workbook knows, those of Chinese editions among them.</summary>
    public static NumberLook OfKnown(int format) => format switch
    {
        9 or 10 => NumberLook.Percentage,
        14 or 15 or 16 or (>= 28 and <= 31) or 51 or 53 or 54 or 58 => NumberLook.Day,
        17 or 27 or 36 or 50 or 52 or 57 => NumberLook.Month,
        22 => NumberLook.Moment,
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => NumberLook.TimeOfDay,
        46 => NumberLook.Duration,
        _ => NumberLook.Plain,
    };

    /// <summary>By a format's code, like <c>yyyy"年"m"月"d"日"</c>.</summary>
    public static NumberLook Of(string code)
    {
        var letters = Meaningless().Replace(code.Split(';')[0], "").ToUpperInvariant();
        if (letters.Contains("GENERAL", StringComparison.Ordinal)) return NumberLook.Plain;
        if (Elapsed().IsMatch(code)) return NumberLook.Duration;
        var (year, day, time) = (letters.AsSpan().ContainsAny('Y', 'E'), letters.AsSpan().Contains('D'), letters.AsSpan().ContainsAny('H', 'S'));
        return (year, day, time) switch
        {
            (_, true, true) => NumberLook.Moment,
            (_, true, false) => NumberLook.Day,
            (true, false, true) => NumberLook.Moment,
            (true, false, false) => NumberLook.Month,
            (false, false, true) => NumberLook.TimeOfDay,
            _ when letters.Contains('M', StringComparison.Ordinal) => NumberLook.Month,
            _ => letters.Contains('%', StringComparison.Ordinal) ? NumberLook.Percentage : NumberLook.Plain,
        };
    }

    // Quoted and escaped text, colours, languages and conditions, the exponent of scientific notation, and what only keeps space.
    [GeneratedRegex("""
        "[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|[Ee][+-]
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meaningless();

    [GeneratedRegex(@"\[(h+|m+|s+)\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elapsed();
}
