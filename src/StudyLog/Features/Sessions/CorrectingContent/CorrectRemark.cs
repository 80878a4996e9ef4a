using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>更正发言.</summary>
public static class CorrectRemark
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Given<RemarkKind> Kind,
        Given<ParticipantBody?> Speaker,
        [property: Text(TextAttribute.Speech)] Given<string> Text,
        [property: WholeNumber(1, 10_000)] Given<int?> AgendaSeq,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/remarks/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            var speaker = await Participants.Resolve(attempt, "speaker", body.Speaker.Over(null), session, asked.Asking);
            var command = new Domain.Sessions.CorrectRemark(
                asked.Part!.Value, body.Kind, body.Speaker.Map(_ => speaker), body.Text, body.AgendaSeq, body.Reason);
            var after = attempt.Append<Session, SessionEvent>(sessionId, SessionDecisions.CorrectRemark(session, command, asked.Asking, attempt.Now));
            return SessionAnswer.Standing(attempt, sessionId, after);
        }, cancellation);
}
