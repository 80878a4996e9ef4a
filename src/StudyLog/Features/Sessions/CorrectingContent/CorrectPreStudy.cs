using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>更正会前学习.</summary>
public static class CorrectPreStudy
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Given<PreStudyMode> Mode,
        Given<Guid?> MaterialId,
        [property: Text(TextAttribute.Paragraph)] Given<string?> Note,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/pre-studies/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            if (body.MaterialId.Over(null) is { } materialId) await RecordingContent.Materials.Usable(attempt, materialId, session);

            var command = new Domain.Sessions.CorrectPreStudy(asked.Part!.Value, body.Mode, body.MaterialId, body.Note, body.Reason);
            var after = attempt.Append<Session, SessionEvent>(sessionId, SessionDecisions.CorrectPreStudy(session, command, asked.Asking, attempt.Now));
            return SessionAnswer.Standing(attempt, sessionId, after);
        }, cancellation);
}
