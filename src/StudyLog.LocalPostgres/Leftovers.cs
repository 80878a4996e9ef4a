using System.Diagnostics;
using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>Ends what a killed service left running on the cluster.</summary>
internal sealed class Leftovers(Cluster cluster, ServerBinaries binaries, ServerAccount account, Action<string> notice)
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(10);

    /// <summary>Ends it if there may be any: a folder left in order has no <c>postmaster.pid</c> and costs nothing.</summary>
    public Task ClearAsync(CancellationToken cancellation) =>
        File.Exists(cluster.PostmasterFile) ? SearchAndClearAsync(cancellation) : Task.CompletedTask;

    /// <summary>Ends it gently, then firmly, and lets the next server start.</summary>
    public async Task SearchAndClearAsync(CancellationToken cancellation)
    {
        await EndAllAsync(cancellation);

        // The number may belong to another program by now, or to an ended server nobody has collected yet, as in a container
        // without init. PostgreSQL would take either for a living server and refuse; that none lives has just been seen.
        if (PostmasterFile.Read(cluster) is { } stale && ProcessTable.HasNumber(stale.ProcessId))
            File.Delete(cluster.PostmasterFile);
    }

    private async Task EndAllAsync(CancellationToken cancellation)
    {
        var processes = await ProcessTable.OfClusterAsync(cluster, account, cancellation);
        var postmaster = PostmasterFile.Read(cluster)?.ProcessId;
        if (processes.Count == 0)
            return;

        if (postmaster is { } id && processes.Contains(id))
        {
            var server = id.ToString(CultureInfo.InvariantCulture);
            notice(Sentence.Of(
                $"上次的服务被强行终止，其 PostgreSQL（进程 {server}）仍在 {cluster.Directory} 上运行，现予停止。",
                $"A PostgreSQL server (process {server}) was left running on {cluster.Directory}, by a service that was killed; it is stopped."));
            await Shutdown.RequestAsync(binaries, id, Shutdown.Fast, cancellation);
            if (await AllGoneAsync(processes, TimeSpan.FromSeconds(10), cancellation))
                return;
            await Shutdown.RequestAsync(binaries, id, Shutdown.Immediate, cancellation);
        }

        // Without their postmaster the others end by themselves, unless they are deep in a query.
        if (await AllGoneAsync(processes, TimeSpan.FromMilliseconds(500), cancellation))
            return;

        foreach (var process in processes.Where(ProcessTable.IsRunning))
            await Shutdown.RequestAsync(binaries, process, Shutdown.Kill, cancellation);
        if (!await AllGoneAsync(processes, TimeSpan.FromSeconds(5), cancellation))
        {
            throw new LocalPostgresException(
                $"{cluster.Directory} 上遗留的 PostgreSQL 进程无法结束（{string.Join("、", processes)}），请手工结束。",
                $"PostgreSQL processes left running on {cluster.Directory} cannot be ended ({string.Join(", ", processes)}); end them by hand.");
        }
    }

    private static async Task<bool> AllGoneAsync(IReadOnlyList<int> processes, TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (processes.Any(ProcessTable.IsRunning))
        {
            if (watch.Elapsed > limit)
                return false;
            await Task.Delay(_poll, cancellation);
        }

        return true;
    }
}
