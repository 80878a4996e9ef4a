using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>关闭扫码签到. Who checked in stays present.</summary>
public static class CloseCheckIn
{
    [Requires(Act.KeepSessions)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/close-check-in");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (session, now) => SessionDecisions.CloseSelfCheckIn(session, asked.Asking, now), cancellation);
}
