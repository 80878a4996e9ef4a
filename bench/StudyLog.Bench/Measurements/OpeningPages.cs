using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>How long the service takes for a page of the demo's year as a secretary opens it, against a constant answer.</summary>
internal sealed class OpeningPages : IMeasurement
{
    private const double Share = 0.95;

    // Milliseconds.
    private const int Must = 100;
    private const int Aim = 30;

    public string Name => "Pages";

    public string What => "home, ledger and the fullest record of the demo's year";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var (database, password) = await workbench.DemoAsync(cancellation);
        await using var constant = await workbench.StartConstantAsync(cancellation);
        using var client = new KeepAliveClient(constant.Address, Gets.Connections);
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var secretary = new Secretary(service.Address, password);
        await secretary.SignInAsync(cancellation);

        var rows = new List<Row>();
        foreach (var (page, address) in new[]
        {
            ("home", new Uri(service.Address, "")), ("session ledger", new Uri(service.Address, "ledgers/sessions")), ("record", await secretary.FullestRecordAsync(cancellation)),
        })
        {
            Workbench.Tell($"  {page}");
            rows.AddRange(await MeasureAsync(workbench, page, address, secretary, client, cancellation));
        }

        return rows;
    }

    private async Task<IReadOnlyList<Row>> MeasureAsync(
        Workbench workbench, string page, Uri address, Secretary secretary, KeepAliveClient constant, CancellationToken cancellation)
    {
        await PageAsync(1, cancellation);
        var (floor, alone) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            async token => Tail(await Gets.RunAsync(constant, [constant.Address("")], workbench.Options.Side, token, connections: 1)),
            async token => Tail(await PageAsync(1, token)),
            cancellation);
        var (floorRate, rate) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            async token => (await ConstantAnswerFloor.TakeAsync(constant, workbench.Options.Side, token)).Rate,
            async token => (await PageAsync(Gets.Connections, token)).Rate,
            cancellation);
        return
        [
            new Row(Name, $"{page}, opened by one after another, p95", "ms", alone)
            {
                Against = new Comparison("F4, one connection, p95", floor, alone.Over(floor)),
                Notes = [FormattableString.Invariant($"{page}: p95 {alone.Median:N1} ms of {Must} ms that are allowed, {Aim} ms aimed at.")],
                Failures = alone.Median > Must ? [FormattableString.Invariant($"{page} took {alone.Median:N1} ms")] : [],
            },
            new Row(Name, $"{page}, 16 connections", "/s", rate) { Against = new Comparison("F4", floorRate, rate.Over(floorRate)) },
        ];

        async Task<GetTally> PageAsync(int connections, CancellationToken token)
        {
            await secretary.SignInAsync(token);
            await workbench.SettleAsync(token);
            return await Gets.RunAsync(secretary.Client, [address], workbench.Options.Side, token, connections);
        }
    }

    private static double Tail(GetTally tally) => Percentile.Of(tally.Latencies, Share);
}
