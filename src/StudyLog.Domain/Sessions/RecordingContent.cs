namespace StudyLog.Domain.Sessions;

/// <summary>Records what was studied before.</summary>
public sealed record RecordPreStudy(Guid PreStudyId, PreStudyMode Mode, Guid? MaterialId, string? Note);

/// <summary>Records that a material was studied.</summary>
public sealed record StudyMaterial(Guid StudyId, Guid MaterialId, StudyMode Mode, int? Minutes, Guid? LedById);

/// <summary>Records an agenda item.</summary>
public sealed record RecordAgendaItem(Guid AgendaItemId, string Title, bool FirstItem);

/// <summary>Records something said.</summary>
/// <param name="RemarkId">The remark.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="AgendaSeq">The number of the agenda item it belongs to.</param>
public sealed record RecordRemark(Guid RemarkId, RemarkKind Kind, Participant? Speaker, string Text, int? AgendaSeq);

/// <content>What was studied, discussed and said.</content>
public static partial class SessionDecisions
{
    /// <summary>Records pre-study; the same mode, material and note is the same fact.</summary>
    public static Decision<SessionEvent> RecordPreStudy(Session session, RecordPreStudy command, Asking asking, Now now)
    {
        if (Same(session, command.Mode, command.MaterialId, command.Note) is not null) return Decision<SessionEvent>.AlreadySo;
        if (session.PreStudyRevisions.First(command.PreStudyId, session.PreStudies.Find(study => study.PreStudyId == command.PreStudyId)) is { } first)
        {
            return (first.Mode, first.MaterialId, first.Note) == (command.Mode, command.MaterialId, command.Note)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.IdTaken(command.PreStudyId);
        }

        if (NotWritable(session) is { } refusal) return refusal;

        return PlaceOnSessionDay(session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new PreStudyRecorded(provenance, command.PreStudyId, command.Mode, command.MaterialId, command.Note);
    }

    /// <summary>Records a material studied; the same material in the same mode, as long, by the same leader is the same fact.</summary>
    public static Decision<SessionEvent> StudyMaterial(Session session, StudyMaterial command, Asking asking, Now now)
    {
        if (Same(session, command.MaterialId, command.Mode, command.Minutes, command.LedById) is not null) return Decision<SessionEvent>.AlreadySo;
        if (session.MaterialRevisions.First(command.StudyId, session.Materials.Find(study => study.StudyId == command.StudyId)) is { } first)
        {
            return (first.MaterialId, first.Mode, first.Minutes, first.LedById) == (command.MaterialId, command.Mode, command.Minutes, command.LedById)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.IdTaken(command.StudyId);
        }

        if (NotWritable(session) is { } refusal) return refusal;

        return PlaceAtSession(session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new MaterialStudied(provenance, command.StudyId, command.MaterialId, command.Mode, command.Minutes, command.LedById);
    }

    /// <summary>Records the next agenda item. 第一议题 can only be item 1, or the first that stands when item 1 was withdrawn.</summary>
    public static Decision<SessionEvent> RecordAgendaItem(Session session, RecordAgendaItem command, Asking asking, Now now)
    {
        if (session.AgendaItemRevisions.First(command.AgendaItemId, session.AgendaItem(command.AgendaItemId)) is { } known)
        {
            return (known.Title, known.FirstItem) == (command.Title, command.FirstItem)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.IdTaken(command.AgendaItemId);
        }

        if (NotWritable(session) is { } refusal) return refusal;
        if (command.FirstItem && !session.AgendaItems.IsEmpty) return new Rejection.FirstItemOrder();

        return PlaceAtSession(session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new AgendaItemRecorded(provenance, command.AgendaItemId, session.NextAgendaSeq, command.Title, command.FirstItem);
    }

    /// <summary>Records the next remark; the same id with the same content is the same remark.</summary>
    public static Decision<SessionEvent> RecordRemark(Session session, RecordRemark command, Asking asking, Now now)
    {
        if (command is { Kind: RemarkKind.Consensus, Speaker: not null }) return new Rejection.Invalid("speaker", "consensus-has-no-speaker");

        var agendaItem = command.AgendaSeq is { } seq ? session.AgendaItemEver(seq) : null;
        if (command.AgendaSeq is not null && agendaItem is null) return new Rejection.Invalid("agendaSeq", "no-such-agenda-item");

        if (session.RemarkRevisions.First(command.RemarkId, session.Remarks.GetValueOrDefault(command.RemarkId)) is { } known)
        {
            return (known.Kind, known.Speaker, known.Text, known.AgendaItemId)
                == (command.Kind, command.Speaker, command.Text, agendaItem?.AgendaItemId)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.IdTaken(command.RemarkId);
        }

        if (NotWritable(session) is { } refusal) return refusal;
        if (agendaItem is not null && session.AgendaItem(agendaItem.AgendaItemId) is null) return new Rejection.Invalid("agendaSeq", "no-such-agenda-item");

        return PlaceAtSession(session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new RemarkRecorded(
                provenance,
                command.RemarkId,
                session.NextRemarkSeq,
                command.Kind,
                command.Speaker,
                command.Text,
                agendaItem?.AgendaItemId);
    }
    private static PreStudyRecorded? Same(Session session, PreStudyMode mode, Guid? materialId, string? note) =>
        session.PreStudies.Find(known => (known.Mode, known.MaterialId, known.Note) == (mode, materialId, note));

    private static MaterialStudied? Same(Session session, Guid materialId, StudyMode mode, int? minutes, Guid? ledById) =>
        session.Materials.Find(known => (known.MaterialId, known.Mode, known.Minutes, known.LedById) == (materialId, mode, minutes, ledById));
}
