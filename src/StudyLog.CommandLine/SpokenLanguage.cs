using System.Globalization;

namespace StudyLog.CommandLine;

/// <summary>The two languages there are, and which one a run speaks.</summary>
internal static class SpokenLanguage
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The one the terminal is set to: Chinese where that is any Chinese, else English.</summary>
    public static string Usual(Surroundings around)
    {
        string?[] set = [around.Variable("LC_ALL"), around.Variable("LC_MESSAGES"), around.Variable("LANG")];
        return set.FirstOrDefault(value => !string.IsNullOrEmpty(value))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Chinese : English;
    }

    /// <summary>The one that is meant by a name; null: neither.</summary>
    public static string? Known(string? name) => name switch
    {
        Chinese or "zh" => Chinese,
        English => English,
        _ => null,
    };

    /// <summary>Has the rest of the run speak it; how numbers and days are written goes with it.</summary>
    public static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
