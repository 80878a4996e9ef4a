using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.AmendingRecord;

namespace StudyLog.Features.Sessions.ViewingSession;

/// <content>What was amended, beside what was signed.</content>
internal sealed partial class Rendering
{
    private AmendmentView Amended(SessionRecordAmended amendment, Actors actors)
    {
        var (by, onBehalfOf, occurred) = amendment.Provenance;
        return new(
            amendment.Field,
            amendment.PartId,
            AmendedValue.Shown(amendment.Field, AsSigned(amendment) is { } participant ? ReadModels.Named.Of(participant, people) : amendment.Old),
            AmendedValue.Shown(amendment.Field, amendment.New),
            amendment.Reason,
            actors.Of(by),
            onBehalfOf,
            occurred);
    }

    // Who chaired or recorded as it was signed, when that was amended first: a known person stands in the event by id only.
    private Participant? AsSigned(SessionRecordAmended amendment)
    {
        var signed = amendment.Field switch
        {
            AmendableField.Chair => session.Arrangements.Chair,
            AmendableField.Recorder => session.Arrangements.Recorder,
            _ => null,
        };
        return session.Amendments.Find(other => other.Field == amendment.Field) == amendment ? signed : null;
    }
}
