using System.Globalization;

namespace StudyLog.Pages.Shared;

/// <summary>Figures as people read them. What is not known is a dash, never nought.</summary>
public static class Number
{
    private const string Unknown = "—";

    public static string Of(int? number) => number?.ToString(CultureInfo.CurrentCulture) ?? Unknown;

    public static string Of(decimal? number) => number?.ToString("0.##", CultureInfo.CurrentCulture) ?? Unknown;

    /// <summary>How far something is reported to be.</summary>
    public static string Percent(int? percent) => percent is { } known ? $"{Of(known)}%" : Unknown;

    /// <summary>A share as per cent, to one place.</summary>
    public static string Rate(decimal? rate) => rate?.ToString("0.#%", CultureInfo.CurrentCulture) ?? Unknown;
}
