using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Jobs;
using StudyLog.Queries;

namespace StudyLog.Features.Jobs;

/// <summary>长任务: the long work of the organisation, the latest first; what goes on, and what ended in the last seven days and was not put away.</summary>
public static class ListJobs
{
    [Requires(Act.SeeJobs)]
    public sealed record Query : IQuery<Answered>;

    /// <summary>Long work.</summary>
    public sealed record Answered(IReadOnlyList<JobView> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/jobs");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, JobStore jobs, CancellationToken cancellation) =>
        new Answered([.. (await jobs.Of(queried.Asker.Tenant, cancellation)).Select(JobView.Of)]);
}
