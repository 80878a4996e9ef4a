using Marten;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>The versions that streams have in the store now.</summary>
public static class StreamVersions
{
    private const string Sql = $"select id, version from {StoreConfiguration.Schema}.mt_streams where tenant_id = $1 and id = any($2)";

    /// <summary>The version of each of these streams that has begun.</summary>
    public static Task<IReadOnlyDictionary<Guid, long>> Read(IQuerySession session, IEnumerable<Guid> streams, CancellationToken cancellation) =>
        Run(session, Sql, streams, cancellation);

    /// <summary>The same, once no other transaction writes to them; none will until the session's transaction ends. What has not begun cannot be held.</summary>
    public static Task<IReadOnlyDictionary<Guid, long>> Hold(IQuerySession session, IEnumerable<Guid> streams, CancellationToken cancellation) =>
        Run(session, Sql + " order by id for no key update", streams, cancellation);

    private static async Task<IReadOnlyDictionary<Guid, long>> Run(IQuerySession session, string sql, IEnumerable<Guid> streams, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql)
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = streams.ToArray() } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);

        var versions = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(cancellation)) versions.Add(reader.GetGuid(0), reader.GetInt64(1));
        return versions;
    }
}
