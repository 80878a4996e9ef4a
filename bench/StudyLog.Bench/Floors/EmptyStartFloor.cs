using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Floors;

/// <summary>F5: the start of an empty ASP.NET application.</summary>
internal sealed class EmptyStartFloor : IMeasurement
{
    public string Name => "F5";

    public string What => "empty ASP.NET application, from process start to first answer";

    public static async Task<double> MillisecondsAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var process = await workbench.StartConstantAsync(cancellation);
        return process.StartTime.TotalMilliseconds;
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        // The first start reads the runtime from the disk; what is asked for is a start, not a disk.
        await MillisecondsAsync(workbench, cancellation);
        var figures = await Rounds.RepeatAsync(workbench.Options.Rounds, token => MillisecondsAsync(workbench, token), cancellation);
        return [new Row(Name, What, "ms", figures)];
    }
}
