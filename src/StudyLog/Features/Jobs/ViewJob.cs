using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Jobs;
using StudyLog.Queries;

namespace StudyLog.Features.Jobs;

/// <summary>How far a job is.</summary>
public static class ViewJob
{
    [Requires(Act.SeeJobs)]
    public sealed record Query(Guid Id) : IQuery<JobView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, JobView>("/jobs/{id:guid}");

    public static async Task<Reply<JobView>> Handle(Queried<Query> queried, JobStore jobs, CancellationToken cancellation) =>
        await jobs.Find(queried.Asker.Tenant, queried.Query.Id, cancellation) is { } job ? JobView.Of(job) : ProblemTable.NotFound(Thing.Job);
}
