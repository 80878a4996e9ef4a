using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace StudyLog.Http;

/// <summary>
/// The language a request wishes to be answered in: the one that was chosen in the pages, else what the browser or program asks for. Every kind of
/// Chinese gets the one there is: <c>zh-TW, zh;q=0.9, en;q=0.8</c> is Chinese before it is English.
/// </summary>
public static class WishedLanguage
{
    /// <summary>The cookie that keeps a choice.</summary>
    public const string Cookie = "studylog-language";

    public static Task<ProviderCultureResult?> Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is "zh-CN" or "en") return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(context.Request.Cookies[Cookie]!));
        var wished = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(Known)
            .FirstOrDefault(known => known is not null);
        return Task.FromResult(wished is null ? null : new ProviderCultureResult(wished));
    }

    private static string? Known(StringWithQualityHeaderValue language) => language.Value.ToString().Split('-')[0].ToUpperInvariant() switch
    {
        "ZH" or "*" => "zh-CN",
        "EN" => "en",
        _ => null,
    };
}
