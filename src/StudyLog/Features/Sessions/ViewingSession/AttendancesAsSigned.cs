using Marten;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.ViewingSession;

/// <summary>Where people were when the record was confirmed. Attendance is corrected after that, which changes figures and not what was signed.</summary>
internal static class AttendancesAsSigned
{
    private const string ChangedSince =
        $"""
        select confirmed.seq_id, array(
            select distinct later.stream_id from {StoreConfiguration.Schema}.mt_events later
            where later.tenant_id = $1 and later.stream_id = any($3) and later.seq_id > confirmed.seq_id)
        from {StoreConfiguration.Schema}.mt_events confirmed
        where confirmed.tenant_id = $1 and confirmed.stream_id = $2 and confirmed.type = 'session_record_confirmed'
        order by confirmed.seq_id desc limit 1
        """;

    /// <summary>The attendances as they stood then, by person, of those to which something happened since; none before a confirmation.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Attendance>> Read(IQuerySession query, Guid id, Session session, CancellationToken cancellation)
    {
        if (!session.IsConfirmed) return new Dictionary<Guid, Attendance>();

        var streams = session.People.ToDictionary(entry => Attendance.StreamId(id, entry.PersonId), entry => entry.PersonId);
        var (confirmedAs, changed) = await Changed(query, id, [.. streams.Keys], cancellation);
        if (changed.Length == 0) return new Dictionary<Guid, Attendance>();

        var before = (await query.Events.QueryAllRawEvents()
            .Where(stored => stored.StreamId.IsOneOf(changed) && stored.Sequence < confirmedAs)
            .OrderBy(stored => stored.Sequence)
            .ToListAsync(cancellation)).ToLookup(stored => stored.StreamId, stored => (DomainEvent)stored.Data);
        return changed.ToDictionary(streamId => streams[streamId], streamId => before[streamId].Aggregate(Attendance.Initial, Attendance.Evolve));
    }

    private static async Task<(long ConfirmedAs, Guid[] Streams)> Changed(IQuerySession query, Guid id, Guid[] streamIds, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ChangedSince)
        {
            Parameters = { new() { Value = query.TenantId }, new() { Value = id }, new() { Value = streamIds } },
        };
        await using var reader = await query.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), await reader.GetFieldValueAsync<Guid[]>(1, cancellation)) : (0, []);
    }
}
