using StudyLog.Domain;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <content>Corrections and withdrawals, votes and amendments.</content>
public sealed partial record SessionSheet
{
    private SessionSheet Mended(SessionEvent @event) => @event switch
    {
        PreStudyWithdrawn e => this with { PreStudies = [.. PreStudies.Where(known => known.PreStudyId != e.PreStudyId)] },
        PreStudyCorrected e => this with
        {
            PreStudies =
            [
                .. PreStudies.Select(known => known.PreStudyId == e.PreStudyId ? known with { Mode = e.Mode, MaterialId = e.MaterialId } : known),
            ],
        },
        StudiedMaterialCorrected e => this with
        {
            Materials = [.. Materials.Select(known => known.StudyId == e.StudyId ? known with { MaterialId = e.MaterialId } : known)],
        },
        StudiedMaterialWithdrawn e => this with { Materials = [.. Materials.Where(known => known.StudyId != e.StudyId)] },
        AgendaItemCorrected e => this with
        {
            AgendaItems = [.. AgendaItems.Select(known => known.AgendaItemId == e.AgendaItemId ? known with { FirstItem = e.FirstItem } : known)],
        },
        AgendaItemWithdrawn e => this with { AgendaItems = [.. AgendaItems.Where(known => known.AgendaItemId != e.AgendaItemId)] },
        RemarkCorrected e when Remarks.ContainsKey(e.RemarkId) => this with
        {
            Remarks = Remarks.SetItem(e.RemarkId, new SheetRemark(e.Speaker?.PersonId, e.Speaker?.DepartmentId)),
        },
        RemarkWithdrawn e => this with { Remarks = Remarks.Remove(e.RemarkId) },

        // Of these a ledger shows nothing.
        RemarkCorrected or VoteRecorded or VoteCorrected or VoteWithdrawn => this,
        _ => throw new ForeignEventException(@event),
    };

    // The sheet shows and counts what was amended; what was signed stands in the record.
    private SessionSheet Amended(SessionRecordAmended amendment)
    {
        var before = Record;
        var after = before.With(amendment.Field, amendment.New);
        return after == before
            ? this
            : On(after.Day) with
            {
                Title = after.Title,
                Arrangements = after.Arrangements,
                StatedExpected = after.StatedExpected,
                StatedPresent = after.StatedPresent,
                Kind = after.Kind,
            };
    }
}
