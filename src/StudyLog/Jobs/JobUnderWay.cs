using System.Diagnostics;
using StudyLog.Accounts;

namespace StudyLog.Jobs;

/// <summary>A kind of long work. It may be stopped anywhere and is then done again from its beginning, unless it knows better.</summary>
public interface IJobWork
{
    /// <summary>What it is.</summary>
    JobKind Kind { get; }

    /// <summary>Does it.</summary>
    Task Do(JobUnderWay job, CancellationToken cancellation);
}

/// <summary>Says that a job cannot go on, and why.</summary>
#pragma warning disable CA1032 // It always has a code, and never leaves the runner.
public sealed class JobFailedException(string problem) : Exception($"The job cannot go on: {problem}.")
#pragma warning restore CA1032
{
    /// <summary>The code of the problem.</summary>
    public string Problem => problem;
}

/// <summary>A job as the one who does it sees it.</summary>
public sealed class JobUnderWay(Job job, AccountDirectory directory, JobStore jobs, JobFiles files, CancellationTokenSource takenBack)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private long toldAt = Stopwatch.GetTimestamp();

    public Job Job => job;

    /// <summary>Whoever asked for it, with what he or she may do now.</summary>
    /// <exception cref="JobFailedException">The account is closed.</exception>
    public async Task<Asker> Asker() => await directory.Standing(job.UserId) ?? throw new JobFailedException("unauthenticated");

    /// <summary>Says how far it is, so that whoever looks sees it; said more often than people look, it is said less often, but for its end.</summary>
    public async Task Tell(long finished, long? of, CancellationToken cancellation)
    {
        if (finished != of && Stopwatch.GetElapsedTime(toldAt) < Pace) return;
        toldAt = Stopwatch.GetTimestamp();
        if (!await jobs.Tell(job, finished, of, cancellation)) await takenBack.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Stops where it is, when it was taken back meanwhile.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        if (await jobs.IsTakenBack(job, cancellation)) await takenBack.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Makes the file of the job.</summary>
    public async Task Write(string name, Func<Stream, Task> write, CancellationToken cancellation)
    {
        await using var file = await files.Begin(job, cancellation);
        await write(file);
        await file.Complete(name, cancellation);
    }
}
