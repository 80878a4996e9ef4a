using StudyLog.Bench.Load;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Floors;

/// <summary>F4: what ASP.NET answers when there is nothing to do.</summary>
internal sealed class ConstantAnswerFloor : IMeasurement
{
    private const int Connections = 16;

    public string Name => "F4";

    public string What => "small constant JSON over HTTP, 16 connections";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var process = await workbench.StartConstantAsync(cancellation);
        using var client = new KeepAliveClient(process.Address, Connections);

        await RateAsync(client, workbench.Options.Side, cancellation);
        var figures = await Rounds.RepeatAsync(workbench.Options.Rounds, token => RateAsync(client, workbench.Options.Side, token), cancellation);
        return [new Row(Name, What, "/s", figures)];
    }

    private static async Task<double> RateAsync(KeepAliveClient client, TimeSpan side, CancellationToken cancellation)
    {
        var root = client.Address("");
        return await Crowd.RateAsync(Connections, side, async (clock, token) =>
        {
            using var answer = new MemoryStream();
            var answered = 0;
            while (clock.IsRunning)
            {
                var status = await client.SendAsync(HttpMethod.Get, root, body: null, answer, token);
                if (status != 200)
                    throw new InvalidOperationException($"The constant endpoint answered {status}.");
                answered++;
            }

            return answered;
        }, cancellation);
    }
}
