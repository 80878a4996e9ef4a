using Microsoft.EntityFrameworkCore;

namespace StudyLog.Accounts;

/// <summary>The schema of the accounts, and how it comes about.</summary>
public static class AccountsSchema
{
    public const string Name = "accounts";

    public const string History = "schema_history";

    /// <summary>Creates the schema or brings it up to date; nothing happens when it is. The connection is the owner's.</summary>
    public static async Task Migrate(string ownerConnectionString, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<AccountsContext>();
        AccountsContext.Configure(options, ownerConnectionString);
        await using var context = new AccountsContext(options.Options);
        await context.Database.MigrateAsync(cancellation);
    }
}
