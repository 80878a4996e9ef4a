using System.Globalization;
using System.Resources;
using StudyLog.Domain.Notices;
using StudyLog.Http;

namespace StudyLog.Notices;

/// <summary>The service's own words of notices, and of what they are sent with, from <c>Notices.resx</c> (Chinese) and <c>Notices.en.resx</c>.</summary>
public static class ServiceWords
{
    private static readonly ResourceManager Resources = new("StudyLog.Resources.Notices", typeof(ServiceWords).Assembly);

    /// <summary>The words of a kind of notice.</summary>
    public static NoticeWords Of(NoticeKind kind, CultureInfo culture) => new(Of($"{ApiJson.Written(kind)}.subject", culture), Of($"{ApiJson.Written(kind)}.text", culture));

    /// <summary>What a placeholder stands for.</summary>
    public static string OfPlaceholder(string name, CultureInfo culture) => Of($"placeholder.{name}", culture);

    /// <summary>The words of a key.</summary>
    public static string Of(string key, CultureInfo culture) => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
}
