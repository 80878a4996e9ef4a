using System.Text.Json.Serialization;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Accounts.Users;

/// <summary>
/// Makes a user. Sent again it meets the user it made: the same id, or without one the same name, with the same content is the same user.
/// </summary>
public sealed record CreateUser(
    [Text(TextAttribute.Name)] string UserName,
    IReadOnlyList<Duty> Roles,
    [Text(TextAttribute.Name)] string? Password = null,
    Guid? PersonId = null,
    IReadOnlyList<Guid>? DepartmentIds = null,
    bool Disabled = false,
    Guid? Id = null)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/users", Handle)
            .WithName(nameof(CreateUser))
            .WithMetadata(new RequiresAttribute(Act.KeepUsers))
            .RequireAuthorization()
            .Accepts<CreateUser>("application/json")
            .Produces<CreatedUser>(StatusCodes.Status201Created)
            .Produces<CreatedUser>();

    private static async Task<IResult> Handle(HttpContext context, Asker asker, CreateAccount create, References references, AuditTrail trail)
    {
        var (body, problem) = await JsonBody.Read<CreateUser>(context);
        if (body is null) return new ProblemResult(problem!);

        var account = new NewAccount(asker.OrganisationId, body.UserName, body.Roles)
        {
            Id = body.Id,
            Password = body.Password,
            PersonId = body.PersonId,
            DepartmentIds = body.DepartmentIds ?? [],
            Disabled = body.Disabled,
            Audit = AuditedRequests.EntryOf(context, nameof(CreateUser), asker.OrganisationId, asker.UserId),
        };
        if (account.Faults is { Count: > 0 } faults) return new ProblemResult(ProblemTable.Invalid(faults));
        if (await references.Check(asker, account.PersonId, account.DepartmentIds, context.RequestAborted) is { } unknown) return new ProblemResult(unknown);

        var created = await create.Run(account, context.RequestAborted);
        if (created is CreatedAccount.AlreadyThere known) await trail.Record(account.Audit with { Target = known.Account.Id, Result = AuditResult.Unchanged });
        return created switch
        {
            CreatedAccount.Made made => Created(context, made),
            CreatedAccount.AlreadyThere there => Results.Json(new CreatedUser(there.Account.Id, there.Account.UserName!), ApiJson.Options),
            CreatedAccount.IdTaken taken => new ProblemResult(AccountProblems.IdTaken(taken.Id)),
            CreatedAccount.UserNameTaken taken => new ProblemResult(AccountProblems.UserNameTaken(taken.UserName)),
            CreatedAccount.UnionForbidden => new ProblemResult(AccountProblems.UnionForbidden),
            var other => throw new InvalidOperationException($"{other} has no answer."),
        };
    }

    private static IResult Created(HttpContext context, CreatedAccount.Made made)
    {
        context.Response.Headers.Location = $"/api/v1/users/{made.Account.Id}";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new CreatedUser(made.Account.Id, made.Account.UserName!, made.RandomPassword), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>A user that was made; with its password, this once, when that was made at random.</summary>
public sealed record CreatedUser(
    Guid Id, string UserName, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Password = null);
