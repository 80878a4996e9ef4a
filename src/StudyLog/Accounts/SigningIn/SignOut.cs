using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Accounts.SigningIn;

/// <summary>退出. Ends this sign-in with all its tokens, and takes the cookie away; other sign-ins of the account go on.</summary>
public static class SignOut
{
    /// <summary>Where the button of a page leads, which a foreign page cannot press.</summary>
    public const string Form = "/sign-out";

    /// <summary>What the audit trail calls the button where it was refused to press it.</summary>
    public const string FormName = "SignOutForm";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sign-out", (Delegate)Handle)
            .WithName(nameof(SignOut))
            .WithMetadata(new RequiresAttribute(Act.SeeOneself))
            .RequireAuthorization()
            .Produces(StatusCodes.Status204NoContent);

    public static void MapForm(IEndpointRouteBuilder app) =>
        app.MapPost(Form, static async (
                HttpContext context, AccountsContext accounts, AccountDirectory directory, AuditTrail trail, TimeProvider clock, CancellationToken cancellation) =>
            {
                await Handle(context, accounts, directory, trail, clock, cancellation);
                return Results.Redirect(PageMetadata.SignIn);
            })
            .WithName(FormName)
            .WithMetadata(new RequiresAttribute(Act.SeeOneself))
            .RequireAuthorization()
            .ExcludeFromDescription();

    private static async Task<IResult> Handle(
        HttpContext context, AccountsContext accounts, AccountDirectory directory, AuditTrail trail, TimeProvider clock, CancellationToken cancellation)
    {
        var (userId, signInId, _) = SignedInPrincipal.Read(context.User)!.Value;
        var now = clock.GetUtcNow();
        await accounts.EndedSignIns.Where(ended => ended.UserId == userId && ended.Until < now).ExecuteDeleteAsync(cancellation);
        var entry = AuditedRequests.EntryOf(context, nameof(SignOut), context.Asker().OrganisationId, userId);
        accounts.AuditTrail.Add(entry);
        accounts.EndedSignIns.Add(new EndedSignIn { Id = signInId, UserId = userId, Until = now + Schemes.RefreshLifetime });
        try
        {
            await accounts.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (exception.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // It was sent twice, and ended by the first.
            await trail.Record(entry with { Result = AuditResult.Unchanged });
        }

        directory.Forget(userId);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }
}
