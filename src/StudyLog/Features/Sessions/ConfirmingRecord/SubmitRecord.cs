using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.ConfirmingRecord;

/// <summary>提交记录.</summary>
public static class SubmitRecord
{
    [Requires(Act.KeepSessions)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/submit");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (session, now) => SessionDecisions.Submit(session, asked.Asking, now), cancellation);
}
