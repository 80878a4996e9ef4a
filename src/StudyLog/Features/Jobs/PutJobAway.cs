using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http;
using StudyLog.Jobs;

namespace StudyLog.Features.Jobs;

/// <summary>Puts a job that has ended away, and the file it made. One that goes on is taken back first.</summary>
public static class PutJobAway
{
    [Requires(Act.KeepJobs)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, "/jobs/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, JobStore jobs, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var job = await jobs.Find(asked, cancellation);
            if (job.IsPutAway) return Answer.Ok(JobView.Of(job));
            if (job.GoesOn) JobStore.Cancel(attempt, job.Id);
            JobStore.PutAway(attempt, job.Id);
            return Answer.Ok(JobView.Of(job with { FileName = null }));
        }, cancellation);
}
