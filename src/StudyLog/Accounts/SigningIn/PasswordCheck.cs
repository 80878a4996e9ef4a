using Microsoft.AspNetCore.Identity;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Checks a user name and a password. Unknown, locked and closed accounts answer like a wrong password, and as slowly.</summary>
public sealed class PasswordCheck(UserManager<Account> users, AccountsContext context)
{
    // Parallel attempts get into each other's way; each must be counted all the same.
    private const int Tries = 10;

    // For the audit trail; who tries is answered the same in every case.
    private const string WrongPassword = "wrong-password";
    private const string LockedOut = "locked-out";
    private const string AccountClosed = "account-closed";

    private static string? decoy;

    /// <summary>The account of that name, and why it may not sign in with this password now; null: it may.</summary>
    public async Task<(Account? Account, string? Refusal)> Check(string userName, string password)
    {
        var account = await users.FindByNameAsync(userName);
        if (account is null)
        {
            decoy ??= users.PasswordHasher.HashPassword(new Account(), CredentialRules.RandomPassword());
            users.PasswordHasher.VerifyHashedPassword(new Account(), decoy, password);
            return (null, WrongPassword);
        }

        return (account, await Refusal(account, password));
    }

    private async Task<string?> Refusal(Account account, string password)
    {
        var right = await users.CheckPasswordAsync(account, password);
        if (await WhyClosed(account) is { } closed) return closed;

        for (var tries = 1; ; tries++)
        {
            var counted = right ? await users.ResetAccessFailedCountAsync(account) : await users.AccessFailedAsync(account);
            if (counted.Succeeded) return right ? null : WrongPassword;
            if (tries == Tries) return WrongPassword;
            await context.Entry(account).ReloadAsync();
            if (await WhyClosed(account) is { } since) return since;
        }
    }

    private async Task<string?> WhyClosed(Account account) =>
        account.Disabled ? AccountClosed : await users.IsLockedOutAsync(account) ? LockedOut : null;
}
