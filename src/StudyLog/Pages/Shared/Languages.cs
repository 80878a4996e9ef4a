using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Localization;
using StudyLog.Http;

namespace StudyLog.Pages.Shared;

/// <summary>The choice of a language, kept in a cookie; without one the browser's wish decides.</summary>
public static class Languages
{
    /// <summary>The one that is not spoken now.</summary>
    public static string Other => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "en" : "zh-CN";

    /// <summary>Where one goes to read the same page in a language.</summary>
    public static string AddressFor(string language, NavigationManager navigation) =>
        $"/language/{language}?return={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/language/{language:regex(^(zh-CN|en)$)}", static (string language, string? @return, HttpContext context) =>
        {
            context.Response.Cookies.Append(WishedLanguage.Cookie, language, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(400),
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Secure = context.Request.IsHttps,
            });
            return Results.Redirect(LocalAddress.Of(@return));
        }).ExcludeFromDescription();
}
