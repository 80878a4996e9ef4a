using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.FollowUps.CarryingOver;

/// <summary>What a session might take up again: open follow-ups from earlier sessions of its kind and organiser that are not on its agenda yet.</summary>
public static class ProposeCarryOver
{
    public sealed record Row(
        Guid Id,
        string Number,
        string Matter,
        Guid SessionId,
        string SessionTitle,
        string? SessionHeldOn,
        Guid LeadDepartmentId,
        string? LeadDepartment,
        DateOnly? DueOn,
        FollowUpState Status,
        int? Percent,
        Light? Light);

    [Requires(Act.IssueFollowUps)]
    public sealed record Query(Guid Id, string? Page = null, string? PageSize = null) : IQuery<StampedPage<Row>>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, StampedPage<Row>>("/sessions/{id:guid}/carry-over");

    public static async Task<Reply<StampedPage<Row>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, id, parameters) = (queried.Query, queried.Query.Id, new Parameters());
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, id, paging, cancellation) is { } rows
            ? rows
            : ProblemTable.NotFound(Thing.Session);
    }

    /// <summary>Null: the asker's organisation knows no such session.</summary>
    public static async Task<StampedPage<Row>?> Read(ReadModelDesk desk, Asker asker, Guid sessionId, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var session = (await reading.Names.OfSessions([sessionId]))[sessionId];
        if (!session.Exists) return null;

        var open = await reading.Session.Query<FollowUpEntry>()
            .Where(entry => !entry.IsEnded && entry.SessionId != sessionId)
            .OrderBySql(FollowUpEntries.InOrder)
            .ToListAsync(cancellation);
        var sessions = await reading.Names.OfSessions(open.Select(entry => (Guid?)entry.SessionId));
        var record = session.AsAmended;
        var proposed = open
            .Where(entry => !entry.CarriedOverTo.Contains(sessionId))
            .Where(entry => sessions[entry.SessionId] is { AsAmended: var of } from
                && (of.Kind, from.Organiser) == (record.Kind, session.Organiser) && !record.Day.LiesBefore(of.Day))
            .ToList();
        var shown = proposed.Skip(paging.Skip).Take(paging.Size).ToList();

        var departments = await reading.Names.OfDepartments(shown.Select(entry => (Guid?)entry.LeadDepartmentId));
        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        return StampedPage<Row>.Of([.. shown.Select(RowOf)], paging, proposed.Count, reading.AsOf);

        Row RowOf(FollowUpEntry entry)
        {
            var from = sessions[entry.SessionId].AsAmended;
            return new Row(
                entry.Id,
                entry.Number,
                entry.Matter,
                entry.SessionId,
                from.Title,
                Named.Of(from.Day),
                entry.LeadDepartmentId,
                Named.Of(entry.LeadDepartmentId, departments),
                entry.DueOn,
                entry.State,
                entry.Percent,
                entry.LightOn(today, settings));
        }
    }
}
