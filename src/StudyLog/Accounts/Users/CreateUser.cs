using System.Text.Json.Serialization;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Accounts.Users;

/// <summary>
/// Makes a user. Sent again it meets the user it made: the same id, or without one the same name, with the same content is the same user.
/// </summary>
[Requires(Act.KeepUsers)]
public sealed record CreateUser(
    [Text(TextAttribute.Name)] string UserName,
    IReadOnlyList<Duty> Roles,
    [Text(TextAttribute.Name)] string? Password = null,
    Guid? PersonId = null,
    IReadOnlyList<Guid>? DepartmentIds = null,
    bool Disabled = false,
    Guid? Id = null) : IUserRequest<MadeUser>
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/users", Handle)
            .WithName(nameof(CreateUser))
            .WithMetadata(new RequiresAttribute(Act.KeepUsers))
            .RequireAuthorization()
            .Accepts<CreateUser>("application/json")
            .Produces<CreatedUser>(StatusCodes.Status201Created)
            .Produces<CreatedUser>();

    /// <inheritdoc/>
    public async Task<Reply<MadeUser>> Do(UserAsking asking, IServiceProvider services, CancellationToken cancellation)
    {
        var account = new NewAccount(asking.Asker.OrganisationId, UserName, Roles)
        {
            Id = Id,
            Password = Password,
            PersonId = PersonId,
            DepartmentIds = DepartmentIds ?? [],
            Disabled = Disabled,
            Audit = asking.Entry,
        };
        if (account.Faults is { Count: > 0 } faults) return ProblemTable.Invalid(faults);
        var references = services.GetRequiredService<References>();
        if (await references.Check(asking.Asker, account.PersonId, account.DepartmentIds, cancellation) is { } unknown) return unknown;

        var created = await services.GetRequiredService<CreateAccount>().Run(account, cancellation);
        if (created is CreatedAccount.AlreadyThere known)
            await services.GetRequiredService<AuditTrail>().Record(asking.Entry with { Target = known.Account.Id, Result = AuditResult.Unchanged });
        return created switch
        {
            CreatedAccount.Made made => new MadeUser(new(made.Account.Id, made.Account.UserName!, made.RandomPassword), IsNew: true),
            CreatedAccount.AlreadyThere there => new MadeUser(new(there.Account.Id, there.Account.UserName!), IsNew: false),
            CreatedAccount.IdTaken taken => AccountProblems.IdTaken(taken.Id),
            CreatedAccount.UserNameTaken taken => AccountProblems.UserNameTaken(taken.UserName),
            CreatedAccount.UnionForbidden => AccountProblems.UnionForbidden,
            var other => throw new InvalidOperationException($"{other} has no answer."),
        };
    }

    private static Task<IResult> Handle(HttpContext context, CancellationToken cancellation) => UserRequests.Ask<CreateUser, MadeUser>(context, made => Answer(context, made), cancellation);

    private static IResult Answer(HttpContext context, MadeUser made)
    {
        if (!made.IsNew) return Results.Json(made.User, ApiJson.Options);
        context.Response.Headers.Location = $"/api/v1/users/{made.User.Id}";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(made.User, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>A user, and whether it was not there before.</summary>
public sealed record MadeUser(CreatedUser User, bool IsNew);

/// <summary>A user that was made; with its password, this once, when that was made at random.</summary>
public sealed record CreatedUser(
    Guid Id, string UserName, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Password = null);
