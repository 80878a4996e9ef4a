using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attachments;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Attaching;

/// <summary>上传附件 to the record: a form with the file.</summary>
public static class AttachToSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(Guid? Id, AttachmentPurpose Purpose) : UploadBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapUpload<Body, AttachmentForm>("/sessions/{id:guid}/attachments");

    public static Task<Outcome> Handle(Asked<Body> asked, AttachmentDesk desk, CommandRunner commands, CancellationToken cancellation)
    {
        KeptFile? judged = null;
        return commands.Run(asked, async attempt =>
        {
            // Judged before the session is opened, which nobody else can write to from then on.
            await attempt.Read<Session>(asked.Target, Thing.Session);
            var file = judged ??= await desk.Judge(asked.Body.File!, asked.Body.Purpose, attempt.Cancellation);
            var session = await attempt.Open<Session>(asked.Target, Thing.Session);

            var command = new AddAttachment(asked.Body.Id ?? attempt.NewId, file.File);
            var after = attempt.Append<Session, SessionEvent>(asked.Target, SessionDecisions.AddAttachment(session, command, asked.Asking, attempt.Now));
            if (attempt.Wrote(asked.Target)) await desk.Keep(attempt, file);
            var id = after.Attachments.Find(known => known.Id == command.AttachmentId)?.Id ?? after.Attachments.Standing(file.File)!.Id;
            return Answer.Created(attempt.Wrote(asked.Target), $"/api/v1/sessions/{asked.Target}/attachments/{id}", new { id }, attempt.VersionOf(asked.Target));
        }, cancellation);
    }
}
