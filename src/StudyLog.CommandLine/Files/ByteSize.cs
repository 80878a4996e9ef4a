using System.Globalization;

namespace StudyLog.CommandLine.Files;

/// <summary>How large a file is, for people.</summary>
internal static class ByteSize
{
    private const double Thousand = 1_000;
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= Thousand && unit < Units.Length - 1; unit++) size /= Thousand;
        return string.Create(CultureInfo.InvariantCulture, $"{size:0.#} {Units[unit]}");
    }
}
