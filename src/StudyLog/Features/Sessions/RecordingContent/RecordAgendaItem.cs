using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>议程.</summary>
public static class RecordAgendaItem
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(Guid? Id, [property: Text(TextAttribute.Line)] string Title, bool? FirstItem = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/agenda-items");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId, id) = (asked.Body, asked.Target, asked.Body.Id ?? attempt.NewId);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            var command = new Domain.Sessions.RecordAgendaItem(id, body.Title, body.FirstItem ?? false);
            var after = attempt.Append<Session, SessionEvent>(
                sessionId, SessionDecisions.RecordAgendaItem(session, command, asked.Asking, attempt.Now));
            var seq = after.AgendaItemRevisions.First(id, after.AgendaItem(id))!.Seq;
            return SessionAnswer.Made(attempt, sessionId, after, attempt.Wrote(sessionId), new { id, seq });
        }, cancellation);
}
