using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.Features;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts;

/// <summary>
/// The last step of authorisation: looks up who the token stands for and lets the request pass with that asker, or answers why not. A route
/// that names its act is refused here to those whose duties do not cover it, before its body is read.
/// </summary>
public sealed class Admission(AccountDirectory directory) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var asker = authorizeResult.Challenged ? null : await directory.Find(context.User);
        if (asker is null && LeadsToSignIn(context))
        {
            context.Response.Redirect($"{PageMetadata.SignIn}?return={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return;
        }

        if (asker is null)
        {
            await Challenge(context, ProblemTable.Unauthenticated).ExecuteAsync(context);
            return;
        }

        context.Features.Set(asker);
        if (Refusal(context, authorizeResult, asker) is { } refusal)
        {
            await new ProblemResult(refusal).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <summary>401 in the language of the request.</summary>
    public static IResult Challenge(HttpContext context, Problem problem)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemResult(problem);
    }

    // What a circuit or a form sends cannot be led anywhere.
    private static bool LeadsToSignIn(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageMetadata>() is not null && HttpMethods.IsGet(context.Request.Method) && !context.WebSockets.IsWebSocketRequest
            && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    private static Problem? Refusal(HttpContext context, PolicyAuthorizationResult result, Asker asker)
    {
        if (!result.Succeeded) return ProblemTable.DutyMissing;
        if (Schemes.IsByCookie(context.Request) && !CookieOrigin.Allows(context.Request)) return AccountProblems.ForeignOrigin;

        // A page tells by itself whom it is not for.
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageMetadata>() is not null) return null;
        return context.GetEndpoint()?.Metadata.GetMetadata<RequiresAttribute>() is { } required && asker.ReachFor(required.Act) == Reach.None
            ? ProblemTable.DutyMissing
            : null;
    }
}

/// <summary>The signed-in user of a request.</summary>
public static class SignedIn
{
    /// <summary>Who asks; only on routes that require authorisation.</summary>
    public static Asker Asker(this HttpContext context) => context.Features.GetRequiredFeature<Asker>();
}
