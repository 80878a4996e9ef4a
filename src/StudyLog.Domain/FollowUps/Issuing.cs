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

public static partial class FollowUpDecisions
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
        var day = session.DayNow.Occurred(now);
        if (asking.TryPlace(now, day, day, out var provenance) is { } rejection) return rejection;
        if (ImpossibleDue(command.Due, provenance.Occurred, now) is { } impossible) return impossible;

        return new FollowUpIssued(
            provenance, command.SessionId, command.Number, remark?.RemarkId, command.Matter, responsible, command.Due, command.Urgency);
    }

    private static Rejection? ImpossibleDue(Due due, Occurred issued, Now now)
    {
        if (due.Kind != DueKind.Date) return due.On is null ? null : new Rejection.DueInvalid(DueFault.DateNotAllowed);
        if (due.On is null) return new Rejection.DueInvalid(DueFault.DateMissing);
        return due.On < EarliestDay(issued, now) ? new Rejection.DueInvalid(DueFault.BeforeIssue) : null;
    }
}
