namespace StudyLog.Domain.Sessions;

/// <summary>Corrects what was studied before; what is not given stays.</summary>
public sealed record CorrectPreStudy(Guid PreStudyId, Given<PreStudyMode> Mode, Given<Guid?> MaterialId, Given<string?> Note, string? Reason);

/// <summary>Corrects how a material was studied; what is not given stays.</summary>
public sealed record CorrectStudiedMaterial(
    Guid StudyId, Given<Guid> MaterialId, Given<StudyMode> Mode, Given<int?> Minutes, Given<Guid?> LedById, string? Reason);

/// <summary>Corrects an agenda item; what is not given stays.</summary>
public sealed record CorrectAgendaItem(Guid AgendaItemId, Given<string> Title, Given<bool> FirstItem, string? Reason);

/// <summary>Corrects something said; what is not given stays.</summary>
public sealed record CorrectRemark(
    Guid RemarkId, Given<RemarkKind> Kind, Given<Participant?> Speaker, Given<string> Text, Given<int?> AgendaSeq, string? Reason);

/// <summary>Corrects a vote; what is not given stays.</summary>
public sealed record CorrectVote(
    Guid VoteId,
    Given<string> Matter,
    Given<int> Eligible,
    Given<int> Present,
    Given<int?> Written,
    Given<int> For,
    Given<int> Against,
    Given<int> Abstain,
    string? Reason);

/// <content>Corrections, until the record is confirmed. What was withdrawn is not corrected.</content>
public static partial class SessionDecisions
{
    /// <summary>Corrects pre-study.</summary>
    public static Decision<SessionEvent> CorrectPreStudy(Session session, CorrectPreStudy command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.PreStudies.Find(study => study.PreStudyId == command.PreStudyId) is not { } known)
            return Gone(session.PreStudyRevisions, Thing.PreStudy, command.PreStudyId);

        var (mode, materialId, note) = (command.Mode.Over(known.Mode), command.MaterialId.Over(known.MaterialId), command.Note.Over(known.Note));
        if ((mode, materialId, note) == (known.Mode, known.MaterialId, known.Note)) return Decision<SessionEvent>.AlreadySo;
        if (NotMendable(session) is { } refusal) return refusal;
        if (Same(session, mode, materialId, note) is not null) return new Rejection.WrongState("recorded-already");

