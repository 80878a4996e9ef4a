namespace StudyLog.Jobs;

/// <summary>Time to forget the jobs that ended a week ago, with their files. Sent once a day, by one node.</summary>
public sealed record SweepJobs
{
    public const string Daily = "41 3 * * *";

    public static Task Handle(SweepJobs sweep, JobStore jobs, CancellationToken cancellation) => jobs.Sweep(cancellation);
}
