using StudyLog.Bench.Floors;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P7: how long the service is away when it is started again.</summary>
internal sealed class ColdStart : IMeasurement
{
    public string Name => "P7";

    public string What => "cold start to ready on an existing database";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.CreateDatabaseAsync("bench_p7", cancellation);
        var first = await MillisecondsAsync(workbench, database, cancellation);
        await EmptyStartFloor.MillisecondsAsync(workbench, cancellation);

        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => EmptyStartFloor.MillisecondsAsync(workbench, token),
            token => MillisecondsAsync(workbench, database, token),
            cancellation);
        return
        [
            new Row(Name, What, "ms", ours)
            {
                Against = new Comparison("F5", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: false, Must: 6, Aim: 3, " ×"),
                Notes = [FormattableString.Invariant($"the first start, which makes the schema, took {first:N0} ms.")],
            },
        ];
    }

    private static async Task<double> MillisecondsAsync(Workbench workbench, string database, CancellationToken cancellation)
    {
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        return service.StartTime.TotalMilliseconds;
    }
}
