using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace StudyLog.Accounts.SigningIn;

/// <summary>退出. Takes the cookie away; tokens that programs hold stay as they are.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sign-out", (Delegate)Handle)
            .WithMetadata(new RequiresAttribute(Act.SeeOneself))
            .RequireAuthorization()
            .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> Handle(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }
}
