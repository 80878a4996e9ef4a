using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.FollowUps;

/// <summary>Issues a follow-up from a session.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="SessionId">The session it comes from.</param>
/// <param name="Number">The next number of the organisation.</param>
/// <param name="RemarkSeq">The number of the remark it comes from.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="LeadDepartmentId">主办.</param>
/// <param name="CoDepartmentIds">协办.</param>
/// <param name="CoResponsibles">Collective co-responsibles as text.</param>
/// <param name="OwnerId">责任人.</param>
/// <param name="Due">By when.</param>
/// <param name="Urgency">How urgent.</param>
public sealed record IssueFollowUp(
    Guid Id,
    Guid SessionId,
    string Number,
    int? RemarkSeq,
    string Matter,
    Guid? LeadDepartmentId,
    IReadOnlyList<Guid> CoDepartmentIds,
    string? CoResponsibles,
    Guid? OwnerId,
    Due Due,
    Urgency Urgency);

/// <summary>Reports progress.</summary>
public sealed record ReportProgress(Guid ReportId, int? Percent, string Text, string? Problem);

/// <summary>Hands the completion in.</summary>
public sealed record SubmitCompletion(string Result, string? Evidence);

/// <summary>Hands the completion back.</summary>
public sealed record ReturnCompletion(string? Reason, DateOnly? RedoBy);

/// <summary>Accepts the completion.</summary>
public sealed record CloseFollowUp(string? Opinion);

/// <summary>What may happen to a follow-up.</summary>
public static class FollowUpDecisions
{
    /// <summary>Issues it from a session that was held; the same id with the same content is the same follow-up.</summary>
    public static Decision<FollowUpEvent> Issue(FollowUp followUp, Session session, IssueFollowUp command, Asking asking, Now now)
    {
        if (command.LeadDepartmentId is not { } lead) return new Rejection.LeadRequired();
        if (command.CoDepartmentIds.Contains(lead)) return new Rejection.Invalid("coDepartmentIds", "lead-joins-itself");
        var remark = command.RemarkSeq is { } seq ? session.RemarkEver(seq) : null;
        if (command.RemarkSeq is not null && remark is null) return new Rejection.Invalid("remarkSeq", "no-such-remark");

        var responsible = new Responsible(
            lead, [.. command.CoDepartmentIds.Distinct()], command.CoResponsibles, command.OwnerId);
        if (followUp.Issue is { } known)
        {
            return (known.SessionId, known.RemarkId, known.Matter, known.Responsible, known.Due, known.Urgency)
                == (command.SessionId, remark?.RemarkId, command.Matter, responsible, command.Due, command.Urgency)
                ? Decision<FollowUpEvent>.AlreadySo
                : new Rejection.IdTaken(command.Id);
        }

        if (!session.TookPlace) return SessionDecisions.WrongState(session);
        if (remark is not null && !session.Remarks.ContainsKey(remark.RemarkId)) return new Rejection.Invalid("remarkSeq", "no-such-remark");
        var day = session.Day.Occurred(now);
        if (asking.TryPlace(now, day, day, out var provenance) is { } rejection) return rejection;
        if (ImpossibleDue(command.Due, provenance.Occurred, now) is { } impossible) return impossible;

        return new FollowUpIssued(
            provenance, command.SessionId, command.Number, remark?.RemarkId, command.Matter, responsible, command.Due, command.Urgency);
    }

    /// <summary>签收 by the lead or the owner.</summary>
    public static Decision<FollowUpEvent> Receive(FollowUp followUp, Asking asking, Now now)
    {
        if (!Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.State != FollowUpState.Issued) return Decision<FollowUpEvent>.AlreadySo;

        return asking.TryPlace(now, null, followUp.Issue!.Provenance.Occurred, out var provenance) is { } rejection
            ? rejection
            : new FollowUpReceived(provenance, followUp.Issue.SessionId);
    }

    /// <summary>反馈 by the lead, the owner or a co-department. Who answers for the follow-up receives too, when that was not done; a co-department cannot.</summary>
    public static Decision<FollowUpEvent> ReportProgress(FollowUp followUp, ReportProgress command, Asking asking, Now now)
    {
        var departmentId = asking.SpeakerAmong(followUp.Issue!.Responsible.DepartmentIds);
        if (departmentId is null && !Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.Reports.FirstOrDefault(report => report.ReportId == command.ReportId) is { } known)
        {
            return (known.Percent, known.Text, known.Problem) == (command.Percent, command.Text, command.Problem)
                ? Decision<FollowUpEvent>.AlreadySo
                : new Rejection.IdTaken(command.ReportId);
        }

        if (followUp.State is FollowUpState.Submitted or FollowUpState.Closed) return WrongState(followUp);
        if (asking.TryPlace(now, null, LastStep(followUp), out var provenance) is { } rejection) return rejection;

        var report = new FollowUpProgressReported(
            provenance, followUp.Issue.SessionId, command.ReportId, departmentId, command.Percent, command.Text, command.Problem);
        return Answers(followUp, asking) ? ReceivingToo(followUp, provenance, report) : report;
    }

