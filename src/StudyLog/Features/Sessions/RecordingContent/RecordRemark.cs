using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>发言、大家认为、会议要求.</summary>
public static class RecordRemark
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Guid? Id,
        RemarkKind Kind,
        ParticipantBody? Speaker,
        [property: Text(TextAttribute.Speech)] string Text,
        [property: WholeNumber(1, 10_000)] int? AgendaSeq = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/remarks");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId, id) = (asked.Body, asked.Target, asked.Body.Id ?? attempt.NewId);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            var speaker = await Participants.Resolve(attempt, "speaker", body.Speaker, session, asked.Asking);
            var command = new Domain.Sessions.RecordRemark(id, body.Kind, speaker, body.Text, body.AgendaSeq);
            var after = attempt.Append<Session, SessionEvent>(
                sessionId, SessionDecisions.RecordRemark(session, command, asked.Asking, attempt.Now));
            var seq = after.RemarkRevisions.First(id, after.Remarks.GetValueOrDefault(id))!.Seq;
            return SessionAnswer.Made(attempt, sessionId, after, attempt.Wrote(sessionId), new { id, seq });
        }, cancellation);
}
