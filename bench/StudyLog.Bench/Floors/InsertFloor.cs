using Npgsql;
using StudyLog.Bench.Load;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Floors;

/// <summary>F1: one INSERT per transaction, the least that recording one event durably can cost.</summary>
internal sealed class InsertFloor : IMeasurement
{
    /// <summary>The number of connections that ratios are taken against.</summary>
    public const int Connections = 16;

    private const int ManyConnections = 32;

    public string Name => "F1";

    public string What => "one INSERT of a row like an event's per transaction";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_f1", cancellation), cancellation);
        await RateAsync(workbench, table, ManyConnections, cancellation);

        var (few, many) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => RateAsync(workbench, table, Connections, token),
            token => RateAsync(workbench, table, ManyConnections, token),
            cancellation);
        return
        [
            new Row(Name, What + ", 16 connections", "/s", few),
            new Row(Name, What + ", 32 connections", "/s", many),
        ];
    }

    public static async Task<double> RateAsync(Workbench workbench, EventLikeTable table, int connections, CancellationToken cancellation)
    {
        await table.EmptyAsync(cancellation);
        await workbench.SettleAsync(cancellation);
        return await Crowd.RateAsync(connections, workbench.Options.Side, table.InsertAsync, cancellation);
    }
}
