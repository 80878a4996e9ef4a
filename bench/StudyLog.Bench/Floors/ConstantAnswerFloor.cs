using StudyLog.Bench.Load;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Floors;

/// <summary>F4: what ASP.NET answers when there is nothing to do.</summary>
internal sealed class ConstantAnswerFloor : IMeasurement
{
    public string Name => "F4";

    public string What => "small constant JSON over HTTP, 16 connections";

    public static Task<GetTally> TakeAsync(KeepAliveClient client, TimeSpan side, CancellationToken cancellation) =>
        Gets.RunAsync(client, [client.Address("")], side, cancellation);

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var process = await workbench.StartConstantAsync(cancellation);
        using var client = new KeepAliveClient(process.Address, Gets.Connections);

        await TakeAsync(client, workbench.Options.Side, cancellation);
        var figures = await Rounds.RepeatAsync(
            workbench.Options.Rounds, async token => (await TakeAsync(client, workbench.Options.Side, token)).Rate, cancellation);
        return [new Row(Name, What, "/s", figures)];
    }
}
