using System.Security.Cryptography;

namespace StudyLog.Bench.Load;

/// <summary>One side of a round: signed in anew, for a token may not outlive a run; everything prepared and the machine at rest; then the load.</summary>
internal static class LoadedSide
{
    private const int Sessions = 64;

    /// <summary>Remarks dealt out at random over fresh sessions, so that records do not grow from round to round.</summary>
    public static async Task<(IReadOnlyList<BenchSession> Sessions, RemarkTally Tally)> RemarksAsync(
        Workbench workbench, Office office, string password, int readBackEvery, TimeSpan pace, CancellationToken cancellation)
    {
        await office.SignInAsync(password, cancellation);
        var sessions = await office.PlanSessionsAsync(Sessions, cancellation);
        await workbench.SettleAsync(cancellation);

        var side = workbench.Options.Side;
        var clock = new LoadClock(side);
        var load = new RemarkLoad(office, sessions, () => clock.IsRunning ? RandomNumberGenerator.GetInt32(Sessions) : null, readBackEvery) { Pace = pace };
        return (sessions, await load.RunAsync(side + TimeSpan.FromSeconds(30), cancellation));
    }

    /// <returns>People marked a second.</returns>
    public static async Task<double> RollCallsAsync(
        Workbench workbench, Office office, string password, IReadOnlyList<RosterPlace> people, CancellationToken cancellation)
    {
        await office.SignInAsync(password, cancellation);
        var sessions = await RollCallLoad.PrepareAsync(office, people, cancellation);
        await workbench.SettleAsync(cancellation);
        return await RollCallLoad.RateAsync(office, sessions, people, cancellation);
    }

    public static async Task<GetTally> GetsAsync(
        Workbench workbench, Office office, string password, IReadOnlyList<Uri> addresses, CancellationToken cancellation)
    {
        await office.SignInAsync(password, cancellation);
        await workbench.SettleAsync(cancellation);
        return await Gets.RunAsync(office.Client, addresses, workbench.Options.Side, cancellation);
    }
}
