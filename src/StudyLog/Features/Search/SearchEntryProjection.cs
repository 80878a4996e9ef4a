using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;

namespace StudyLog.Features.Search;

/// <summary>Which events make a <see cref="SearchEntry"/>: a remark has one of its own, everything else one for its stream.</summary>
public sealed partial class SearchEntryProjection : FoldedFromEvents<SearchEntry>
{
    /// <inheritdoc/>
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data switch
    {
        RemarkRecorded e => e.RemarkId,
        RemarkCorrected e => e.RemarkId,
        RemarkWithdrawn e => e.RemarkId,
        SessionRecordAmended { Field: AmendableField.RemarkText, PartId: { } remarkId } => remarkId,
        SessionRecordAmended { Field: AmendableField.Title or AmendableField.Chair or AmendableField.Recorder } => @event.StreamId,
        StudySessionPlanned or SessionArrangementsSet or StudySessionVoided => @event.StreamId,
        MaterialRegistered or MaterialRevised => @event.StreamId,
        FollowUpIssued or FollowUpReassigned => @event.StreamId,
        _ => Guid.Empty,
    };

    /// <inheritdoc/>
    protected override SearchEntry After(SearchEntry? document, Guid id, Guid streamId, DomainEvent @event) => SearchEntry.Fold(document, id, streamId, @event);
}
