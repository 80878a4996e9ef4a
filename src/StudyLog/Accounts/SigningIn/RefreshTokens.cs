using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Answers new tokens for a refresh token, as long as the account still stands as it did.</summary>
public sealed record RefreshTokens([Text(TextAttribute.Paragraph)] string RefreshToken)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sign-in/refresh", Handle)
            .AllowAnonymous()
            .Accepts<RefreshTokens>("application/json")
            .Produces<AccessTokenResponse>();

    private static async Task<IResult> Handle(
        HttpContext context, AccountDirectory directory, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
    {
        var (body, problem) = await JsonBody.Read<RefreshTokens>(context);
        if (body is null) return new ProblemResult(problem!);

        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(body.RefreshToken);
        if (ticket is null || !(clock.GetUtcNow() < ticket.Properties.ExpiresUtc) || await directory.Find(ticket.Principal) is null)
            return Admission.Challenge(context, ProblemTable.Unauthenticated);

        context.Response.Headers.CacheControl = "no-store";
        return Results.SignIn(ticket.Principal, authenticationScheme: IdentityConstants.BearerScheme);
    }
}
