using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.People.Viewing;

/// <summary>One person with all posts.</summary>
public static class ViewPerson
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/people/{id:guid}", Act.SeePeople, Get).Produces<PersonView>();

    private static async Task<IResult> Get(Guid id, HttpContext context, StateReader states, CommandRunner commands, CancellationToken cancellation)
    {
        var asker = context.Asker();
        var (person, version) = await states.Read<Person>(asker.Tenant, id, cancellation);
        if (!person.Exists) return new ProblemResult(ProblemTable.NotFound(Thing.Person));

        context.Response.Headers.ETag = ETag.Of(version);
        return Results.Json(PersonView.Of(id, person, (await commands.NowOf(asker, cancellation)).Today), ApiJson.Options);
    }
}
