using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace StudyLog.Accounts;

/// <summary>What this installation alone knows, the same on every node and after every start; made when it is first needed.</summary>
public sealed class InstallationSecret(IDbContextFactory<AccountsContext> contexts, IDataProtectionProvider protection)
{
    private const string Name = "codes";
    private const int Length = 32;

    private byte[]? known;

    /// <summary>A key for one purpose: the same for the same words, telling nothing of any other.</summary>
    public async ValueTask<byte[]> KeyFor(string purpose, CancellationToken cancellation)
    {
        known ??= await Read(cancellation);
        return HKDF.Expand(HashAlgorithmName.SHA256, known, Length, Encoding.UTF8.GetBytes(purpose));
    }

    private async Task<byte[]> Read(CancellationToken cancellation)
    {
        var seal = protection.CreateProtector("StudyLog.InstallationSecret");
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await Stored(context, cancellation) is { } stored) return Convert.FromBase64String(seal.Unprotect(stored));

        // Of two nodes that need it first at once, one makes it.
        var made = seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        await context.Database.ExecuteSqlAsync($"insert into accounts.sealed_secrets (name, value) values ({Name}, {made}) on conflict do nothing", cancellation);
        return Convert.FromBase64String(seal.Unprotect((await Stored(context, cancellation))!));
    }

    private static Task<string?> Stored(AccountsContext context, CancellationToken cancellation) =>
        context.SealedSecrets.Where(secret => secret.Name == Name).Select(secret => secret.Value).SingleOrDefaultAsync(cancellation);
}
