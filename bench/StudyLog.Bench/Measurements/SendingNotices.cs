using System.Diagnostics;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>
/// How quickly notices go out by webhook, and whether the service's memory grows with those that are sent and those that wait, while others are slow, answer with
/// garbage or not at all.
/// </summary>
internal sealed class SendingNotices : IMeasurement
{
    private const int First = 1_000;
    private const int More = 5_000;

    /// <summary>As of a process that does nothing; see P9.</summary>
    private const double NoGrowth = 1.05;

    /// <summary>The service looks once a minute what is to go out, and sends for half a minute at a time.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    public string Name => "Notices";

    public string What => "notices that go out, and the memory that they take";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var samples = new List<Sample>();
        for (var number = 1; number <= workbench.Options.Rounds; number++)
        {
            var database = await workbench.CreateDatabaseAsync(FormattableString.Invariant($"bench_notices_{number}"), cancellation);
            samples.Add(await SampleAsync(workbench, database, cancellation));
            Workbench.Tell($"  process {number}: {samples[^1]}");
        }

        var (once, again) = (Of(sample => sample.Before), Of(sample => sample.After));
        return
        [
            new Row(Name, "notices to a webhook that takes them, beside a slow one, a garbled one and one that nobody answers at", "/s", Of(sample => sample.Rate)),
            new Row(Name, FormattableString.Invariant($"resident memory after {First + More:N0} notices, all that is out of use collected"), "MB", again)
            {
                Against = new Comparison(FormattableString.Invariant($"after {First:N0}, collected"), once, again.Over(once)),
                Goal = new Goal(MoreIsBetter: false, Must: NoGrowth, Aim: NoGrowth, " × (no growth)"),
            },
        ];

        Figures Of(Func<Sample, double> figure) => new([.. samples.Select(figure)]);
    }

    private static async Task<Sample> SampleAsync(Workbench workbench, string database, CancellationToken cancellation)
    {
        await using var receiver = await NoticeReceiver.StartAsync(cancellation);
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var office = new Office(service.Address, RemarkLoad.Clients);
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        var load = await NoticeLoad.BeginAsync(office, receiver, cancellation);

        await load.GiveAsync(First, cancellation);
        await TakenAsync(receiver, load.Given, cancellation);
        var before = await Collected();
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        await load.GiveAsync(More, cancellation);
        var rate = await TakenAsync(receiver, load.Given, cancellation);
        return new Sample(rate, before, await Collected());

        Task<double> Collected() => service.CollectedMegabytesAsync(workbench.Options.Rest, cancellation);
    }

    /// <returns>How many a second came while some came: between its looks the service sends nothing.</returns>
    private static async Task<double> TakenAsync(NoticeReceiver receiver, int count, CancellationToken cancellation)
    {
        var (began, asked, before, busy) = (receiver.Taken, Stopwatch.GetTimestamp(), receiver.Taken, TimeSpan.Zero);
        for (var looked = asked; before < count;)
        {
            if (Stopwatch.GetElapsedTime(asked) > _patience)
                throw new InvalidOperationException(FormattableString.Invariant($"Only {before} of {count} notices came in {_patience.TotalMinutes} minutes."));
            await Task.Delay(_look, cancellation);
            var (now, taken) = (Stopwatch.GetTimestamp(), receiver.Taken);
            if (taken > before)
                busy += Stopwatch.GetElapsedTime(looked, now);
            (looked, before) = (now, taken);
        }

        return (count - began) / busy.TotalSeconds;
    }

    private sealed record Sample(double Rate, double Before, double After);
}
