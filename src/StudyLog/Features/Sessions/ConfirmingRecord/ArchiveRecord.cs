using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.ConfirmingRecord;

/// <summary>归档: into one volume.</summary>
public static class ArchiveRecord
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Name)] string Volume) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/archive");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (session, now) => SessionDecisions.Archive(session, new(asked.Body.Volume), asked.Asking, now), cancellation);
}
