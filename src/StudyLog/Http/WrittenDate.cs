using System.Globalization;

namespace StudyLog.Http;

/// <summary>Dates that are written as dates are and that no calendar has.</summary>
public static class WrittenDate
{
    /// <summary>The fault of such a date.</summary>
    public const string Impossible = "date.impossible";

    /// <summary>Whether the text, or the day of the instant it names, is such a date: <c>2022-02-30</c>, <c>2022-13</c>.</summary>
    public static bool IsImpossible(string text) => text.Length switch
    {
        7 => HasForm(text) && !DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        10 => IsImpossibleDay(text),
        > 10 => text[10] == 'T' && IsImpossibleDay(text[..10]),
        _ => false,
    };

    private static bool IsImpossibleDay(string text) =>
        HasForm(text) && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool HasForm(string text) => text.Select((c, place) => place is 4 or 7 ? c == '-' : char.IsAsciiDigit(c)).All(fits => fits);
}