    /// <summary>Hands the completion in, as lead or owner; receives too, when that was not done.</summary>
    public static Decision<FollowUpEvent> Submit(FollowUp followUp, SubmitCompletion command, Asking asking, Now now)
    {
        if (!Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (followUp.State is FollowUpState.Submitted or FollowUpState.Closed)
        {
            return followUp.Submissions[^1] is var last && (last.Result, last.Evidence) == (command.Result, command.Evidence)
                ? Decision<FollowUpEvent>.AlreadySo
                : WrongState(followUp);
        }

        if (asking.TryPlace(now, null, LastStep(followUp), out var provenance) is { } rejection) return rejection;

        return ReceivingToo(
            followUp, provenance, new FollowUpCompletionSubmitted(provenance, followUp.Issue!.SessionId, command.Result, command.Evidence));
    }

    /// <summary>退回, with a reason.</summary>
    public static Decision<FollowUpEvent> Return(FollowUp followUp, ReturnCompletion command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.State == FollowUpState.Returned
            && followUp.Returns[^1] is var last && (last.Reason, last.RedoBy) == (command.Reason, command.RedoBy))
        {
            return Decision<FollowUpEvent>.AlreadySo;
        }

        if (followUp.State == FollowUpState.Closed) return WrongState(followUp);
        if (followUp.State != FollowUpState.Submitted) return new Rejection.NotSubmitted();
        if (asking.TryPlace(now, null, followUp.Submissions[^1].Provenance.Occurred, out var provenance) is { } rejection) return rejection;
        if (command.RedoBy < EarliestDay(provenance.Occurred, now)) return new Rejection.DueInvalid(DueFault.RedoBeforeReturn);

        return new FollowUpReturned(provenance, followUp.Issue!.SessionId, command.Reason, command.RedoBy);
    }

    /// <summary>办结 by another account than the one that handed the completion in.</summary>
    public static Decision<FollowUpEvent> Close(FollowUp followUp, CloseFollowUp command, Asking asking, Now now)
    {
        if (followUp.State == FollowUpState.Closed) return Decision<FollowUpEvent>.AlreadySo;
        if (followUp.State != FollowUpState.Submitted) return new Rejection.NotSubmitted();
        var submission = followUp.Submissions[^1].Provenance;
        if (submission.By == asking.By) return new Rejection.SelfClose();

        return asking.TryPlace(now, null, submission.Occurred, out var provenance) is { } rejection
            ? rejection
            : new FollowUpClosed(provenance, followUp.Issue!.SessionId, command.Opinion);
    }

    private static Rejection? ImpossibleDue(Due due, Occurred issued, Now now)
    {
        if (due.Kind != DueKind.Date) return due.On is null ? null : new Rejection.DueInvalid(DueFault.DateNotAllowed);
        if (due.On is null) return new Rejection.DueInvalid(DueFault.DateMissing);
        return due.On < EarliestDay(issued, now) ? new Rejection.DueInvalid(DueFault.BeforeIssue) : null;
    }

    // Of something known to the month only, what lies before the month certainly lies before it.
    private static DateOnly? EarliestDay(Occurred occurred, Now now) => occurred.Day(now.Zone) ?? occurred.Month(now.Zone);

    // For whether it is taken and done: the lead and the owner. Co-departments join in.
    private static bool Answers(FollowUp followUp, Asking asking) =>
        followUp.Issue!.Responsible is var responsible
        && (asking.SpeakerAmong([responsible.LeadDepartmentId]) is not null || asking.SpeaksFor(responsible.OwnerId));

    // Reports and completions follow the issue, or the last return; not each other.
    private static Occurred LastStep(FollowUp followUp) =>
        followUp.Returns.LastOrDefault()?.Provenance.Occurred ?? followUp.Issue!.Provenance.Occurred;

    private static Decision<FollowUpEvent> ReceivingToo(FollowUp followUp, Provenance provenance, FollowUpEvent then) =>
        followUp.State == FollowUpState.Issued
            ? new FollowUpEvent[] { new FollowUpReceived(provenance, followUp.Issue!.SessionId), then }
            : then;

    private static Rejection WrongState(FollowUp followUp) =>
        new Rejection.WrongState(followUp.State == FollowUpState.Submitted ? "completion-submitted" : "closed");
}
