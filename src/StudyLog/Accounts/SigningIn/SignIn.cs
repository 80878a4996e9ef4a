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

    private static async Task<IResult> Handle(HttpContext context, SignInLimit limit, PasswordCheck check, AccountsContext accounts)
    {
        if (limit.Count(context) is { } tooMany) return new ProblemResult(tooMany);
        var (body, problem) = await JsonBody.Read<SignIn>(context);
        if (body is null) return new ProblemResult(problem!);

        // Otherwise a foreign page could sign its reader in under a name of its own choice.
        if (body.Cookie && !CookieOrigin.Allows(context.Request)) return new ProblemResult(AccountProblems.ForeignOrigin);

        var (account, mayEnter) = await check.Check(body.UserName, body.Password);
        if (account is not null) await Note(context, accounts, account, mayEnter);
        if (account is null || !mayEnter) return Admission.Challenge(context, AccountProblems.SignInRefused);

        context.Response.Headers.CacheControl = "no-store";
        var principal = SignedInPrincipal.Of(account);
        if (!body.Cookie) return Results.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return Results.NoContent();
    }

    // Whom nobody knows belongs to no organisation whose auditor could look.
    private static async Task Note(HttpContext context, AccountsContext accounts, Account account, bool mayEnter)
    {
        var (result, code) = mayEnter ? (AuditResult.Granted, null) : (AuditResult.Refused, AccountProblems.SignInRefused.Code);
        accounts.AuditTrail.Add(AuditedRequests.EntryOf(context, nameof(SignIn), account.OrganisationId, account.Id, result, code));
        await accounts.SaveChangesAsync(context.RequestAborted);
    }
}
