using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P5: how long after its answer a fact stands on the board, while others record at half the speed that is possible.</summary>
internal sealed class TimeToTheBoard : IMeasurement
{
    private const int Probes = 4;

    public string Name => "P5";

    public string What => "from the answer to a remark to the board that shows it, at half of P1's load";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.OfficeOfAsync(SeeingTheBoard.Few, cancellation);
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var office = new Office(service.Address, RemarkLoad.Clients + Probes);
        var failures = new List<string>();

        var full = (await LoadAsync(workbench, office, pace: TimeSpan.Zero, failures, cancellation)).Rate;
        var pace = RemarkLoad.Clients / (full / 2) * TimeSpan.FromSeconds(1);
        var (samples, rates) = (new List<List<double>>(), new List<double>());
        for (var round = 1; round <= workbench.Options.Rounds; round++)
        {
            await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
            var clock = new LoadClock(workbench.Options.Side + TimeSpan.FromSeconds(4));
            var probing = Task.WhenAll((await BoardProbe.PlantAsync(office, Probes, cancellation)).Select(probe => Task.Run(() => probe.RunAsync(clock, cancellation), cancellation)));
            rates.Add((await LoadAsync(workbench, office, pace, failures, cancellation)).Rate);
            samples.Add([.. (await probing).SelectMany(each => each).Order()]);
            Workbench.Tell(FormattableString.Invariant($"  round {round}: {rates[^1]:N0} remarks a second, {samples[^1].Count} looks, p99 {Percentile.Of(samples[^1], 0.99):N0} ms"));
        }

        return
        [
            new Row(Name, What + ", p99", "ms", Of(0.99))
            {
                Goal = new Goal(MoreIsBetter: false, Must: 500, Aim: 150, " ms"),
                Failures = failures,
                Notes = [FormattableString.Invariant($"{samples.Sum(round => round.Count):N0} looks while {new Figures(rates).Median:N0} remarks a second were recorded.")],
            },
            new Row(Name + " p50", "of the same, p50", "ms", Of(0.50)),
        ];

        Figures Of(double share) => new([.. samples.Select(round => Percentile.Of(round, share))]);
    }

    private static async Task<RemarkTally> LoadAsync(Workbench workbench, Office office, TimeSpan pace, List<string> failures, CancellationToken cancellation)
    {
        var (_, tally) = await LoadedSide.RemarksAsync(workbench, office, ServiceProcess.AdminPassword, RemarkLoad.NeverReadBack, pace, cancellation);
        failures.AddRange(tally.Failures);
        return tally;
    }
}
