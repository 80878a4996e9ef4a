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

    /// <summary>How big a file is.</summary>
    public static string Bytes(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024).ToString(CultureInfo.CurrentCulture)} KB"
        : $"{(bytes / (1024m * 1024m)).ToString("0.#", CultureInfo.CurrentCulture)} MB";

    /// <summary>A share as per cent, to one place.</summary>
    public static string Rate(decimal? rate) => rate?.ToString("0.#%", CultureInfo.CurrentCulture) ?? Unknown;
}
