using System.Diagnostics;
using JasperFx.Events;
using Marten;
using StudyLog.Persistence;

namespace StudyLog.Bench.Data;

/// <summary>
/// Writes a generated year into an organisation of an existing database, in bulk and in the form in which the service itself stores events. The
/// service must not run meanwhile; at its next start it makes the read models of what it finds.
/// </summary>
internal static class DataMaker
{
    private const int EventsOfBatch = 20_000;

    /// <returns>How many events were written, and how long it took to write them (making them up not counted).</returns>
    public static async Task<(int Events, TimeSpan Writing)> MakeAsync(string connectionString, Guid organisation, GeneratedYear year, CancellationToken cancellation)
    {
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            StoreConfiguration.Configure(options);
        });

        var (written, writing) = (0, TimeSpan.Zero);
        foreach (var batch in Batches(year.Streams()))
        {
            var started = Stopwatch.GetTimestamp();
            await store.BulkInsertEventsAsync(organisation.ToString("D"), [.. batch.Select(stream => Action(store, stream))], EventsOfBatch, cancellation);
            writing += Stopwatch.GetElapsedTime(started);
            written += batch.Sum(stream => stream.Events.Count);
        }

        await Statistics.GatherAsync(connectionString, cancellation);
        return (written, writing);
    }

    private static StreamAction Action(DocumentStore store, GeneratedStream stream)
    {
        var action = StreamAction.Start(store.Events, stream.Id, [.. stream.Events]);
        action.AggregateType = stream.State;
        foreach (var told in action.Events)
            told.Timestamp = DateTimeOffset.UtcNow;
        return action;
    }

    private static IEnumerable<IReadOnlyList<GeneratedStream>> Batches(IEnumerable<GeneratedStream> streams)
    {
        var (batch, events) = (new List<GeneratedStream>(), 0);
        foreach (var stream in streams)
        {
            batch.Add(stream);
            events += stream.Events.Count;
            if (events < EventsOfBatch)
                continue;
            yield return batch;
            (batch, events) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
