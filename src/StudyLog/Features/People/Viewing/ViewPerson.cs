using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.People.Viewing;

/// <summary>One person with all posts.</summary>
public static class ViewPerson
{
    [Requires(Act.SeePeople)]
    public sealed record Query(Guid Id) : IQuery<PersonView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, PersonView>("/people/{id:guid}");

    public static async Task<Reply<PersonView>> Handle(
        Queried<Query> queried, StateReader states, CommandRunner commands, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        var (person, version) = await states.Read<Person>(asker.Tenant, id, cancellation);
        if (!person.Exists) return ProblemTable.NotFound(Thing.Person);

        return Reply.At(PersonView.Of(id, person, (await commands.NowOf(asker, cancellation)).Today), version);
    }
}
