using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Accounts.Users;

/// <summary>Changes what is given of a user and leaves the rest; a null takes the person away. A new password, and closing the account, end all its tokens.</summary>
public sealed record ChangeUser(
    [Text(TextAttribute.Name)] Given<string> Password,
    Given<IReadOnlyList<Duty>> Roles,
    Given<Guid?> PersonId,
    Given<IReadOnlyList<Guid>> DepartmentIds,
    Given<bool> Disabled)
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

    private static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        Asker asker,
        References references,
        AccountDirectory directory,
        UserManager<Account> users,
        AccountsContext context,
        IOptions<AccountSettings> settings)
    {
        var (body, problem) = await JsonBody.Read<ChangeUser>(http);
        if (body is null) return new ProblemResult(problem!);
        if (body.Faults() is { Count: > 0 } faults) return new ProblemResult(ProblemTable.Invalid(faults));

        for (var tries = 1; ; tries++)
        {
            var account = await context.Users.SingleOrDefaultAsync(
                account => account.Id == id && account.OrganisationId == asker.OrganisationId, http.RequestAborted);
            if (account is null) return new ProblemResult(ProblemTable.NotFound(Thing.User));
            if (body.Refusal(account, asker, settings.Value) is { } refusal) return new ProblemResult(refusal);
            if (await references.Check(asker, body.PersonId.Over(null), body.DepartmentIds.Over([]), http.RequestAborted) is { } unknown) return new ProblemResult(unknown);

            var entry = AuditedRequests.EntryOf(http, nameof(ChangeUser), asker.OrganisationId, asker.UserId);
            var result = await body.Apply(account, users, context, entry);
            if (result.Succeeded)
            {
                directory.Forget(id);
                return Results.Json(UserView.Of(account), ApiJson.Options);
            }

            if (tries == Tries || result.Errors.All(error => error.Code != nameof(IdentityErrorDescriber.ConcurrencyFailure)))
                throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
            context.ChangeTracker.Clear();
        }
    }

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
