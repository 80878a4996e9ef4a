using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P1: recording remarks over HTTP, against bare INSERTs on the same server in the same rounds.</summary>
internal sealed class RecordingRemarks : IMeasurement
{
    /// <summary>Who has been told 201 looks, once in so many times.</summary>
    public const int ReadBackEvery = 10;

    public string Name => "P1";

    public string What => "recording a remark over HTTP, 64 sessions, 16 clients";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_p1_floor", cancellation), cancellation);
        await using var service = await workbench.StartServiceAsync(await workbench.CreateDatabaseAsync("bench_p1", cancellation), cancellation);
        using var office = new Office(service.Address, RemarkLoad.Clients);

        // A first round that does not count: the service compiles its hot paths, the pools fill.
        var failures = new List<string>();
        await InsertFloor.RateAsync(workbench, table, InsertFloor.Connections, cancellation);
        failures.AddRange((await RoundAsync(workbench, office, cancellation)).Failures.Select(failure => "warming up: " + failure));

        // The service is up on both sides; while the floor is taken it has nothing to do.
        var rounds = new List<RoundResult>();
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => InsertFloor.RateAsync(workbench, table, InsertFloor.Connections, token),
            async token =>
            {
                rounds.Add(await RoundAsync(workbench, office, token));
                return rounds[^1].Tally.Rate;
            },
            cancellation);

        failures.AddRange(rounds.SelectMany((round, index) => round.Failures.Select(failure => FormattableString.Invariant($"round {index + 1}: {failure}"))));
        return
        [
            new Row(Name, What, "/s", ours)
            {
                Against = new Comparison("F1, 16 connections", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: true, Must: 0.2, Aim: 0.4, ""),
                Failures = failures,
                Notes = [Summary(rounds)],
            },
            Latency("p50", 0.50, rounds),
            Latency("p95", 0.95, rounds),
            Latency("p99", 0.99, rounds),
        ];
    }

    private static async Task<RoundResult> RoundAsync(Workbench workbench, Office office, CancellationToken cancellation)
    {
        var (sessions, tally) = await LoadedSide.RemarksAsync(workbench, office, ServiceProcess.AdminPassword, ReadBackEvery, TimeSpan.Zero, cancellation);
        return new RoundResult(tally, [.. tally.Failures, .. await Completeness.CheckAsync(office, sessions, tally.Recorded, cancellation)]);
    }

    private Row Latency(string name, double share, IEnumerable<RoundResult> rounds) =>
        new($"{Name} {name}", $"time from command to answer, {name}", "ms", new Figures([.. rounds.Select(round => round.Tally.LatencyOf(share))]));

    private static string Summary(IReadOnlyList<RoundResult> rounds) => FormattableString.Invariant(
        $"""
        {rounds.Sum(round => round.Tally.Recorded.Count):N0} remarks answered 201, each looked up in the records afterwards;
        {rounds.Sum(round => round.Tally.Reads):N0} read back at once; {rounds.Sum(round => round.Tally.RefusalCount):N0} answers other than 2xx.
        """).ReplaceLineEndings(" ");

    private sealed record RoundResult(RemarkTally Tally, IReadOnlyList<string> Failures);
}
