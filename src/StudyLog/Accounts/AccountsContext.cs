using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using StudyLog.Persistence;

namespace StudyLog.Accounts;

/// <summary>The tables of the accounts, and of the keys with which all nodes read the same tokens.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<EndedSignIn> EndedSignIns => Set<EndedSignIn>();

    public DbSet<SealedSecret> SealedSecrets => Set<SealedSecret>();

    /// <summary>The audit trail, so that what is changed of an account is noted with it.</summary>
    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable(AccountsSchema.History, AccountsSchema.Name))

            // What fails is thrown and logged by whoever asked; every single query need not be.
            .UseLoggerFactory(NullLoggerFactory.Instance);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(AccountsSchema.Name);
        builder.Entity<Account>(account =>
        {
            account.ToTable("users");
            account.PrimitiveCollection(a => a.Duties).ElementType(duty => duty.HasConversion<DutyNameConverter>());
            account.HasIndex(a => new { a.OrganisationId, a.NormalizedUserName });
        });
        builder.Entity<EndedSignIn>(ended =>
        {
            ended.ToTable("ended_sign_ins");
            ended.Property(e => e.Id).ValueGeneratedNever();
            ended.HasIndex(e => e.UserId);
            ended.HasOne<Account>().WithMany().HasForeignKey(e => e.UserId);
        });
        builder.Entity<SealedSecret>(secret =>
        {
            secret.ToTable("sealed_secrets");
            secret.HasKey(s => s.Name);
        });
        builder.Entity<AuditEntry>(entry =>
        {
            // The store's, made and kept with its other tables.
            entry.ToTable(Persistence.AuditTrail.TableName, StoreConfiguration.Schema, table => table.ExcludeFromMigrations());
            entry.HasKey(e => new { e.TenantId, e.At, e.Id });
            entry.Property(e => e.Result).HasConversion<string>();
            entry.Property(e => e.Changes).HasColumnType("json");
        });
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        foreach (var entity in builder.Model.GetEntityTypes()) NameInSnakeCase(entity);
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase(property.GetColumnName()));
        foreach (var key in entity.GetKeys()) key.SetName(SnakeCase(key.GetName()!));
        foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(SnakeCase(key.GetConstraintName()!));
        foreach (var index in entity.GetIndexes()) index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
    }

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
