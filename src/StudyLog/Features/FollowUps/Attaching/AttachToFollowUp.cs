using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Attachments;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Attaching;

/// <summary>上传佐证: a form with the file.</summary>
public static class AttachToFollowUp
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body(Guid? Id, AttachmentPurpose Purpose) : UploadBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapUpload<Body, AttachmentForm>("/follow-ups/{id:guid}/attachments");

    public static Task<Outcome> Handle(Asked<Body> asked, AttachmentDesk desk, CommandRunner commands, CancellationToken cancellation)
    {
        var forAnybody = asked.Asker.ReachFor(Act.WorkOnFollowUps) == Reach.Organisation;
        KeptFile? judged = null;
        return commands.Run(asked, async attempt =>
        {
            // Judged before the follow-up is opened, which nobody else can write to from then on.
            await attempt.Read<FollowUp>(asked.Target, Thing.FollowUp);
            var file = judged ??= await desk.Judge(asked.Body.File!, asked.Body.Purpose, attempt.Cancellation);
            var followUp = await attempt.Open<FollowUp>(asked.Target, Thing.FollowUp);

            var command = new AddAttachment(asked.Body.Id ?? attempt.NewId, file.File);
            var after = attempt.Append<FollowUp, FollowUpEvent>(
                asked.Target, FollowUpDecisions.AddAttachment(followUp, command, forAnybody, asked.Asking, attempt.Now));
            if (attempt.Wrote(asked.Target)) await desk.Keep(attempt, file);
            var id = after.Attachments.Find(known => known.Id == command.AttachmentId)?.Id ?? after.Attachments.Standing(file.File)!.Id;
            return Answer.Created(attempt.Wrote(asked.Target), $"/api/v1/follow-ups/{asked.Target}/attachments/{id}", new { id }, attempt.VersionOf(asked.Target));
        }, cancellation);
    }
}
