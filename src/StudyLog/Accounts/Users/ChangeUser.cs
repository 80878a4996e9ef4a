using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Accounts.Users;

/// <summary>Changes what is given of a user and leaves the rest; a null takes the person away. A new password, and closing the account, end all its tokens.</summary>
[Requires(Act.KeepUsers)]
public sealed record ChangeUser(
    [Text(TextAttribute.Name)] Given<string> Password,
    Given<IReadOnlyList<Duty>> Roles,
    Given<Guid?> PersonId,
    Given<IReadOnlyList<Guid>> DepartmentIds,
    Given<bool> Disabled) : IUserRequest<UserView>
{
    // A sign-in that counts an attempt may come in between.
    private const int Tries = 5;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/users/{id:guid}", Handle)
            .WithName(nameof(ChangeUser))
            .WithMetadata(new RequiresAttribute(Act.KeepUsers))
            .RequireAuthorization()
            .Accepts<ChangeUser>("application/json")
            .Produces<UserView>();

    /// <inheritdoc/>
    public async Task<Reply<UserView>> Do(UserAsking asking, IServiceProvider services, CancellationToken cancellation)
    {
        if (Faults() is { Count: > 0 } faults) return ProblemTable.Invalid(faults);
        var (references, context) = (services.GetRequiredService<References>(), services.GetRequiredService<AccountsContext>());
        var settings = services.GetRequiredService<IOptions<AccountSettings>>().Value;
        var (id, asker) = (asking.Target!.Value, asking.Asker);

        for (var tries = 1; ; tries++)
        {
            var account = await context.Users.SingleOrDefaultAsync(account => account.Id == id && account.OrganisationId == asker.OrganisationId, cancellation);
            if (account is null) return ProblemTable.NotFound(Thing.User);
            if (Refusal(account, asker, settings) is { } refusal) return refusal;
            if (await references.Check(asker, PersonId.Over(null), DepartmentIds.Over([]), cancellation) is { } unknown) return unknown;

            var result = await Apply(account, services.GetRequiredService<UserManager<Account>>(), context, asking.Entry);
            if (result.Succeeded)
            {
                services.GetRequiredService<AccountDirectory>().Forget(id);
                return UserView.Of(account);
            }

            if (tries == Tries || result.Errors.All(error => error.Code != nameof(IdentityErrorDescriber.ConcurrencyFailure)))
                throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
            context.ChangeTracker.Clear();
        }
    }

    private static Task<IResult> Handle(HttpContext context, CancellationToken cancellation) =>
        UserRequests.Ask<ChangeUser, UserView>(context, user => Results.Json(user, ApiJson.Options), cancellation);

    private List<Fault> Faults() =>
    [
        .. Password.Map(CredentialRules.FaultsOfPassword).Over([]),
        .. Roles.IsGiven && Roles.Over([]).Count == 0 ? [new Fault("roles", "empty")] : Array.Empty<Fault>(),
    ];

    private Problem? Refusal(Account account, Asker asker, AccountSettings settings)
    {
        var duties = Roles.Over(account.Duties);
        if (account.Id == asker.UserId && (Disabled.Over(false) || DutyRules.LocksOut(account.Duties, duties))) return AccountProblems.SelfLockout;
        return Roles.IsGiven && settings.ForbidUnionOfAdministration && DutyRules.IsUnionOfAdministration(duties) ? AccountProblems.UnionForbidden : null;
    }

    private async Task<IdentityResult> Apply(Account account, UserManager<Account> users, AccountsContext context, AuditEntry entry)
    {
        var before = UserView.Of(account);
        var closes = Disabled.Over(account.Disabled) && !account.Disabled;
        account.Duties = [.. Roles.Over(account.Duties).Distinct()];
        account.PersonId = PersonId.Over(account.PersonId);
        account.DepartmentIds = [.. DepartmentIds.Over(account.DepartmentIds).Distinct()];
        account.Disabled = Disabled.Over(account.Disabled);
        if (Password.IsGiven)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, Password.Over(""));
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
        }

        var changes = AccountChanges.Between(before, UserView.Of(account), Password.IsGiven);
        context.AuditTrail.Add(entry with { Result = changes is null ? AuditResult.Unchanged : AuditResult.Granted, Changes = changes });
        return closes || Password.IsGiven ? await users.UpdateSecurityStampAsync(account) : await users.UpdateAsync(account);
    }
}
