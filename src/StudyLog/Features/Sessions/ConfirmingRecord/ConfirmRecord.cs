using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.ConfirmingRecord;

/// <summary>确认记录.</summary>
public static class ConfirmRecord
{
    [Requires(Act.ReturnOrConfirmRecord)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/confirm");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (session, now) => SessionDecisions.Confirm(session, asked.Asking, now), cancellation);
}
