using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StudyLog.Commands;

/// <summary>How long commands take, by name and by what became of them. Costs nothing while nobody listens.</summary>
public sealed class CommandMetrics
{
    public const string MeterName = "StudyLog.Commands";

    private readonly Histogram<double> duration;

    public CommandMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        duration = meter.CreateHistogram<double>("studylog.command.duration", "s", "From a command to its answer.");
    }

    /// <summary>Runs it and notes how long it took.</summary>
    public async Task<Outcome> Measure(Type body, Func<Task<Outcome>> run)
    {
        if (!duration.Enabled) return await run();
        var begun = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var answer = await run();
            outcome = answer is Outcome.Granted ? "granted" : "refused";
            return answer;
        }
        finally
        {
            duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new("command", AuditedCommands.NameOf(body)), new("outcome", outcome));
        }
    }
}
