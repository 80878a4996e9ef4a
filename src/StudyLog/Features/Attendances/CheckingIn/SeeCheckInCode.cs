using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>The code that is projected while people come in.</summary>
public static class SeeCheckInCode
{
    /// <param name="Code">The present code, for who types it.</param>
    /// <param name="ChangesAt">When the next takes its place.</param>
    /// <param name="Address">Where it leads to at this service, for the QR code.</param>
    public sealed record Shown(string Code, DateTimeOffset ChangesAt, string Address);

    [Requires(Act.KeepSessions)]
    public sealed record Query(Guid Id) : IQuery<Shown>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Shown>("/sessions/{id:guid}/check-in-code");

    public static async Task<Reply<Shown>> Handle(Queried<Query> queried, StateReader states, CheckInCodes codes, CancellationToken cancellation)
    {
        var (id, organisationId) = (queried.Query.Id, queried.Asker.OrganisationId);
        var session = (await states.Read<Session>(queried.Asker.Tenant, id, cancellation)).State;
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);
        if (!session.SelfCheckInOpen) return ProblemTable.Of(new Rejection.WrongState("self-check-in-off"));

        var (code, changesAt) = await codes.OfSession(organisationId, id, cancellation);
        return new Shown(code, changesAt, $"/check-in/{organisationId:N}/{id:N}?code={code}");
    }
}
