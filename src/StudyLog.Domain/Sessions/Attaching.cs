using StudyLog.Domain.Attachments;

namespace StudyLog.Domain.Sessions;

/// <content>Files that belong to the record.</content>
public static partial class SessionDecisions
{
    /// <summary>Attaches a file to the record until it is confirmed; the same file for the same purpose is the same fact.</summary>
    public static Decision<SessionEvent> AddAttachment(Session session, AddAttachment command, Asking asking, Now now)
    {
        if (AttachmentRules.Unfit(command.File) is { } unfit) return unfit;
        if (AttachmentRules.Repeated<SessionEvent>(session.Attachments, command) is { } repeated) return repeated;
        if (NotWritable(session) is { } refusal) return refusal;

        var file = command.File;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new SessionAttachmentAdded(provenance, command.AttachmentId, file.FileName, file.MediaType, file.Size, file.Hash, file.Purpose);
    }

    /// <summary>Takes an attached file away until the record is confirmed.</summary>
    public static Decision<SessionEvent> RemoveAttachment(Session session, RemoveAttachment command, Asking asking, Now now)
    {
        if (AttachmentRules.NotThere<SessionEvent>(session.Attachments, command) is { } answer) return answer;
        if (NotWritable(session) is { } refusal) return refusal;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new SessionAttachmentRemoved(provenance, command.AttachmentId, command.Reason!);
    }
}
