using System.Collections.Concurrent;
using Npgsql;

namespace StudyLog.Tests.Hosting;

/// <summary>Another node on the database of a host, as far as that sees of it: the jobs it works on are under way and their locks are held.</summary>
#pragma warning disable CA1001 // It lives as long as the run.
internal sealed class OtherNode(NpgsqlDataSource database)
#pragma warning restore CA1001
{
    private static readonly ConcurrentDictionary<NpgsqlDataSource, OtherNode> Nodes = new();

    private readonly SemaphoreSlim turn = new(1);
    private NpgsqlConnection? connection;

    public static OtherNode On(NpgsqlDataSource database) => Nodes.GetOrAdd(database, static database => new OtherNode(database));

    /// <summary>Works on a year's archive that somebody asked for, and does not come to an end.</summary>
    public async Task<Guid> Archives(Guid organisationId, Guid userId, int year, int tries = 1)
    {
        var id = Guid.CreateVersion7();
        await Run("select pg_advisory_lock(hashtextextended($1, 0))", Lock(id));
        await Run(
            "insert into studylog.jobs (tenant_id, id, user_id, kind, about, state, tries, asked_at) values ($1, $2, $3, 'archive', jsonb_build_object('year', $4), 'under-way', $5, now())",
            organisationId.ToString("D"),
            id,
            userId,
            year,
            tries);
        return id;
    }

    /// <summary>Works on a job, so that nobody else does.</summary>
    public Task Works(Guid job) => Run("select pg_advisory_lock(hashtextextended($1, 0))", Lock(job));

    /// <summary>Dies, as far as this job is concerned: what it worked on lies there.</summary>
    public Task Leaves(Guid job) => Run("select pg_advisory_unlock(hashtextextended($1, 0))", Lock(job));

    private static string Lock(Guid job) => $"studylog job {job:D}";

    private async Task Run(string sql, params object[] parameters)
    {
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            connection ??= await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }
}
