using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>更正学习内容: which material, how, how long, led by whom.</summary>
public static class CorrectStudiedMaterial
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Given<Guid> MaterialId,
        Given<StudyMode> Mode,
        [property: WholeNumber(1, 1_440)] Given<int?> Minutes,
        Given<Guid?> LedById,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/materials/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            if (body.MaterialId.IsGiven) await RecordingContent.Materials.Usable(attempt, body.MaterialId.Over(default), session);
            if (body.LedById.Over(null) is { } ledById) await attempt.ReadPerson(ledById);

            var command = new Domain.Sessions.CorrectStudiedMaterial(asked.Part!.Value, body.MaterialId, body.Mode, body.Minutes, body.LedById, body.Reason);
            var after = attempt.Append<Session, SessionEvent>(
                sessionId, SessionDecisions.CorrectStudiedMaterial(session, command, asked.Asking, attempt.Now));
            return SessionAnswer.Standing(attempt, sessionId, after);
        }, cancellation);
}
