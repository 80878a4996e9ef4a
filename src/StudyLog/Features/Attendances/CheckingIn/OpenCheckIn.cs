using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>开启扫码签到, for one session: those on its roster may check themselves in by its code, on its day.</summary>
public static class OpenCheckIn
{
    [Requires(Act.KeepSessions)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/open-check-in");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (session, now) => SessionDecisions.OpenSelfCheckIn(session, asked.Asking, now), cancellation);
}
