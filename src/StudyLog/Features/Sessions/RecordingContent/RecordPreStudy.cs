using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>会前自学、集中收听收看.</summary>
public static class RecordPreStudy
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(Guid? Id, PreStudyMode Mode, Guid? MaterialId = null, [property: Text(TextAttribute.Paragraph)] string? Note = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/pre-studies");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            if (body.MaterialId is { } materialId) await Materials.Usable(attempt, materialId, session);

            var command = new Domain.Sessions.RecordPreStudy(body.Id ?? attempt.NewId, body.Mode, body.MaterialId, body.Note);
            var after = attempt.Append<Session, SessionEvent>(
                sessionId, SessionDecisions.RecordPreStudy(session, command, asked.Asking, attempt.Now));
            var recorded = after.PreStudies.Find(known => (known.Mode, known.MaterialId, known.Note) == (body.Mode, body.MaterialId, body.Note));
            return SessionAnswer.Made(attempt, sessionId, after, attempt.Wrote(sessionId), new { id = recorded?.PreStudyId ?? command.PreStudyId });
        }, cancellation);
}
