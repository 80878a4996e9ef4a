using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Bulletins;

/// <summary>通报 on the follow-ups of the organisation, or of one session, as they stood at the end of a day.</summary>
public static class SeeFollowUpBulletin
{
    public sealed record Answered(
        long AsOf,
        bool UpToDate,
        DateOnly On,
        int Total,
        int Closed,
        decimal? ClosedShare,
        int InProgress,
        decimal? InProgressShare,
        IReadOnlyList<Lagging> Lagging,
        int Suspended,
        int Cancelled) : IStamped;

    /// <summary>The bulletin of a day, without one of today.</summary>
    [Requires(Act.SeeLedgers)]
    public sealed record Query(string? On = null, string? SessionId = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder bulletins) => bulletins.MapQuery<Query, Answered>("/bulletins/follow-ups");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (day, session) = (parameters.Day("on", query.On), parameters.Id("sessionId", query.SessionId));
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        if (day > reading.Now.Today) return ProblemTable.Invalid("on", "date.in-future");
        if (session is { } id && !(await reading.Names.OfSessions([id]))[id].Exists) return ProblemTable.NotFound(Thing.Session);

        return await Read(reading, asker, day ?? reading.Now.Today, session);
    }

    public static async Task<Answered> Read(Reading reading, Asker asker, DateOnly on, Guid? sessionId)
    {
        var entries = await reading.Session.Query<FollowUpEntry>()
            .Matching(new FollowUpFilter(SessionId: sessionId), asker, asker.ReachFor(Act.SeeLedgers))
            .OrderBySql(FollowUpEntries.InOrder)
            .ToListAsync(reading.Cancellation);
        var departments = await reading.Session.Query<BoardDepartment>().ToListAsync(reading.Cancellation);
        var (total, closed, closedShare, inProgress, inProgressShare, lagging, suspended, cancelled) =
            FollowUpBulletin.Of(entries, departments, reading.Organisation, on, reading.Now.Today);
        return new Answered(
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate,
            on,
            total,
            closed,
            closedShare,
            inProgress,
            inProgressShare,
            lagging,
            suspended,
            cancelled);
    }
}
