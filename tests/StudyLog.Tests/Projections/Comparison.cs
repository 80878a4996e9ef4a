using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyLog.Domain;

namespace StudyLog.Tests.Projections;

/// <summary>Many tales in one store, read through every query and compared with the reference.</summary>
/// <param name="store">Where they are stored.</param>
/// <param name="clock">What the readers take for the present.</param>
internal sealed class Comparison(Store store, TimeProvider clock)
{
    private readonly List<(int Seed, Tale Tale)> tales = [];
    private readonly ConcurrentQueue<string> differences = [];

    /// <summary>What the tales reached.</summary>
    public Reached Reached { get; } = new();

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tale.Zone).DateTime);

    /// <summary>Tells so many tales and stores them batch by batch, several at a time, each with a report on what was known meanwhile.</summary>
    public async Task<IReadOnlyList<Questions>> Tell(int seed, int count, CancellationToken cancellation)
    {
        tales.AddRange(Enumerable.Range(0, count).Select(each => (seed + each, RandomTale.From(seed + each))));
        var told = new ConcurrentBag<Questions>();
        await Parallel.ForEachAsync(tales, With(cancellation), async (each, cancellation) =>
        {
            var sizes = new Random(each.Seed);
            await each.Tale.Store(store.Documents, cancellation, () => sizes.Next(1, 60));
            var recorded = await Recorded(each.Tale, cancellation);
            recorded.Count.ShouldBe(each.Tale.Events.Count);
            var report = new ReportOn(each.Tale, recorded, each.Seed & int.MaxValue);
            await each.Tale.Store(store.Documents, cancellation);
            Reached.Add(each.Tale);
            told.Add(new Questions(each.Tale, [.. recorded.Select(one => (one.StreamId, one.Event))], report, Today) { Seed = each.Seed });
        });
        await store.CatchUp(cancellation);
        return [.. told];
    }

    /// <summary>Asks everything of every tale.</summary>
    public async Task<IReadOnlyCollection<string>> Ask(IReadOnlyList<Questions> tales, CancellationToken cancellation)
    {
        var queries = new QueriesInProcess(store.Services);
        await Parallel.ForEachAsync(tales, With(cancellation), async (tale, _) =>
        {
            foreach (var question in tale.All())
            {
                var answer = await queries.Ask(question.Asker, question.Pattern, question.Query, question.Id, question.Year);
                if (question.Pattern == "/search") SortById(answer);
                Reached.Add(question.Pattern, answer);
                if (Alike.Difference(answer, Alike.Written(question.Expected())) is { } difference) differences.Enqueue($"Seed {tale.Seed}: {question}: {difference}");
            }
        });
        return differences;
    }

    private async Task<IReadOnlyList<(Guid StreamId, DomainEvent Event, long Number)>> Recorded(Tale tale, CancellationToken cancellation)
    {
        await using var session = store.Documents.QuerySession(tale.Tenant);
        var events = await Marten.QueryableExtensions.ToListAsync(session.Events.QueryAllRawEvents().OrderBy(stored => stored.Sequence), cancellation);
        return [.. events.Select(stored => (stored.StreamId, (DomainEvent)stored.Data, stored.Sequence))];
    }

    // Which is the better hit is another question.
    private static void SortById(JsonNode? answer)
    {
        if ((answer as JsonObject)?["items"] is not JsonArray items) return;
        var sorted = items.OrderBy(item => Guid.Parse((string)item!["id"]!)).ToList();
        items.Clear();
        foreach (var item in sorted) items.Add(item);
    }

    private static ParallelOptions With(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = 4, CancellationToken = cancellation };
}
