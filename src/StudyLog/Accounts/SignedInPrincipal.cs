using System.Security.Claims;

namespace StudyLog.Accounts;

/// <summary>
/// What a token says: who, by which sign-in, and the stamp that changes when all tokens of the account are to end. What the account may do is looked up.
/// </summary>
public static class SignedInPrincipal
{
    private const string UserId = "sub";
    private const string SignInId = "sid";
    private const string Stamp = "stamp";

    public static ClaimsPrincipal Of(Account account) =>
        new(new ClaimsIdentity(
            [
                new Claim(UserId, account.Id.ToString("D")),
                new Claim(SignInId, Guid.CreateVersion7().ToString("D")),
                new Claim(Stamp, account.SecurityStamp!),
            ],
            authenticationType: "StudyLog"));

    public static (Guid UserId, Guid SignInId, string Stamp)? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(UserId)?.Value, out var id)
        && Guid.TryParse(principal.FindFirst(SignInId)?.Value, out var signInId)
        && principal.FindFirst(Stamp)?.Value is { } stamp
            ? (id, signInId, stamp)
            : null;
}
