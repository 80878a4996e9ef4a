using System.Globalization;
using System.Resources;
using System.Text.Json;
using StudyLog.Http;

namespace StudyLog.Resources;

/// <summary>The values of closed lists in words, from <c>Pages.resx</c> (Chinese) and <c>Pages.en.resx</c>.</summary>
public static class Words
{
    /// <summary>The language of papers and files for the office, whoever asks for them.</summary>
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Where the words stand.</summary>
    public static ResourceManager Resources { get; } = new("StudyLog.Resources.Pages", typeof(Words).Assembly);

    /// <summary>A value in words: <c>session-kind.party-lecture</c> is 党课.</summary>
    public static string Of(Enum value, CultureInfo culture) =>
        Resources.GetString(KeyOf(value), culture) ?? throw new MissingManifestResourceException($"No words for '{KeyOf(value)}'.");

    /// <summary>The key of a value's words.</summary>
    public static string KeyOf(Enum value) => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(value.GetType().Name)}.{ApiJson.Written(value)}";
}
