using System.Globalization;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>How large a file is, as people say it.</summary>
public static class FileSize
{
    private const double Kilo = 1024;

    public static string Of(long bytes) => bytes switch
    {
        < (long)Kilo => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < (long)(Kilo * Kilo) => string.Create(CultureInfo.CurrentCulture, $"{bytes / Kilo:0.#} KB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / (Kilo * Kilo):0.#} MB"),
    };
}
