using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts;

/// <summary>How requests say who they are from: programs by a bearer token, pages by a cookie. Both are opaque, and sealed with the same keys.</summary>
public static class Schemes
{
    private const string Either = "either";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    /// <summary>How long a sign-in can be carried on; a refresh token lives the longest.</summary>
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(14);

    // A working day; who keeps working stays signed in.
    private static readonly TimeSpan CookieLifetime = TimeSpan.FromHours(12);

    public static void Add(IServiceCollection services) =>
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, displayName: null, options =>
                options.ForwardDefaultSelector = context => IsByCookie(context.Request) ? IdentityConstants.ApplicationScheme : IdentityConstants.BearerScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, options =>
            {
                options.BearerTokenExpiration = TokenLifetime;
                options.RefreshTokenExpiration = RefreshLifetime;
            })
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "studylog";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = CookieLifetime;
                options.SlidingExpiration = true;

                // Otherwise a cookie whose sign-in has ended would go on being renewed.
                options.Events.OnValidatePrincipal = async validating =>
                {
                    var directory = validating.HttpContext.RequestServices.GetRequiredService<AccountDirectory>();
                    if (validating.Principal is null || await directory.Find(validating.Principal) is null) validating.RejectPrincipal();
                };

                // Left alone, it would send programs to a page that they cannot read.
                options.Events.OnRedirectToLogin = redirect =>
                    Admission.Challenge(redirect.HttpContext, ProblemTable.Unauthenticated).ExecuteAsync(redirect.HttpContext);
                options.Events.OnRedirectToAccessDenied = redirect => new ProblemResult(ProblemTable.DutyMissing).ExecuteAsync(redirect.HttpContext);
            });

    /// <summary>Whether the cookie, if anything, says who the request is from.</summary>
    public static bool IsByCookie(HttpRequest request) =>
        !request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
