using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using StudyLog.Accounts.Users;
using StudyLog.Persistence;

namespace StudyLog.Accounts;

/// <summary>Makes accounts, for whoever needs one: the route, the first start, the demonstration.</summary>
public sealed class CreateAccount(IServiceScopeFactory scopes, IOptions<AccountSettings> settings, TimeProvider clock)
{
    private const int Tries = 3;

    public async Task<CreatedAccount> Run(NewAccount asked, CancellationToken cancellation)
    {
        if (asked.Faults is [var fault, ..]) throw new ArgumentException($"{fault.Member}: {fault.Sentence}", nameof(asked));
        if (settings.Value.ForbidUnionOfAdministration && DutyRules.IsUnionOfAdministration(asked.Duties)) return new CreatedAccount.UnionForbidden();

        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await Try(asked, scope.ServiceProvider, cancellation) is { } outcome) return outcome;
            }
            catch (DbUpdateException exception)
                when (tries < Tries && exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Somebody took the id or the name meanwhile; the next try meets that account.
            }
        }
    }

    // Null: somebody took the name meanwhile.
    private async Task<CreatedAccount?> Try(NewAccount asked, IServiceProvider services, CancellationToken cancellation)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var context = services.GetRequiredService<AccountsContext>();

        var ofId = asked.Id is { } id ? await context.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellation) : null;
        if (ofId is not null) return IsTheSame(ofId, asked, users) ? new CreatedAccount.AlreadyThere(ofId) : new CreatedAccount.IdTaken(ofId.Id);

        var name = users.NormalizeName(asked.UserName);
        var ofName = await context.Users.AsNoTracking().SingleOrDefaultAsync(account => account.NormalizedUserName == name, cancellation);
        if (ofName is not null)
            return asked.Id is null && IsTheSame(ofName, asked, users) ? new CreatedAccount.AlreadyThere(ofName) : new CreatedAccount.UserNameTaken(asked.UserName);

        var account = new Account
        {
            Id = asked.Id ?? Guid.CreateVersion7(),
            UserName = asked.UserName.Normalize(),
            OrganisationId = asked.OrganisationId,
            Duties = [.. asked.Duties.Distinct()],
            PersonId = asked.PersonId,
            DepartmentIds = [.. asked.DepartmentIds.Distinct()],
            Disabled = asked.Disabled,
        };
        var randomPassword = asked.Password is null ? CredentialRules.RandomPassword() : null;
        context.AuditTrail.Add((asked.Audit ?? OfService(asked, clock.GetUtcNow())) with
        {
            Target = account.Id,
            Changes = AccountChanges.Between(before: null, UserView.Of(account)),
        });
        var result = await users.CreateAsync(account, asked.Password ?? randomPassword!);
        if (result.Succeeded) return new CreatedAccount.Made(account, randomPassword);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))) return null;
        throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    // The first account and those of the demo: nobody asked for them.
    private static AuditEntry OfService(NewAccount asked, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        TenantId = asked.OrganisationId.ToString("D"),
        At = now.ToUniversalTime(),
        UserId = Guid.Empty,
        Command = nameof(CreateUser),
        Result = AuditResult.Granted,
        CorrelationId = Guid.CreateVersion7().ToString("D"),
    };

    private static bool IsTheSame(Account account, NewAccount asked, UserManager<Account> users) =>
        account.OrganisationId == asked.OrganisationId
        && account.UserName == asked.UserName.Normalize()
        && account.PersonId == asked.PersonId
        && account.Disabled == asked.Disabled
        && account.Duties.ToHashSet().SetEquals(asked.Duties)
        && account.DepartmentIds.ToHashSet().SetEquals(asked.DepartmentIds)
        && (asked.Password is null
            || users.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash!, asked.Password) != PasswordVerificationResult.Failed);
}
