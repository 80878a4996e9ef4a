using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Accounts.SigningIn;

/// <summary>登录. Answers tokens, or sets the cookie when that is asked for.</summary>
public sealed record SignIn([Text(TextAttribute.Name)] string UserName, [Text(TextAttribute.Name)] string Password, bool Cookie = false)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sign-in", Handle)
            .WithName(nameof(SignIn))
            .AllowAnonymous()
            .Accepts<SignIn>("application/json")
            .Produces<AccessTokenResponse>()
            .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> Handle(HttpContext context, SignInLimit limit, PasswordCheck check, AuditTrail trail)
    {
        if (limit.Count(context) is { } tooMany) return new ProblemResult(tooMany);
        var (body, problem) = await JsonBody.Read<SignIn>(context);
        if (body is null) return new ProblemResult(problem!);

        // Otherwise a foreign page could sign its reader in under a name of its own choice.
        if (body.Cookie && !CookieOrigin.Allows(context.Request)) return new ProblemResult(AccountProblems.ForeignOrigin);

        var (account, refusal) = await check.Check(body.UserName, body.Password);

        // Whom nobody knows belongs to no organisation whose auditor could look.
        if (account is not null) await trail.Record(EntryOf(context, account, refusal));
        if (account is null || refusal is not null) return Admission.Challenge(context, AccountProblems.SignInRefused);

        context.Response.Headers.CacheControl = "no-store";
        var principal = SignedInPrincipal.Of(account);
        if (!body.Cookie) return Results.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return Results.NoContent();
    }

    private static AuditEntry EntryOf(HttpContext context, Account account, string? refusal) => AuditedRequests.EntryOf(
        context, nameof(SignIn), account.OrganisationId, account.Id, refusal is null ? AuditResult.Granted : AuditResult.Refused, refusal);
}
