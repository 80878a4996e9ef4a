using System.Globalization;
using System.Resources;

namespace StudyLog.CommandLine;

/// <summary>What the command line says by itself, from <c>Resources/Texts.resx</c> (Chinese) and <c>Texts.en.resx</c>, in the language of the run.</summary>
internal static class Texts
{
    public static ResourceManager Resources { get; } = new("StudyLog.CommandLine.Resources.Texts", typeof(Texts).Assembly);

    public static string Say(string key, params object[] arguments)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No text for '{key}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }

    /// <summary>Several things in one sentence.</summary>
    public static string List(IEnumerable<string> things) => string.Join(SpokenLanguage.IsChinese ? "、" : ", ", things);
}
