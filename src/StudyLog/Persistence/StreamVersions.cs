using Marten;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>The versions that streams have in the store now.</summary>
public static class StreamVersions
{
    private static readonly string ReadSql = LookingUpEach("limit 1");
    private static readonly string HoldSql = LookingUpEach("for no key update");

    /// <summary>The version of each of these streams that has begun.</summary>
    public static Task<IReadOnlyDictionary<Guid, long>> Read(IQuerySession session, IEnumerable<Guid> streams, CancellationToken cancellation) =>
        Run(session, ReadSql, streams, cancellation);

    /// <summary>The same, once no other transaction writes to them; none will until the session's transaction ends. What has not begun cannot be held.</summary>
    public static Task<IReadOnlyDictionary<Guid, long>> Hold(IQuerySession session, IEnumerable<Guid> streams, CancellationToken cancellation) =>
        Run(session, HoldSql, streams, cancellation);

    // What ends the inner query also keeps the planner from joining in another way: while it has no statistics of the table yet, it would read
    // all streams of the organisation for these.
    private static string LookingUpEach(string ending) =>
        $"""
        select stream.id, stream.version
        from (select id from unnest($2) as id order by id) as wanted
        cross join lateral (select id, version from {StoreConfiguration.Schema}.mt_streams where tenant_id = $1 and id = wanted.id {ending}) as stream
        """;

    private static async Task<IReadOnlyDictionary<Guid, long>> Run(IQuerySession session, string sql, IEnumerable<Guid> streams, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql)
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = streams.Distinct().ToArray() } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);

        var versions = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(cancellation)) versions.Add(reader.GetGuid(0), reader.GetInt64(1));
        return versions;
    }
}
