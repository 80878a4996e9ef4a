using System.Collections.Immutable;

namespace StudyLog.Domain.Sessions;

/// <summary>What a follow-up came from, as it reads now.</summary>
/// <param name="Remark">The remark, with what was amended.</param>
/// <param name="Withdrawn">Whether it was withdrawn from the record.</param>
public sealed record SourceRemark(RemarkRecorded Remark, bool Withdrawn);

/// <content>Votes, corrections and withdrawals, amendments, the archive.</content>
public sealed partial record Session
{
    /// <summary>The votes, as they read now.</summary>
    public ImmutableList<VoteRecorded> Votes { get; private init; } = [];

    /// <summary>What became of pre-study besides what stands.</summary>
    public Revisions<PreStudyRecorded> PreStudyRevisions { get; private init; } = Revisions<PreStudyRecorded>.None;

    /// <summary>What became of materials besides those that stand.</summary>
    public Revisions<MaterialStudied> MaterialRevisions { get; private init; } = Revisions<MaterialStudied>.None;

    /// <summary>What became of the agenda besides what stands.</summary>
    public Revisions<AgendaItemRecorded> AgendaItemRevisions { get; private init; } = Revisions<AgendaItemRecorded>.None;

    /// <summary>What became of remarks besides those that stand.</summary>
    public Revisions<RemarkRecorded> RemarkRevisions { get; private init; } = Revisions<RemarkRecorded>.None;

    /// <summary>What became of votes besides those that stand.</summary>
    public Revisions<VoteRecorded> VoteRevisions { get; private init; } = Revisions<VoteRecorded>.None;

    /// <summary>What was amended after the confirmation, in the order of recording. The members themselves stay as they were signed.</summary>
    public ImmutableList<SessionRecordAmended> Amendments { get; private init; } = [];

    /// <summary>The volume of the archive; null before the record is archived.</summary>
    public string? Volume { get; private init; }

    /// <summary>The members that figures go by, with what was amended.</summary>
    public AmendedRecord AsAmended => Amendments.Aggregate(
        new AmendedRecord(Title, Day, Arrangements, StatedExpected, StatedPresent, Kind),
        (record, amendment) => record.With(amendment.Field, amendment.New));

    /// <summary>Its day as it reads now. What is decided after the confirmation goes by it; what was recorded before keeps the day of then.</summary>
    public SessionDay DayNow => AsAmended.Day;

    /// <summary>The number of the next agenda item. Numbers of withdrawn ones are not given again.</summary>
    public int NextAgendaSeq => AgendaItems.Count + AgendaItemRevisions.Withdrawn.Count + 1;

    /// <summary>The number of the next remark. Numbers of withdrawn ones are not given again.</summary>
    public int NextRemarkSeq => Remarks.Count + RemarkRevisions.Withdrawn.Count + 1;

    /// <summary>An agenda item that stands.</summary>
    public AgendaItemRecorded? AgendaItem(Guid id) => AgendaItems.Find(item => item.AgendaItemId == id);

    /// <summary>An agenda item by its number, withdrawn or not.</summary>
    public AgendaItemRecorded? AgendaItemEver(int seq) =>
        AgendaItems.Find(item => item.Seq == seq) ?? AgendaItemRevisions.Withdrawn.Values.FirstOrDefault(item => item.Seq == seq);

    /// <summary>A remark by its number, withdrawn or not.</summary>
    public RemarkRecorded? RemarkEver(int seq) =>
        Remarks.Values.FirstOrDefault(remark => remark.Seq == seq) ?? RemarkRevisions.Withdrawn.Values.FirstOrDefault(remark => remark.Seq == seq);

    /// <summary>The remark that a follow-up came from, withdrawn or not; null when there is none.</summary>
    public SourceRemark? SourceOf(Guid? remarkId)
    {
        if (remarkId is not { } id) return null;
        if (Remarks.TryGetValue(id, out var standing)) return new(standing with { Text = PartReads(AmendableField.RemarkText, id)! }, Withdrawn: false);
        return RemarkRevisions.Withdrawn.TryGetValue(id, out var withdrawn) ? new(withdrawn, Withdrawn: true) : null;
    }

