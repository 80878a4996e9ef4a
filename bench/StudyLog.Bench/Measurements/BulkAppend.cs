using StudyLog.Bench.Data;
using StudyLog.Bench.Floors;
using StudyLog.Bench.Reporting;
using StudyLog.Hosting;

namespace StudyLog.Bench.Measurements;

/// <summary>P3: history in bulk. The store's own bulk append, in the form in which the service stores events.</summary>
internal sealed class BulkAppend : IMeasurement
{
    private const int Events = 100_000;

    public string Name => "P3";

    public string What => "appending history in bulk (the store alone, without reading and judging)";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_p3_floor", cancellation), cancellation);
        var database = await workbench.CreateDatabaseAsync("bench_p3", cancellation);
        await (await workbench.StartServiceAsync(database, cancellation)).DisposeAsync();

        await CopyFloor.RateAsync(workbench, table, cancellation);
        await RateAsync(workbench, database, cancellation);
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => CopyFloor.RateAsync(workbench, table, token),
            token => RateAsync(workbench, database, token),
            cancellation);
        return
        [
            new Row(Name, What, "events/s", ours)
            {
                Against = new Comparison("F2", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: true, Must: 0.3, Aim: 0.6, ""),
            },
        ];
    }

    private static async Task<double> RateAsync(Workbench workbench, string database, CancellationToken cancellation)
    {
        await workbench.SettleAsync(cancellation);
        var (events, writing) = await DataMaker.MakeAsync(database, FirstStart.OwnOrganisationId, new GeneratedYear(Events, Workbench.Today), cancellation);
        return events / writing.TotalSeconds;
    }
}
