using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>集体学习、领学、传达 a material.</summary>
public static class StudyMaterial
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(Guid? Id, Guid MaterialId, StudyMode Mode, [property: WholeNumber(1, 1_440)] int? Minutes = null, Guid? LedById = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/materials");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            await Materials.Usable(attempt, body.MaterialId, session);
            if (body.LedById is { } ledById) await attempt.ReadPerson(ledById);

            var command = new Domain.Sessions.StudyMaterial(body.Id ?? attempt.NewId, body.MaterialId, body.Mode, body.Minutes, body.LedById);
            var after = attempt.Append<Session, SessionEvent>(
                sessionId, SessionDecisions.StudyMaterial(session, command, asked.Asking, attempt.Now));
            var recorded = after.Materials.Find(known =>
                (known.MaterialId, known.Mode, known.Minutes, known.LedById) == (body.MaterialId, body.Mode, body.Minutes, body.LedById));
            return SessionAnswer.Made(attempt, sessionId, after, attempt.Wrote(sessionId), new { id = recorded?.StudyId ?? command.StudyId });
        }, cancellation);
}
