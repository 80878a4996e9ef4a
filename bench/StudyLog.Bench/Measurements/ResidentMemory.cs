using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P9: what the service holds in memory at rest, and whether that grows with the commands it has carried out.</summary>
internal sealed class ResidentMemory : IMeasurement
{
    private const int RemarksPerSession = 500;

    /// <summary>Two readings of a process that does nothing differ by less; more than that is growth.</summary>
    private const double NoGrowth = 1.05;

    public string Name => "P9";

    public string What => "resident memory at rest";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.CreateDatabaseAsync("bench_p9", cancellation);

        // The very first start makes the schema; what is measured is every start after it.
        await (await workbench.StartServiceAsync(database, cancellation)).DisposeAsync();

        // A round is a process of its own, from its start on.
        var samples = new List<Sample>();
        for (var number = 1; number <= workbench.Options.Rounds; number++)
        {
            samples.Add(await SampleAsync(workbench, database, cancellation));
            Workbench.Tell(FormattableString.Invariant(
                $"  process {number}: {samples[^1].AtRest:N0} MB at rest, {samples[^1].HalfWay:N0} half way, {samples[^1].Afterwards:N0} afterwards"));
        }

        return Report(samples, workbench.Options.Commands);
    }

    private static async Task<Sample> SampleAsync(Workbench workbench, string database, CancellationToken cancellation)
    {
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var office = new Office(service.Address, RemarkLoad.Clients);

        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        await office.LookAroundAsync(cancellation);
        var atRest = await service.RestedMegabytesAsync(workbench.Options.Rest, cancellation);

        var firstHalf = workbench.Options.Commands / 2;
        var failures = await CommandAsync(office, firstHalf, cancellation);
        var halfWay = await service.RestedMegabytesAsync(workbench.Options.Rest, cancellation);

        failures = [.. failures, .. await CommandAsync(office, workbench.Options.Commands - firstHalf, cancellation)];
        var afterwards = await service.RestedMegabytesAsync(workbench.Options.Rest, cancellation);
        return new Sample(atRest, halfWay, afterwards, failures);
    }

    /// <summary>Remarks only, dealt out over the sessions in turn, so that none becomes longer than a long meeting.</summary>
    private static async Task<IReadOnlyList<string>> CommandAsync(Office office, int commands, CancellationToken cancellation)
    {
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        var sessions = await office.PlanSessionsAsync((commands + RemarksPerSession - 1) / RemarksPerSession, cancellation);

        var dealt = -1;
        var load = new RemarkLoad(
            office,
            sessions,
            () => Interlocked.Increment(ref dealt) is var number && number < commands ? number % sessions.Count : null,
            RemarkLoad.NeverReadBack);

        // Twenty a second is far below any speed at which the memory would be the question.
        var tally = await load.RunAsync(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(commands / 20.0), cancellation);
        return [.. tally.Failures];
    }

    private IReadOnlyList<Row> Report(IReadOnlyList<Sample> samples, int commands)
    {
        var atRest = new Figures([.. samples.Select(sample => sample.AtRest)]);
        var halfWay = new Figures([.. samples.Select(sample => sample.HalfWay)]);
        var afterwards = new Figures([.. samples.Select(sample => sample.Afterwards)]);
        var growth = new Figures([.. samples.Select(sample => sample.Afterwards - sample.AtRest)]);
        var ratio = afterwards.Over(atRest);
        return
        [
            new Row(Name, What, "MB", atRest)
            {
                Goal = new Goal(MoreIsBetter: false, Must: 250, Aim: 150, " MB"),
            },
            new Row(Name, FormattableString.Invariant($"resident memory after {commands:N0} commands, and a rest"), "MB", afterwards)
            {
                Against = new Comparison("at rest before", atRest, ratio),
                Goal = new Goal(MoreIsBetter: false, Must: NoGrowth, Aim: NoGrowth, " × (no growth)"),
                Failures = [.. samples.SelectMany(sample => sample.Failures)],
                Notes = [FormattableString.Invariant($"growth {growth.Median:N1} MB ({growth.Minimum:N1}–{growth.Maximum:N1}), {(ratio.Median - 1) * 100:N1} %.")],
            },
            // Tells warming up, which ends, from a leak, which does not.
            new Row(Name, "of that, the second half of the commands", "MB", afterwards)
            {
                Against = new Comparison("half way", halfWay, afterwards.Over(halfWay)),
            },
        ];
    }

    private sealed record Sample(double AtRest, double HalfWay, double Afterwards, IReadOnlyList<string> Failures);
}
