using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P2: roll calls of sixty people, each marked by name, against bare INSERTs.</summary>
internal sealed class TakingRollCalls : IMeasurement
{
    public string Name => "P2";

    public string What => "a roll call of 60 people over HTTP, 16 clients";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_p2_floor", cancellation), cancellation);
        await using var service = await workbench.StartServiceAsync(await workbench.CreateDatabaseAsync("bench_p2", cancellation), cancellation);
        using var office = new Office(service.Address, RollCallLoad.Clients);
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        var people = await office.RegisterPeopleAsync(RollCallLoad.People, cancellation);

        await InsertFloor.RateAsync(workbench, table, InsertFloor.Connections, cancellation);
        await RateAsync(workbench, office, people, cancellation);
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => InsertFloor.RateAsync(workbench, table, InsertFloor.Connections, token),
            token => RateAsync(workbench, office, people, token),
            cancellation);
        return
        [
            new Row(Name, What, "people/s", ours)
            {
                Against = new Comparison("F1, 16 connections", floor, ours.Over(floor)),
                Goal = new Goal(MoreIsBetter: true, Must: 1, Aim: 3, ""),
            },
        ];
    }

    private static Task<double> RateAsync(Workbench workbench, Office office, IReadOnlyList<RosterPlace> people, CancellationToken cancellation) =>
        LoadedSide.RollCallsAsync(workbench, office, ServiceProcess.AdminPassword, people, cancellation);
}
