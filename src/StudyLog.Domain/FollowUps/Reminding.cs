using StudyLog.Domain.Reminders;

namespace StudyLog.Domain.FollowUps;

/// <summary>Reminds those responsible of the day it is due on, as far as it is time to.</summary>
/// <param name="Reminding">The day that is looked at, and by which settings.</param>
/// <param name="LeadIsDissolved">Whether the department that leads is no more.</param>
public sealed record RemindOfFollowUp(Reminding Reminding, bool LeadIsDissolved);

public static partial class FollowUpDecisions
{
    /// <summary>
    /// 催办 of what is being done and due on a day: the lead and the owner as they are now, late the secretaries too, and at every step where the lead is no
    /// more: they must give it to another. What waits for acceptance, rests, or is done with is nobody's to be reminded of.
    /// </summary>
    public static Decision<FollowUpEvent> Remind(FollowUp followUp, RemindOfFollowUp command, Asking asking, Now now)
    {
        if (!followUp.State.IsBeingDone() || followUp.DeadlineOn is not { } dueOn) return Decision<FollowUpEvent>.AlreadySo;
        var (reminding, settings) = (command.Reminding, command.Reminding.Settings);
        if (reminding.Next(settings.Steps(), dueOn, followUp.Reminders) is not { } step) return Decision<FollowUpEvent>.AlreadySo;

        var responsible = followUp.Responsible!;
        var to = Recipients.Of(responsible.LeadDepartmentId, responsible.OwnerId, command.LeadIsDissolved || settings.TellsSecretaryAt(step));
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new FollowUpReminded(provenance, followUp.Issue!.SessionId, new Reminder(dueOn, step, to));
    }
}
