using StudyLog.Bench.Data;
using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>How long a word of two characters is looked for in a hundred thousand remarks.</summary>
internal sealed class Searching : IMeasurement
{
    private const double Share = 0.95;

    public string Name => "Search";

    public string What => "a word of two characters in 10⁵ remarks, 16 connections, p95";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.OfficeOfAsync(SeeingTheBoard.Many, cancellation);
        await using var constant = await workbench.StartConstantAsync(cancellation);
        using var client = new KeepAliveClient(constant.Address, Gets.Connections);
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var office = new Office(service.Address, Gets.Connections);
        Uri[] searches = [.. GeneratedWords.Searched.Select(word => office.Client.Address("api/v1/search?q=" + Uri.EscapeDataString(word)))];

        await PercentileAsync(workbench, office, searches, cancellation);
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            async token => Percentile.Of((await ConstantAnswerFloor.TakeAsync(client, workbench.Options.Side, token)).Latencies, Share),
            token => PercentileAsync(workbench, office, searches, token),
            cancellation);
        return [new Row(Name, What, "ms", ours) { Against = new Comparison("F4, p95", floor, ours.Over(floor)) }];
    }

    private static async Task<double> PercentileAsync(Workbench workbench, Office office, IReadOnlyList<Uri> searches, CancellationToken cancellation) =>
        Percentile.Of((await LoadedSide.GetsAsync(workbench, office, ServiceProcess.AdminPassword, searches, cancellation)).Latencies, Share);
}
