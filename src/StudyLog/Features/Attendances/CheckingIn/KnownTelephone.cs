using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>Whose telephone it is: kept by the telephone itself, sealed, with the personal code, so that renewing the code ends it.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="PersonId">Whose it is.</param>
/// <param name="Code">The personal code it was told.</param>
public sealed record KnownTelephone(Guid OrganisationId, Guid PersonId, string Code)
{
    private const string Cookie = "StudyLog.CheckIn";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>What the telephone of a request keeps; null: nothing, or nothing that was sealed here.</summary>
    public static KnownTelephone? Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<KnownTelephone>(Seal(context).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lets the telephone keep it.</summary>
    public void Keep(HttpContext context) =>
        context.Response.Cookies.Append(Cookie, Seal(context).Protect(JsonSerializer.Serialize(this)), Options(context));

    /// <summary>Lets the telephone forget whose it is.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = KeptFor,
        Path = "/check-in",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    private static IDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("StudyLog.KnownTelephone");
}
