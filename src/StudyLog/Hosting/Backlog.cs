using System.Diagnostics.Metrics;
using Npgsql;
using StudyLog.Persistence;
using StudyLog.Projections;
using Wolverine.Runtime;

namespace StudyLog.Hosting;

/// <summary>What waits: events that the read models do not hold yet, messages not sent or not handled, messages given up.</summary>
public sealed class Backlog : BackgroundService
{
    public const string MeterName = "StudyLog.Backlog";

    private const string LagSql =
        $"""
        select coalesce((select max(seq_id) from {StoreConfiguration.Schema}.mt_events), 0)
            - coalesce((select last_seq_id from {StoreConfiguration.Schema}.mt_event_progression where name = $1), 0)
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly NpgsqlDataSource database;
    private readonly IWolverineRuntime runtime;
    private readonly ILogger<Backlog> logger;
    private Sample? last;

    public Backlog(NpgsqlDataSource database, IWolverineRuntime runtime, IMeterFactory meters, ILogger<Backlog> logger)
    {
        (this.database, this.runtime, this.logger) = (database, runtime, logger);
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("studylog.projection.lag", () => Of(sample => sample.Lag), "{event}", "Events that the read models do not hold yet.");
        meter.CreateObservableGauge("studylog.outbox.depth", () => Of(sample => sample.Outgoing), "{message}", "Messages stored and not yet sent.");
        meter.CreateObservableGauge("studylog.inbox.depth", () => Of(sample => sample.Incoming), "{message}", "Messages stored and not yet handled.");
        meter.CreateObservableGauge("studylog.dead_letters", () => Of(sample => sample.DeadLetters), "{message}", "Messages given up, for somebody to look at.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                last = await Take(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away is no reason to stop; until it is back there are no figures.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                last = null;
                logger.LogWarning("What waits could not be counted: {Failure}.", exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Sample> Take(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(LagSql);
        command.Parameters.Add(new() { Value = ReadModelSet.Shard });
        var lag = (long)(await command.ExecuteScalarAsync(cancellation))!;
        var counts = await runtime.Storage.Admin.FetchCountsAsync();
        return new Sample(Math.Max(lag, 0), counts.Outgoing, counts.Incoming, counts.DeadLetter);
    }

    private IEnumerable<Measurement<long>> Of(Func<Sample, long> figure) => last is { } sample ? [new(figure(sample))] : [];

    private sealed record Sample(long Lag, long Outgoing, long Incoming, long DeadLetters);
}
