using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Jobs;
using StudyLog.Persistence;

namespace StudyLog.Features.Jobs;

/// <summary>Takes a job back. What it has made so far is thrown away, but what an import has taken in, which stays; one that has ended stays as it is.</summary>
public static class CancelJob
{
    [Requires(Act.KeepJobs)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/jobs/{id:guid}/cancel");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, JobStore jobs, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var job = await jobs.Find(asked, cancellation);
            if (!job.GoesOn) return Answer.Ok(JobView.Of(job));
            JobStore.Cancel(attempt, job.Id);
            return Answer.Ok(JobView.Of(job with { State = JobState.Cancelled, EndedAt = attempt.Now.Instant }));
        }, cancellation);

    /// <summary>The job a command is about.</summary>
    internal static async Task<Job> Find<TBody>(this JobStore jobs, Asked<TBody> asked, CancellationToken cancellation)
        where TBody : CommandBody =>
        await jobs.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Job, asked.Target));
}
