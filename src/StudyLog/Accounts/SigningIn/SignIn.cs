using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using StudyLog.Http;
using StudyLog.Http.Problems;

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

    private static async Task<IResult> Handle(HttpContext context, SignInDesk desk)
    {
        var wishesCookie = false;
        var (principal, problem) = await desk.Try(context, async () =>
        {
            var read = await JsonBody.Read<SignIn>(context);
            wishesCookie = read.Body?.Cookie is true;
            return read;
        });
        if (principal is null) return problem == AccountProblems.SignInRefused ? Admission.Challenge(context, problem) : new ProblemResult(problem!);

        context.Response.Headers.CacheControl = "no-store";
        if (!wishesCookie) return Results.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return Results.NoContent();
    }
}
