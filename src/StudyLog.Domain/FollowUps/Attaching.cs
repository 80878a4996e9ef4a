using StudyLog.Domain.Attachments;

namespace StudyLog.Domain.FollowUps;

public static partial class FollowUpDecisions
{
    /// <summary>Attaches a file, as lead, owner or co-department, until it is done with; the same file for the same purpose is the same fact.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="command">The file.</param>
    /// <param name="forAnybody">Whether the asker's duties reach every follow-up, responsible or not.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<FollowUpEvent> AddAttachment(FollowUp followUp, AddAttachment command, bool forAnybody, Asking asking, Now now)
    {
        if (!forAnybody && !TakesPart(followUp, asking)) return new Rejection.NotResponsible();
        if (AttachmentRules.Unfit(command.File) is { } unfit) return unfit;
        if (AttachmentRules.Repeated<FollowUpEvent>(followUp.Attachments, command) is { } repeated) return repeated;
        if (Stage.IsEnd(followUp.State)) return WrongState(followUp);

        var file = command.File;
        return asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpAttachmentAdded(
                provenance, followUp.Issue!.SessionId, command.AttachmentId, file.FileName, file.MediaType, file.Size, file.Hash, file.Purpose);
    }

    /// <summary>Takes an attached file away. What was there when a completion was handed in stays while that is judged.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="command">Which file, and why.</param>
    /// <param name="forAnybody">Whether the asker's duties reach every follow-up, responsible or not.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<FollowUpEvent> RemoveAttachment(FollowUp followUp, RemoveAttachment command, bool forAnybody, Asking asking, Now now)
    {
        if (!forAnybody && !TakesPart(followUp, asking)) return new Rejection.NotResponsible();
        if (AttachmentRules.NotThere<FollowUpEvent>(followUp.Attachments, command) is { } answer) return answer;
        if (followUp.State == FollowUpState.Submitted || Stage.IsEnd(followUp.State)) return WrongState(followUp);

        return asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpAttachmentRemoved(provenance, followUp.Issue!.SessionId, command.AttachmentId, command.Reason!);
    }

    private static bool TakesPart(FollowUp followUp, Asking asking) =>
        asking.SpeakerAmong(followUp.Responsible!.DepartmentIds) is not null || Answers(followUp, asking);
}
