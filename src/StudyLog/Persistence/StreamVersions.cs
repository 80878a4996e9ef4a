using Marten;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>The versions that streams have in the store now.</summary>
public static class StreamVersions
{
    private const string Sql = $"select id, version from {StoreConfiguration.Schema}.mt_streams where tenant_id = $1 and id = any($2)";

    /// <summary>The version of each of these streams that has begun.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> Read(IQuerySession session, IEnumerable<Guid> streams, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql)
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = streams.ToArray() } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);

        var versions = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(cancellation)) versions.Add(reader.GetGuid(0), reader.GetInt64(1));
        return versions;
    }
}
