using StudyLog.Bench.Floors;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P6: every read model made anew from the first event on, against reading the events and doing nothing with them.</summary>
internal sealed class Rebuilding : IMeasurement
{
    public string Name => "P6";

    public string What => "rebuild of every read model from 100,000 events";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.OfficeOfAsync(ReadFloor.Events, cancellation);
        await ReadFloor.RateAsync(database, cancellation);
        await workbench.RebuildAsync(database, cancellation);
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => ReadFloor.RateAsync(database, token),
            async token =>
            {
                await workbench.SettleAsync(token);
                return await workbench.RebuildAsync(database, token);
            },
            cancellation);
        return
        [
            new Row(Name, What, "events/s", ours)
            {
                Against = new Comparison("F3", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: true, Must: 0.1, Aim: 0.35, ""),
            },
        ];
    }
}
