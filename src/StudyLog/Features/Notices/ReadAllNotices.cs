using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http;
using StudyLog.Notices;

namespace StudyLog.Features.Notices;

/// <summary>Notes that the asker has read all notices there are, or those up to an instant: what came since the list was shown stays unread.</summary>
public static class ReadAllNotices
{
    /// <param name="Until">The instant; null: now.</param>
    [Requires(Act.SeeNotices)]
    public sealed record Body(DateTimeOffset? Until) : CommandBody;

    /// <param name="Unread">How many are unread now.</param>
    public sealed record Answered(long Unread);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/notices/read");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, NoticeStore notices, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var until = asked.Body.Until ?? attempt.Now.Instant;
            var (unread, later) = await notices.CountUnread(asked.Asker, until, cancellation);
            if (unread > later) NoticeStore.MarkAllRead(attempt, asked.Asker, until);
            return Answer.Ok(new Answered(later));
        }, cancellation);
}
