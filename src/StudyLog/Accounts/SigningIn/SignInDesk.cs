using System.Security.Claims;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Signs in, from whichever door: slows down who tries, checks, and notes the attempt.</summary>
public sealed class SignInDesk(SignInLimit limit, PasswordCheck check, AuditTrail trail)
{
    /// <summary>Who it is, or why that is not told.</summary>
    public async Task<(ClaimsPrincipal? Principal, Problem? Problem)> Try(HttpContext context, Func<Task<(SignIn? Wish, Problem? Problem)>> read)
    {
        if (limit.Count(context) is { } tooMany) return (null, tooMany);
        var (wish, problem) = await read();
        if (wish is null) return (null, problem);

        // Otherwise a foreign page could sign its reader in under a name of its own choice.
        if (wish.Cookie && !CookieOrigin.Allows(context.Request)) return (null, AccountProblems.ForeignOrigin);

        var (account, refusal) = await check.Check(wish.UserName, wish.Password);

        // Whom nobody knows belongs to no organisation whose auditor could look.
        if (account is not null) await trail.Record(EntryOf(context, account, refusal));
        return account is null || refusal is not null ? (null, AccountProblems.SignInRefused) : (SignedInPrincipal.Of(account), null);
    }

    private static AuditEntry EntryOf(HttpContext context, Account account, string? refusal) => AuditedRequests.EntryOf(
        context, nameof(SignIn), account.OrganisationId, account.Id, refusal is null ? AuditResult.Granted : AuditResult.Refused, refusal);
}
