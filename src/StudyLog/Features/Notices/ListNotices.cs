using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Queries;

namespace StudyLog.Features.Notices;

/// <summary>消息: what the asker was given notice of, as a person, for a department or by a duty; the latest first.</summary>
public static class ListNotices
{
    /// <summary>A page of notices.</summary>
    /// <param name="Unread">How many of all of them the asker has not read.</param>
    public sealed record Answered(IReadOnlyList<NoticeView> Items, int PageNumber, int PageSize, long Total, long Unread)
        : Page<NoticeView>(Items, PageNumber, PageSize, Total);

    [Requires(Act.SeeNotices)]
    public sealed record Query(string? Unread = null, string? Page = null, string? PageSize = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/notices");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, NoticeStore notices, NoticeDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var unreadOnly = parameters.Flag("unread", query.Unread) ?? false;
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var unread = await notices.Count(asker, unreadOnly: true, cancellation);
        var total = unreadOnly ? unread : await notices.Count(asker, unreadOnly: false, cancellation);
        var found = await notices.Of(asker, unreadOnly, paging, cancellation);
        return new Answered(await desk.Show(found, asker, cancellation), paging.Number, paging.Size, total, unread);
    }
}
