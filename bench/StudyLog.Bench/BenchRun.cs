using System.Runtime.InteropServices;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench;

/// <summary>One run: choose the measurements, take them one after another, report, and leave nothing behind.</summary>
internal static class BenchRun
{
    private const int Complete = 0;
    private const int Incomplete = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] arguments, IReadOnlyList<IMeasurement> measurements)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);

        try
        {
            var options = Options.Parse(arguments);
            return await MeasureAsync(options, Choose(measurements, options.Only), stop.Token);
        }
        catch (FormatException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message + Environment.NewLine + Options.Usage);
            return Misused;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the end.");
            return Incomplete;
        }
    }

    private static async Task<int> MeasureAsync(Options options, IEnumerable<IMeasurement> chosen, CancellationToken cancellation)
    {
        await using var workbench = new Workbench(options);
        workbench.Repository.ClearLogs();
        var rows = new List<Row>();
        foreach (var measurement in chosen)
        {
            Workbench.Tell($"{measurement.Name}: {measurement.What}");
            rows.AddRange(await MeasureAsync(measurement, workbench, cancellation));
        }

        var report = new Report(await Machine.DescribeAsync(workbench, cancellation), options, rows);
        await Console.Out.WriteLineAsync(MarkdownReport.Write(report));
        await JsonReport.WriteAsync(report, options.JsonFile ?? workbench.Repository.DefaultReport, cancellation);

        // A goal that is missed is a finding, not an error; a lost command or a measurement that broke off is one.
        return rows.Exists(row => row.Failures.Count > 0) ? Incomplete : Complete;
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(IMeasurement measurement, Workbench workbench, CancellationToken cancellation)
    {
        try
        {
            return await measurement.RunAsync(workbench, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The other measurements still have something to say; the report and the exit code tell of this one.
            Workbench.Tell($"{measurement.Name} could not be taken: {failure}");
            return [Row.NotTaken(measurement, failure)];
        }
    }

    private static IEnumerable<IMeasurement> Choose(IReadOnlyList<IMeasurement> measurements, IReadOnlyList<string> only)
    {
        var unknown = only.Except(measurements.Select(measurement => measurement.Name), StringComparer.OrdinalIgnoreCase).ToList();
        if (unknown.Count > 0)
            throw new FormatException($"There is no measurement {string.Join(", ", unknown)}.");
        return measurements.Where(measurement => only.Count == 0 || only.Contains(measurement.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The first signal cleans up; a second one means it.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
}
