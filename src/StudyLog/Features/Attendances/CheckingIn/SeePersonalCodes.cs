using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>The personal codes of those on a session's roster, in its order, to be handed out. They are the same for every session.</summary>
public static class SeePersonalCodes
{
    /// <param name="PersonId">Whose.</param>
    /// <param name="Name">The name.</param>
    /// <param name="DepartmentName">The department the person sits for.</param>
    /// <param name="Code">The code.</param>
    /// <param name="Renewed">How often it was renewed.</param>
    /// <param name="Address">A link at this service by which a telephone knows from then on whose it is.</param>
    public sealed record Line(Guid PersonId, string Name, string? DepartmentName, string Code, int Renewed, string Address);

    [Requires(Act.KeepSessions)]
    public sealed record Query(Guid Id, string? Page = null, string? PageSize = null) : IQuery<Page<Line>>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Page<Line>>("/sessions/{id:guid}/personal-codes");

    public static async Task<Reply<Page<Line>>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CheckInCodes codes, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = store.QuerySession(asker.Tenant);
        var session = (await states.Read<Session>(reading, query.Id, cancellation)).State;
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);

        var shown = paging.Of(session.People);
        var names = new Names(states, reading, cancellation);
        var people = await names.OfPeople(shown.Items.Select(entry => (Guid?)entry.PersonId));
        var departments = await names.OfDepartments(shown.Items.Select(entry => entry.DepartmentId));
        var lines = new List<Line>(shown.Items.Count);
        foreach (var (personId, _, departmentId) in shown.Items)
        {
            var (name, renewed) = (people[personId].Name, people[personId].CheckInCodesRenewed);
            var code = await codes.OfPerson(asker.OrganisationId, personId, renewed, cancellation);
            lines.Add(new Line(
                personId,
                name,
                departmentId is { } department ? departments[department].Name : null,
                code,
                renewed,
                $"/check-in/me/{asker.OrganisationId:N}/{personId:N}/{code}"));
        }

        return new Page<Line>(lines, shown.PageNumber, shown.PageSize, shown.Total);
    }
}
