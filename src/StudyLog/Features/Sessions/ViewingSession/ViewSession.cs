using System.Globalization;
using Marten;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Sessions.ViewingSession;

/// <summary>The session record, folded from the streams themselves: what a command wrote is there at once.</summary>
public static class ViewSession
{
    private const string FollowUpsAndBeginning =
        $"""
        select timestamp, array(
            select stream_id from {StoreConfiguration.Schema}.mt_events
            where tenant_id = $1 and type = 'follow_up_issued' and data ->> 'sessionId' = $2), array(
            select stream_id from {StoreConfiguration.Schema}.mt_events
            where tenant_id = $1 and type = 'follow_up_carried_over' and data ->> 'toSessionId' = $2)
        from {StoreConfiguration.Schema}.mt_events where tenant_id = $1 and stream_id = $3 and version = 1
        """;

    [Requires(Act.SeeSessions)]
    public sealed record Query(Guid Id) : IQuery<SessionRecord>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, SessionRecord>("/sessions/{id:guid}");

    public static async Task<Reply<SessionRecord>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        await using var query = store.QuerySession(asker.Tenant);

        // First the follow-ups, then the session: what a follow-up names is in a record that is read later.
        if (await BeginningAndFollowUps(query, id, cancellation) is not var (recordedAt, issuedIds, carriedOverIds)) return ProblemTable.NotFound(Thing.Session);
        var (session, version) = await states.Read<Session>(query, id, cancellation);
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);

        var followUps = await states.ReadMany<FollowUp>(query, [.. issuedIds, .. carriedOverIds], cancellation);
        if (!WhatConcerns.Session(session, issuedIds.Select(issuedId => followUps[issuedId].State), asker)) return ProblemTable.DutyMissing;

        var names = new Names(states, query, cancellation);
        var amendedBy = await Actors.Find(session.Amendments.Select(amendment => amendment.Provenance.By), accounts, names, cancellation);
        var attendances = await Attendances(states, query, id, session, cancellation);
        var asSigned = await AttendancesAsSigned.Read(query, id, session, cancellation);
        var record = await new Rendering(session, names, attendances, asSigned, asker)
            .Render(id, version, recordedAt, new SessionFollowUps(Shown(issuedIds), Shown(carriedOverIds)), amendedBy, await commands.NowOf(asker, cancellation));
        return Reply.At(record, version);

        IReadOnlyList<(Guid Id, FollowUp FollowUp)> Shown(Guid[] ids) =>
        [
            .. ids.Select(each => (Id: each, FollowUp: followUps[each].State))
                .Where(each => WhatConcerns.FollowUp(each.FollowUp, asker))
                .OrderBy(each => each.FollowUp.Issue!.Number, ByNumber.Comparer),
        ];
    }

    /// <summary>When the record was begun, and the follow-ups issued from it; null when there is no such stream.</summary>
    internal static async Task<(DateTimeOffset RecordedAt, Guid[] Issued, Guid[] CarriedOver)?> BeginningAndFollowUps(
        IQuerySession query, Guid id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(FollowUpsAndBeginning)
        {
            Parameters = { new() { Value = query.TenantId }, new() { Value = id.ToString("D") }, new() { Value = id } },
        };
        await using var reader = await query.ExecuteReaderAsync(command, cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        return (await reader.GetFieldValueAsync<DateTimeOffset>(0, cancellation), await reader.GetFieldValueAsync<Guid[]>(1, cancellation), await reader.GetFieldValueAsync<Guid[]>(2, cancellation));
    }

    private static async Task<IReadOnlyDictionary<Guid, Attendance>> Attendances(
        StateReader states, IQuerySession query, Guid id, Session session, CancellationToken cancellation) =>
        (await states.ReadMany<Attendance>(query, [.. session.People.Select(entry => Attendance.StreamId(id, entry.PersonId))], cancellation))
            .ToDictionary(pair => pair.Value.State.PersonId, pair => pair.Value.State);
}
