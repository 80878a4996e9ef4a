using Npgsql;

namespace StudyLog.Persistence;

/// <summary>
/// Has the database count its tables while they grow fast. PostgreSQL does so by itself only once a minute; until then it takes a new table for
/// empty and reads all of an organisation for a few rows of it.
/// </summary>
public sealed class PlannerStatistics(NpgsqlDataSource database, ILogger<PlannerStatistics> logger) : BackgroundService
{
    /// <summary>Only the owner of a table may count it; this is how the running role asks. What another node or PostgreSQL counts already is left to them.</summary>
    public const string FunctionSql =
        $"""
        create or replace function {Function}() returns void language plpgsql security definer set search_path = pg_catalog as $function$
        declare young name;
        begin
            for young in
                select counted.relname
                from pg_stat_user_tables as counted join pg_class on pg_class.oid = counted.relid
                where counted.schemaname = '{StoreConfiguration.Schema}'
                    and counted.n_live_tup > 500 and counted.n_live_tup > 4 * greatest(pg_class.reltuples, 0)
            loop
                execute format('analyze (skip_locked) {StoreConfiguration.Schema}.%I', young);
            end loop;
        end $function$;
        """;

    private const string Function = $"{StoreConfiguration.Schema}.count_young_tables";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var command = database.CreateCommand($"select {Function}()");
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away is no reason to stop; it counts by itself in the end.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogDebug("The tables that grew could not be counted: {Failure}.", exception.GetType().Name);
            }
        }
    }
}
