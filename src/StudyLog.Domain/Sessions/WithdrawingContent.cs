namespace StudyLog.Domain.Sessions;

/// <content>Withdrawals, until the record is confirmed.</content>
public static partial class SessionDecisions
{
    /// <summary>Withdraws pre-study.</summary>
    public static Decision<SessionEvent> WithdrawPreStudy(Session session, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            session,
            session.PreStudies.Find(study => study.PreStudyId == command.PartId),
            session.PreStudyRevisions,
            Thing.PreStudy,
            command,
            (provenance, reason) => new PreStudyWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    /// <summary>Withdraws the study of a material.</summary>
    public static Decision<SessionEvent> WithdrawStudiedMaterial(Session session, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            session,
            session.Materials.Find(study => study.StudyId == command.PartId),
            session.MaterialRevisions,
            Thing.StudiedMaterial,
            command,
            (provenance, reason) => new StudiedMaterialWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    /// <summary>Withdraws an agenda item that no remark belongs to.</summary>
    public static Decision<SessionEvent> WithdrawAgendaItem(Session session, WithdrawPart command, Asking asking, Now now)
    {
        var decision = Withdraw(
            session,
            session.AgendaItem(command.PartId),
            session.AgendaItemRevisions,
            Thing.AgendaItem,
            command,
            (provenance, reason) => new AgendaItemWithdrawn(provenance, command.PartId, reason),
            asking,
            now);
        return decision is Decision<SessionEvent>.Accepted { Events.Count: > 0 } && session.Remarks.Values.Any(remark => remark.AgendaItemId == command.PartId)
            ? new Rejection.WrongState("has-remarks")
            : decision;
    }

    /// <summary>Withdraws a remark. A follow-up that came from it goes on, and its source is shown as withdrawn.</summary>
    public static Decision<SessionEvent> WithdrawRemark(Session session, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            session,
            session.Remarks.GetValueOrDefault(command.PartId),
            session.RemarkRevisions,
            Thing.Remark,
            command,
            (provenance, reason) => new RemarkWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    /// <summary>Withdraws a vote.</summary>
    public static Decision<SessionEvent> WithdrawVote(Session session, WithdrawPart command, Asking asking, Now now) =>
        Withdraw(
            session,
            session.Votes.Find(vote => vote.VoteId == command.PartId),
            session.VoteRevisions,
            Thing.Vote,
            command,
            (provenance, reason) => new VoteWithdrawn(provenance, command.PartId, reason),
            asking,
            now);

    private static Decision<SessionEvent> Withdraw<TFact>(
        Session session,
        TFact? standing,
        Revisions<TFact> revisions,
        Thing thing,
        WithdrawPart command,
        Func<Provenance, string, SessionEvent> withdrawn,
        Asking asking,
        Now now)
        where TFact : SessionEvent
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (standing is null)
        {
            return revisions.Withdrawn.ContainsKey(command.PartId)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.NotFound(thing, command.PartId);
        }

        if (NotMendable(session) is { } refusal) return refusal;
        return PlaceCorrection(standing, asking, now, out var provenance) is { } rejection
            ? rejection
            : withdrawn(provenance, command.Reason);
    }
}
