using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;

namespace StudyLog.Features.Notices;

/// <summary>Notes that the asker has read a notice. Others for whom it is too have not.</summary>
public static class ReadNotice
{
    [Requires(Act.SeeNotices)]
    public sealed record Body : EmptyBody;

    public sealed record Answered(Guid Id, DateTimeOffset ReadAt);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/notices/{id:guid}/read");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, NoticeStore notices, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var notice = await notices.Find(asked.Asker, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Notice, asked.Target));
            if (notice.ReadAt is { } readAt) return Answer.Ok(new Answered(notice.Id, TimeZoneInfo.ConvertTime(readAt, attempt.Now.Zone)));
            NoticeStore.MarkRead(attempt, asked.Asker, notice.Id);
            return Answer.Ok(new Answered(notice.Id, TimeZoneInfo.ConvertTime(attempt.Now.Instant, attempt.Now.Zone)));
        }, cancellation);
}
