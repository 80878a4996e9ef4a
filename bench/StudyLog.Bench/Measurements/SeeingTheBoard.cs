using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P4: the board of a hundred departments over a year, against a constant answer, and of many events against few.</summary>
internal sealed class SeeingTheBoard : IMeasurement
{
    public const int Many = 1_000_000;
    public const int Few = 10_000;

    public string Name => "P4";

    public string What => "the board of 100 departments over a year, 16 connections";

    public static Uri BoardOf(Office office) => office.Client.Address(FormattableString.Invariant(
        $"api/v1/progress/departments?from={Workbench.Today.AddDays(-364):yyyy-MM}&to={Workbench.Today:yyyy-MM}"));

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var (few, many) = (await workbench.OfficeOfAsync(Few, cancellation), await workbench.OfficeOfAsync(Many, cancellation));
        await using var constant = await workbench.StartConstantAsync(cancellation);
        using var client = new KeepAliveClient(constant.Address, Gets.Connections);
        await using var small = await workbench.StartServiceAsync(few, cancellation);
        await using var large = await workbench.StartServiceAsync(many, cancellation);
        using var smallOffice = new Office(small.Address, Gets.Connections);
        using var largeOffice = new Office(large.Address, Gets.Connections);

        await RateAsync(workbench, smallOffice, cancellation);
        await RateAsync(workbench, largeOffice, cancellation);
        var smallRates = new List<double>();
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            async token => (await ConstantAnswerFloor.TakeAsync(client, workbench.Options.Side, token)).Rate,
            async token =>
            {
                smallRates.Add(await RateAsync(workbench, smallOffice, token));
                return await RateAsync(workbench, largeOffice, token);
            },
            cancellation);
        var fewEvents = new Figures(smallRates);
        return
        [
            new Row(Name, $"{What}, 10⁶ events", "/s", ours)
            {
                Against = new Comparison("F4", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: true, Must: 0.05, Aim: 0.25, ""),
            },
            new Row(Name, "how much slower the same is at 10⁶ events than at 10⁴", "/s", ours)
            {
                Against = new Comparison("at 10⁴ events", fewEvents, fewEvents.Over(ours)),
                Goal = new Goal(MoreIsBetter: false, Must: 1.3, Aim: 1.05, " ×"),
            },
        ];
    }

    private static async Task<double> RateAsync(Workbench workbench, Office office, CancellationToken cancellation) =>
        (await LoadedSide.GetsAsync(workbench, office, ServiceProcess.AdminPassword, [BoardOf(office)], cancellation)).Rate;
}