    /// <summary>What a remark or an agenda item that stands reads, with what was amended.</summary>
    public string? PartReads(AmendableField field, Guid partId) =>
        Amendments.FindLast(amendment => amendment.Field == field && amendment.PartId == partId) is { } amended
            ? amended.New
            : field == AmendableField.RemarkText ? Remarks.GetValueOrDefault(partId)?.Text : AgendaItem(partId)?.Title;

    private Session Mended(DomainEvent @event) => @event switch
    {
        PreStudyCorrected e => Where(PreStudies.Find(study => study.PreStudyId == e.PreStudyId), known => this with
        {
            PreStudies = PreStudies.Replace(known, known with { Mode = e.Mode, MaterialId = e.MaterialId, Note = e.Note }),
            PreStudyRevisions = PreStudyRevisions.Corrected(e.PreStudyId, known),
        }),
        PreStudyWithdrawn e => Where(PreStudies.Find(study => study.PreStudyId == e.PreStudyId), known => this with
        {
            PreStudies = PreStudies.Remove(known),
            PreStudyRevisions = PreStudyRevisions.WithdrawnAs(e.PreStudyId, known),
        }),
        StudiedMaterialCorrected e => Where(Materials.Find(study => study.StudyId == e.StudyId), known => this with
        {
            Materials = Materials.Replace(known, known with { MaterialId = e.MaterialId, Mode = e.Mode, Minutes = e.Minutes, LedById = e.LedById }),
            MaterialRevisions = MaterialRevisions.Corrected(e.StudyId, known),
        }),
        StudiedMaterialWithdrawn e => Where(Materials.Find(study => study.StudyId == e.StudyId), known => this with
        {
            Materials = Materials.Remove(known),
            MaterialRevisions = MaterialRevisions.WithdrawnAs(e.StudyId, known),
        }),
        AgendaItemCorrected e => Where(AgendaItem(e.AgendaItemId), known => this with
        {
            AgendaItems = AgendaItems.Replace(known, known with { Title = e.Title, FirstItem = e.FirstItem }),
            AgendaItemRevisions = AgendaItemRevisions.Corrected(e.AgendaItemId, known),
        }),
        AgendaItemWithdrawn e => Where(AgendaItem(e.AgendaItemId), known => this with
        {
            AgendaItems = AgendaItems.Remove(known),
            AgendaItemRevisions = AgendaItemRevisions.WithdrawnAs(e.AgendaItemId, known),
        }),
        RemarkCorrected e => Where(Remarks.GetValueOrDefault(e.RemarkId), known => this with
        {
            Remarks = Remarks.SetItem(e.RemarkId, known with { Kind = e.Kind, Speaker = e.Speaker, Text = e.Text, AgendaItemId = e.AgendaItemId }),
            RemarkRevisions = RemarkRevisions.Corrected(e.RemarkId, known),
        }),
        RemarkWithdrawn e => Where(Remarks.GetValueOrDefault(e.RemarkId), known => this with
        {
            Remarks = Remarks.Remove(e.RemarkId),
            RemarkRevisions = RemarkRevisions.WithdrawnAs(e.RemarkId, known),
        }),
        VoteCorrected e => Where(Votes.Find(vote => vote.VoteId == e.VoteId), known => this with
        {
            Votes = Votes.Replace(known, known with { Matter = e.Matter, Counts = e.Counts }),
            VoteRevisions = VoteRevisions.Corrected(e.VoteId, known),
        }),
        VoteWithdrawn e => Where(Votes.Find(vote => vote.VoteId == e.VoteId), known => this with
        {
            Votes = Votes.Remove(known),
            VoteRevisions = VoteRevisions.WithdrawnAs(e.VoteId, known),
        }),
        _ => throw new ForeignEventException(@event),
    };

    // What a correction or withdrawal is about stood in the record when it was decided.
    private Session Where<TFact>(TFact? standing, Func<TFact, Session> mended)
        where TFact : class =>
        standing is null ? this : mended(standing);
}
