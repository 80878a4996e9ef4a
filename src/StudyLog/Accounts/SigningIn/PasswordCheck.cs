using Microsoft.AspNetCore.Identity;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Checks a user name and a password. Unknown, locked and closed accounts answer like a wrong password, and as slowly.</summary>
public sealed class PasswordCheck(UserManager<Account> users, AccountsContext context)
{
    // Parallel attempts get into each other's way; each must be counted all the same.
    private const int Tries = 10;

    private static string? decoy;

    /// <summary>The account of that name, and whether it may sign in with this password now.</summary>
    public async Task<(Account? Account, bool MayEnter)> Check(string userName, string password)
    {
        var account = await users.FindByNameAsync(userName);
        if (account is null)
        {
            decoy ??= users.PasswordHasher.HashPassword(new Account(), CredentialRules.RandomPassword());
            users.PasswordHasher.VerifyHashedPassword(new Account(), decoy, password);
            return (null, false);
        }

        return (account, await MayEnter(account, password));
    }

    private async Task<bool> MayEnter(Account account, string password)
    {
        var right = await users.CheckPasswordAsync(account, password);
        if (account.Disabled || await users.IsLockedOutAsync(account)) return false;

        for (var tries = 1; ; tries++)
        {
            var counted = right ? await users.ResetAccessFailedCountAsync(account) : await users.AccessFailedAsync(account);
            if (counted.Succeeded) return right;
            if (tries == Tries) return false;
            await context.Entry(account).ReloadAsync();
            if (account.Disabled || await users.IsLockedOutAsync(account)) return false;
        }
    }
}
