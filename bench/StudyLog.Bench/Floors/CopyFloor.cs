using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Floors;

/// <summary>F2: COPY of the rows that F1 inserts one by one.</summary>
internal sealed class CopyFloor : IMeasurement
{
    private const int Rows = 100_000;

    public string Name => "F2";

    public string What => "COPY of the same rows";

    public static async Task<double> RateAsync(Workbench workbench, EventLikeTable table, CancellationToken cancellation)
    {
        await table.EmptyAsync(cancellation);
        await workbench.SettleAsync(cancellation);
        return Rows / (await table.CopyAsync(Rows, cancellation)).TotalSeconds;
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_f2", cancellation), cancellation);
        await RateAsync(workbench, table, cancellation);
        var figures = await Rounds.RepeatAsync(workbench.Options.Rounds, token => RateAsync(workbench, table, token), cancellation);
        return [new Row(Name, What, "/s", figures)];
    }
}
