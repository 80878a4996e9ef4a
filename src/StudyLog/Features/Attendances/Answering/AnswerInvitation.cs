using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Documents.Calendars;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.Answering;

/// <summary>
/// 参会回复: by the person, or for a person by the secretary; said here, or by a form with the <c>file</c> that a calendar program wrote. A reply is no leave.
/// </summary>
public static class AnswerInvitation
{
    /// <param name="PersonId">Whose reply it is; without one, the asker's, or whose the file says.</param>
    /// <param name="Answer">The answer, where no file says it.</param>
    /// <param name="Note">What is added, likewise.</param>
    [Requires(Act.AnswerInvitations)]
    public sealed record Body(Guid? PersonId, InvitationAnswer? Answer, [property: Text(TextAttribute.Line)] string? Note) : UploadBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommandOrUpload<Body>("/sessions/{id:guid}/replies", InvitationReply.MostBytes, ProblemTable.Invalid("file", "reply-too-large"));

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (sessionId, body) = (asked.Target, asked.Body);
            var forAnybody = asked.Asker.ReachFor(Act.AnswerInvitations) == Reach.Organisation;
            var said = SaidIn(body, sessionId);
            var personId = WhoseIs(said, body, asked.Asker, forAnybody);
            var (session, attendance) = await AttendanceAnswer.OpenPlace(attempt, sessionId, personId);

            var command = new Domain.Attendances.AnswerInvitation(personId, said.Answer, said.Note, said.Revision, said.WrittenAt, forAnybody);
            var decision = InvitationDecisions.Answer(attendance, session, sessionId, command, asked.Asking, attempt.Now);
            return AttendanceAnswer.Append(attempt, sessionId, personId, decision);
        }, cancellation);

    private static SaidReply SaidIn(Body body, Guid sessionId) => body switch
    {
        { File: { } file, Answer: null, Note: null } => SaidReply.Read(file.Content, sessionId),
        { File: not null } => throw Refused(body.Answer is null ? "note" : "answer", "reply-says-itself"),
        { Answer: { } answer } => new SaidReply(PersonId: null, answer, body.Note, Revision: null, WrittenAt: null),
        _ => throw Refused("answer", "required"),
    };

    // A file may say anything of whose it is. Where it names nobody of ours, who answers only for oneself answers for oneself, and who may answer for
    // others says for whom.
    private static Guid WhoseIs(SaidReply said, Body body, Asker asker, bool forAnybody)
    {
        var named = body.PersonId ?? body.OnBehalfOf?.PersonId;
        if (named is not null && said.PersonId is not null && named != said.PersonId) throw Refused("personId", "reply-of-somebody-else");
        if ((named ?? said.PersonId) is { } personId) return personId;
        if (body.File is not null && forAnybody) throw Refused("personId", "reply-of-nobody-known");
        return asker.PersonId ?? throw Refused("personId", "required");
    }

    private static RefusalException Refused(string member, string fault) => new(new Rejection.Invalid(member, fault));
}
