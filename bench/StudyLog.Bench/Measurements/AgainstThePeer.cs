using StudyLog.Bench.Data;
using StudyLog.Bench.Load;
using StudyLog.Bench.Peer;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>P8: the same work sent to the peer that keeps states in tables.</summary>
internal sealed class AgainstThePeer : IMeasurement
{
    public string Name => "P8";

    public string What => "recording a remark over HTTP as in P1, against the peer";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation) =>
        [.. await RecordAsync(workbench, cancellation), await SeeBoardAsync(workbench, cancellation)];

    private async Task<IReadOnlyList<Row>> RecordAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var peer = await workbench.StartPeerAsync(await workbench.CreateDatabaseAsync("bench_p8_peer", cancellation), cancellation);
        await using var service = await workbench.StartServiceAsync(await workbench.CreateDatabaseAsync("bench_p8", cancellation), cancellation);
        using var theirs = new Office(peer.Address, RemarkLoad.Clients);
        using var ours = new Office(service.Address, RemarkLoad.Clients);
        var failures = new List<string>();

        await RemarksAsync(theirs, CrudServer.Password);
        await RemarksAsync(ours, ServiceProcess.AdminPassword);
        var (peers, services) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds, _ => RemarksAsync(theirs, CrudServer.Password), _ => RemarksAsync(ours, ServiceProcess.AdminPassword), cancellation);

        await ours.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        var people = await ours.RegisterPeopleAsync(RollCallLoad.People, cancellation);
        await RollCallsAsync(theirs, CrudServer.Password);
        await RollCallsAsync(ours, ServiceProcess.AdminPassword);
        var (peersCalls, servicesCalls) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds, _ => RollCallsAsync(theirs, CrudServer.Password), _ => RollCallsAsync(ours, ServiceProcess.AdminPassword), cancellation);
        return
        [
            new Row(Name, What, "/s", services)
            {
                Against = new Comparison("peer", peers, services.Over(peers)),
                Goal = new Goal(MoreIsBetter: true, Must: 0.8, Aim: 1.2, ""),
                Failures = failures,
            },
            new Row(Name, "a roll call of 60 people as in P2, against the peer", "people/s", servicesCalls)
            {
                Against = new Comparison("peer", peersCalls, servicesCalls.Over(peersCalls)),
            },
        ];

        async Task<double> RemarksAsync(Office office, string password)
        {
            var (_, tally) = await LoadedSide.RemarksAsync(workbench, office, password, RecordingRemarks.ReadBackEvery, TimeSpan.Zero, cancellation);
            failures.AddRange(tally.Failures);
            return tally.Rate;
        }

        Task<double> RollCallsAsync(Office office, string password) => LoadedSide.RollCallsAsync(workbench, office, password, people, cancellation);
    }

    private async Task<Row> SeeBoardAsync(Workbench workbench, CancellationToken cancellation)
    {
        var peersDatabase = await workbench.CreateDatabaseAsync("bench_p8_peer_board", cancellation);
        await using var peer = await workbench.StartPeerAsync(peersDatabase, cancellation);
        await CrudData.MakeAsync(peersDatabase, new GeneratedYear(SeeingTheBoard.Many, Workbench.Today), cancellation);
        await using var service = await workbench.StartServiceAsync(await workbench.OfficeOfAsync(SeeingTheBoard.Many, cancellation), cancellation);
        using var theirs = new Office(peer.Address, Gets.Connections);
        using var ours = new Office(service.Address, Gets.Connections);

        await RateAsync(theirs, CrudServer.Password);
        await RateAsync(ours, ServiceProcess.AdminPassword);
        var (peers, services) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds, _ => RateAsync(theirs, CrudServer.Password), _ => RateAsync(ours, ServiceProcess.AdminPassword), cancellation);
        return new Row(Name, "the board of 100 departments over a year at 10⁶ events, against the peer's GROUP BY", "/s", services)
        {
            Against = new Comparison("peer", peers, services.Over(peers)),
            Goal = new Goal(MoreIsBetter: true, Must: 10, Aim: 100, " ×"),
        };

        async Task<double> RateAsync(Office office, string password) =>
            (await LoadedSide.GetsAsync(workbench, office, password, [SeeingTheBoard.BoardOf(office)], cancellation)).Rate;
    }
}
