using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;

namespace StudyLog.Tests.Projections;

/// <content>What is to be done, by whom and by when; also in an order in which nobody could decide it: what is folded is what was recorded.</content>
public sealed partial class RandomTale
{
    private readonly List<(Guid Id, Guid SessionId)> followUps = [];
    private readonly HashSet<(Guid Id, Guid SessionId)> carriedOver = [];

    private void Issue(Guid session)
    {
        if (followUps.Count >= 8) return;
        var id = Guid.CreateVersion7();
        var remarks = parts.FindAll(part => part.Session == session && part.Kind == "remark");
        Tale.Tell(id, new FollowUpIssued(
            Sometime(),
            session,
            Tale.NextNumber(),
            remarks.Count == 0 ? null : One(remarks).Id,
            One(["抓好学习落实", "制定工作方案"]),
            Responsible(),
            Next(4) switch { 0 => new Due(DueKind.Unspecified, null), 1 => new Due(DueKind.Continuous, null), _ => new Due(DueKind.Date, Later()) },
            One(Enum.GetValues<Urgency>())));
        followUps.Add((id, session));
        if (Next(8) == 0) Tale.Tell(id, new FollowUpClosedElsewhere(Sometime(), session, "督办台账.xlsx", "已印发"));
        if (Next(4) > 0) return;

        // The whole way, which single steps seldom go.
        Tale.Tell(id, new FollowUpReceived(Sometime(), session), new FollowUpCompletionSubmitted(Sometime(), session, "完成", null), new FollowUpClosed(Sometime(), session, null));
    }

    private Responsible Responsible() => new(
        One(Departments), Next(2) == 0 ? [] : [One(Departments)], Next(3) == 0 ? "各部门" : null, Next(2) == 0 ? null : One(People));

    private void Work((Guid Id, Guid SessionId) followUp)
    {
        if (Next(23) is var choice && choice is 12 or 18 or 19)
        {
            if (One(sessions) is var to && to != followUp.SessionId && carriedOver.Add((followUp.Id, to)))
                Tale.Tell(followUp.Id, new FollowUpCarriedOver(Sometime(), followUp.SessionId, to));
            return;
        }

        Tale.Tell(followUp.Id, choice switch
        {
            0 => new FollowUpReceived(Sometime(), followUp.SessionId),
            1 => new FollowUpProgressReported(Sometime(), followUp.SessionId, Guid.CreateVersion7(), null, Next(3) == 0 ? null : Next(101), "进展", null),
            2 => new FollowUpCompletionSubmitted(Sometime(), followUp.SessionId, "完成", null),
            3 => new FollowUpReturned(Sometime(), followUp.SessionId, "重做", Next(2) == 0 ? null : Later()),
            4 => new FollowUpReassigned(Sometime(), followUp.SessionId, Responsible(), "职责调整"),
            5 => new FollowUpExtensionRequested(Sometime(), followUp.SessionId, Later(), "汛情"),
            6 => new FollowUpExtensionGranted(Sometime(), followUp.SessionId, Later()),
            7 => new FollowUpExtensionRefused(Sometime(), followUp.SessionId, "抓紧办理"),
            8 => new FollowUpSuspended(Sometime(), followUp.SessionId, "等待文件"),
            9 => new FollowUpResumed(Sometime(), followUp.SessionId, "文件已到"),
            10 => new FollowUpCancelled(Sometime(), followUp.SessionId, "并入另一事项"),
            11 or 17 => new FollowUpReopened(Sometime(), followUp.SessionId, "复查未通过"),
            20 => new FollowUpClosedElsewhere(Sometime(), followUp.SessionId, "督办台账.xlsx", Next(2) == 0 ? null : "已印发"),
            21 or 22 => new FollowUpReminded(Sometime(), followUp.SessionId, Reminder(DeadlineOf(followUp.Id))),
            13 => new FollowUpAttachmentAdded(
                Sometime(), followUp.SessionId, Guid.CreateVersion7(), "佐证.docx", MediaTypes.Docx, 12_345, new string('a', 64), AttachmentPurpose.Evidence),
            14 => new FollowUpAttachmentRemoved(Sometime(), followUp.SessionId, Guid.CreateVersion7(), "误传"),
            _ => new FollowUpClosed(Sometime(), followUp.SessionId, null),
        });
    }

    private DateOnly? DeadlineOf(Guid id) =>
        Tale.Events.Where(told => told.StreamId == id).Aggregate(FollowUp.Initial, (state, told) => FollowUp.Evolve(state, told.Event)).DeadlineOn;

    // Of the day it is due on, or of one it was due on once.
    private Reminder Reminder(DateOnly? dueOn) => new(
        dueOn is { } day && Next(4) > 0 ? day : Later(),
        One([ReminderStep.Before(3), ReminderStep.OnTheDay, ReminderStep.After(1), ReminderStep.After(5)]),
        new Recipients(Next(2) == 0 ? [] : [One(Departments)], Next(2) == 0 ? [] : [One(People)], Next(3) == 0));

    // A day something is due on may lie behind the last fact.
    private DateOnly Later() => Date().AddDays(Next(120));
}
