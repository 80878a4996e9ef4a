using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Notices;
using StudyLog.Queries;

namespace StudyLog.Features.Notices;

/// <summary>One of the asker's notices.</summary>
public static class ViewNotice
{
    [Requires(Act.SeeNotices)]
    public sealed record Query(Guid Id) : IQuery<NoticeView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, NoticeView>("/notices/{id:guid}");

    public static async Task<Reply<NoticeView>> Handle(Queried<Query> queried, NoticeStore notices, NoticeDesk desk, CancellationToken cancellation) =>
        await notices.Find(queried.Asker, queried.Query.Id, cancellation) is { } notice
            ? (await desk.Show([notice], queried.Asker, cancellation))[0]
            : ProblemTable.NotFound(Thing.Notice);
}