        return PlaceCorrection(known, asking, now, out var provenance) is { } rejection
            ? rejection
            : new PreStudyCorrected(provenance, command.PreStudyId, mode, materialId, note, command.Reason);
    }

    /// <summary>Corrects how a material was studied, or which it was.</summary>
    public static Decision<SessionEvent> CorrectStudiedMaterial(Session session, CorrectStudiedMaterial command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.Materials.Find(study => study.StudyId == command.StudyId) is not { } known)
            return Gone(session.MaterialRevisions, Thing.StudiedMaterial, command.StudyId);

        var (materialId, mode) = (command.MaterialId.Over(known.MaterialId), command.Mode.Over(known.Mode));
        var (minutes, ledById) = (command.Minutes.Over(known.Minutes), command.LedById.Over(known.LedById));
        if ((materialId, mode, minutes, ledById) == (known.MaterialId, known.Mode, known.Minutes, known.LedById)) return Decision<SessionEvent>.AlreadySo;
        if (NotMendable(session) is { } refusal) return refusal;
        if (Same(session, materialId, mode, minutes, ledById) is not null) return new Rejection.WrongState("recorded-already");

        return PlaceCorrection(known, asking, now, out var provenance) is { } rejection
            ? rejection
            : new StudiedMaterialCorrected(provenance, command.StudyId, materialId, mode, minutes, ledById, command.Reason);
    }

    /// <summary>Corrects an agenda item. 第一议题 can only be the first that stands.</summary>
    public static Decision<SessionEvent> CorrectAgendaItem(Session session, CorrectAgendaItem command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.AgendaItem(command.AgendaItemId) is not { } known)
            return Gone(session.AgendaItemRevisions, Thing.AgendaItem, command.AgendaItemId);

        var (title, firstItem) = (command.Title.Over(known.Title), command.FirstItem.Over(known.FirstItem));
        if ((title, firstItem) == (known.Title, known.FirstItem)) return Decision<SessionEvent>.AlreadySo;
        if (NotMendable(session) is { } refusal) return refusal;
        if (firstItem && session.AgendaItems[0].AgendaItemId != command.AgendaItemId) return new Rejection.FirstItemOrder();

        return PlaceCorrection(known, asking, now, out var provenance) is { } rejection
            ? rejection
            : new AgendaItemCorrected(provenance, command.AgendaItemId, title, firstItem, command.Reason);
    }

    /// <summary>Corrects something said.</summary>
    public static Decision<SessionEvent> CorrectRemark(Session session, CorrectRemark command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.Remarks.GetValueOrDefault(command.RemarkId) is not { } known)
            return Gone(session.RemarkRevisions, Thing.Remark, command.RemarkId);

        var (kind, speaker, text) = (command.Kind.Over(known.Kind), command.Speaker.Over(known.Speaker), command.Text.Over(known.Text));
        if (kind == RemarkKind.Consensus && speaker is not null) return new Rejection.Invalid("speaker", "consensus-has-no-speaker");
        var agendaItem = session.AgendaItems.Find(item => item.Seq == command.AgendaSeq.Over(null));
        if (command.AgendaSeq.Over(null) is not null && agendaItem is null) return new Rejection.Invalid("agendaSeq", "no-such-agenda-item");

        var agendaItemId = command.AgendaSeq.IsGiven ? agendaItem?.AgendaItemId : known.AgendaItemId;
        if ((kind, speaker, text, agendaItemId) == (known.Kind, known.Speaker, known.Text, known.AgendaItemId)) return Decision<SessionEvent>.AlreadySo;
        if (NotMendable(session) is { } refusal) return refusal;

        return PlaceCorrection(known, asking, now, out var provenance) is { } rejection
            ? rejection
            : new RemarkCorrected(provenance, command.RemarkId, kind, speaker, text, agendaItemId, command.Reason);
    }

    /// <summary>Corrects a vote.</summary>
    public static Decision<SessionEvent> CorrectVote(Session session, CorrectVote command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.Votes.Find(vote => vote.VoteId == command.VoteId) is not { } known)
            return Gone(session.VoteRevisions, Thing.Vote, command.VoteId);

        var (matter, was) = (command.Matter.Over(known.Matter), known.Counts);
        var counts = new VoteCounts(
            command.Eligible.Over(was.Eligible),
            command.Present.Over(was.Present),
            command.Written.Over(was.Written),
            command.For.Over(was.For),
            command.Against.Over(was.Against),
            command.Abstain.Over(was.Abstain));
        if ((matter, counts) == (known.Matter, was)) return Decision<SessionEvent>.AlreadySo;
        if (NotMendable(session) is { } refusal) return refusal;
        if (ImpossibleCounts(counts) is { } impossible) return impossible;

        return PlaceCorrection(known, asking, now, out var provenance) is { } rejection
            ? rejection
            : new VoteCorrected(provenance, command.VoteId, matter, counts, command.Reason);
    }

    // What does not stand was withdrawn, or never recorded.
    private static Rejection Gone<TFact>(Revisions<TFact> revisions, Thing thing, Guid id)
        where TFact : class =>
        revisions.Withdrawn.ContainsKey(id) ? new Rejection.PartWithdrawn(thing) : new Rejection.NotFound(thing, id);

    // To mend a record is a deed of its own, and happens now; not before what is mended.
    private static Rejection? PlaceCorrection(SessionEvent known, Asking asking, Now now, out Provenance provenance) =>
        asking.TryPlace(now, null, known.Provenance.Occurred, out provenance);
}
