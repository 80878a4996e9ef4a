using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http;
using StudyLog.Jobs;

namespace StudyLog.Features.Jobs;

/// <summary>Notes that it was seen how a job ended, so that no page tells it again. One that goes on stays to be told.</summary>
public static class MarkJobSeen
{
    [Requires(Act.KeepJobs)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/jobs/{id:guid}/seen");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, JobStore jobs, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var job = await jobs.Find(asked, cancellation);
            if (job.GoesOn || job.IsSeen) return Answer.Ok(JobView.Of(job));
            JobStore.See(attempt, job.Id);
            return Answer.Ok(JobView.Of(job with { IsSeen = true }));
        }, cancellation);
}
