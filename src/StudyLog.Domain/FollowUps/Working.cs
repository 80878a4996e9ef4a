namespace StudyLog.Domain.FollowUps;

/// <summary>Reports progress.</summary>
public sealed record ReportProgress(Guid ReportId, int? Percent, string Text, string? Problem);

/// <summary>Hands the completion in.</summary>
public sealed record SubmitCompletion(string Result, string? Evidence);

public static partial class FollowUpDecisions
{
    /// <summary>签收 by the lead or the owner.</summary>
    public static Decision<FollowUpEvent> Receive(FollowUp followUp, Asking asking, Now now)
    {
        if (!Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.Stage.IsReceived) return Decision<FollowUpEvent>.AlreadySo;
        if (followUp.State != FollowUpState.Issued) return WrongState(followUp);

        return asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpReceived(provenance, followUp.Issue!.SessionId);
    }

    /// <summary>反馈 by the lead, the owner or a co-department. Who answers for the follow-up receives too, when that was not done; a co-department cannot.</summary>
    public static Decision<FollowUpEvent> ReportProgress(FollowUp followUp, ReportProgress command, Asking asking, Now now)
    {
        var departmentId = asking.SpeakerAmong(followUp.Responsible!.DepartmentIds);
        if (departmentId is null && !Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.Reports.FirstOrDefault(report => report.ReportId == command.ReportId) is { } known)
        {
            return (known.Percent, known.Text, known.Problem) == (command.Percent, command.Text, command.Problem)
                ? Decision<FollowUpEvent>.AlreadySo
                : new Rejection.IdTaken(command.ReportId);
        }

        if (!followUp.State.IsBeingDone()) return WrongState(followUp);
        if (asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection) return rejection;

        var report = new FollowUpProgressReported(
            provenance, followUp.Issue!.SessionId, command.ReportId, departmentId, command.Percent, command.Text, command.Problem);
        return Answers(followUp, asking) ? ReceivingToo(followUp, provenance, report) : report;
    }

    /// <summary>Hands the completion in, as lead or owner; receives too, when that was not done.</summary>
    public static Decision<FollowUpEvent> Submit(FollowUp followUp, SubmitCompletion command, Asking asking, Now now)
    {
        if (!Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.State is FollowUpState.Submitted or FollowUpState.Closed
            && followUp.Submissions.LastOrDefault() is { } last && (last.Result, last.Evidence) == (command.Result, command.Evidence))
        {
            return Decision<FollowUpEvent>.AlreadySo;
        }

        if (!followUp.State.IsBeingDone()) return WrongState(followUp);
        if (asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection) return rejection;

        return ReceivingToo(
            followUp, provenance, new FollowUpCompletionSubmitted(provenance, followUp.Issue!.SessionId, command.Result, command.Evidence));
    }

    private static Decision<FollowUpEvent> ReceivingToo(FollowUp followUp, Provenance provenance, FollowUpEvent then) =>
        followUp.State == FollowUpState.Issued
            ? new FollowUpEvent[] { new FollowUpReceived(provenance, followUp.Issue!.SessionId), then }
            : then;
}
