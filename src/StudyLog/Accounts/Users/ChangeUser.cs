using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.Users;

/// <summary>Changes what is given of a user and leaves the rest. A new password, and closing the account, end all its tokens.</summary>
public sealed record ChangeUser(
    [Text(TextAttribute.Name)] string? Password = null,
    IReadOnlyList<Duty>? Roles = null,
    Guid? PersonId = null,
    IReadOnlyList<Guid>? DepartmentIds = null,
    bool? Disabled = null)
{
    // A sign-in that counts an attempt may come in between.
    private const int Tries = 5;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/users/{id:guid}", Handle)
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
            if (await references.Check(asker, body.PersonId, body.DepartmentIds ?? [], http.RequestAborted) is { } unknown) return new ProblemResult(unknown);

            var result = await body.Apply(account, users);
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
        .. Password is null ? [] : CredentialRules.FaultsOfPassword(Password),
        .. Roles is not { Count: 0 } ? Array.Empty<Fault>() : [new Fault("roles", "empty")],
    ];

    private Problem? Refusal(Account account, Asker asker, AccountSettings settings)
    {
        if (account.Id == asker.UserId && (Disabled == true || (Roles is not null && DutyRules.LocksOut(account.Duties, Roles))))
            return AccountProblems.SelfLockout;
        return Roles is not null && settings.ForbidUnionOfAdministration && DutyRules.IsUnionOfAdministration(Roles) ? AccountProblems.UnionForbidden : null;
    }

    private async Task<IdentityResult> Apply(Account account, UserManager<Account> users)
    {
        var closes = Disabled == true && !account.Disabled;
        account.Duties = Roles is null ? account.Duties : [.. Roles.Distinct()];
        account.PersonId = PersonId ?? account.PersonId;
        account.DepartmentIds = DepartmentIds is null ? account.DepartmentIds : [.. DepartmentIds.Distinct()];
        account.Disabled = Disabled ?? account.Disabled;
        if (Password is not null)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, Password);
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
        }

        return closes || Password is not null ? await users.UpdateSecurityStampAsync(account) : await users.UpdateAsync(account);
    }
}
