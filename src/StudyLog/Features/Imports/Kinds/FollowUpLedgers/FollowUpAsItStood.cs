using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.Resources;
using FollowUpState = StudyLog.Domain.FollowUps.FollowUpState;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>
/// Brings a follow-up as far as a ledger says, in the lead department's name where that did it. What the ledger gives no day for happened nobody knows when.
/// </summary>
internal sealed class FollowUpAsItStood(Attempt attempt, Asking asking)
{
    /// <summary>Brings there what was issued just now; what cannot be brought so far is told.</summary>
    public IReadOnlyList<RowNote> Reach(Said<ImportedFollowUp> said, Guid id, Guid leadId)
    {
        var says = said.Says;
        var (state, _, isResult) = StateSaid.Of(says);
        var reason = says.Remark ?? (state == FollowUpState.Cancelled || isResult ? says.Result : null);
        switch (state)
        {
            case FollowUpState.Closed:
                Do(id, followUp => Closed(followUp, said));
                return RemarkLeft(says);
            case FollowUpState.Submitted:
                Report(said, id, leadId, text: null);
                Do(id, followUp => Submitted(followUp, said, leadId));
                return RemarkLeft(says);
            case FollowUpState.Received or FollowUpState.Returned:
                Do(id, followUp => FollowUpDecisions.Receive(followUp, For(leadId), attempt.Now));
                Report(said, id, leadId, says.Result);
                return state == FollowUpState.Received
                    ? RemarkLeft(says)
                    : [RowNote.Of("returned-left", Written(state), Written(FollowUpState.Received)), .. RemarkLeft(says)];
            case FollowUpState.Suspended or FollowUpState.Cancelled when reason is null:
                return [RowNote.Of("reason-missing", Written(state), Written(FollowUpState.Issued))];
            case FollowUpState.Suspended:
                Report(said, id, leadId, isResult ? null : says.Result);
                Do(id, followUp => FollowUpDecisions.Suspend(followUp, new(reason), Undated, attempt.Now));
                return [];
            case FollowUpState.Cancelled:
                Do(id, followUp => FollowUpDecisions.Cancel(followUp, new(reason), Undated, attempt.Now));
                return [];
            default:
                return [.. says.Percent > 0 || says.Result is not null ? [RowNote.Of("progress-left")] : Array.Empty<RowNote>(), .. RemarkLeft(says)];
        }
    }

    /// <summary>Closes it as the row says, on its day.</summary>
    public Decision<FollowUpEvent> Closed(FollowUp followUp, Said<ImportedFollowUp> said) =>
        FollowUpDecisions.CloseElsewhere(followUp, new(said.FileName, said.Says.Result), asking with { OccurredOn = On(said.Says.ClosedOn) }, attempt.Now);

    /// <summary>Hands it in as the row says, on its day, in the lead's name.</summary>
    public Decision<FollowUpEvent> Submitted(FollowUp followUp, Said<ImportedFollowUp> said, Guid leadId) =>
        FollowUpDecisions.Submit(
            followUp, new(said.Says.Result ?? As(said), Evidence: null), For(leadId) with { OccurredOn = On(said.Says.SubmittedOn) }, attempt.Now);

    /// <summary>Reports how much is done as the row says, in the lead's name.</summary>
    public Decision<FollowUpEvent> Reported(FollowUp followUp, Guid id, Said<ImportedFollowUp> said, Guid leadId, string? text)
    {
        var percent = said.Says.Percent;
        return FollowUpDecisions.ReportProgress(
            followUp,
            new(NameBasedGuid.Create(id, $"imported progress\n{percent}\n{text}"), percent, text ?? As(said), Problem: null),
            For(leadId),
            attempt.Now);
    }

    /// <summary>The asker for the lead department, of what happened nobody knows when.</summary>
    public Asking For(Guid leadId) => Undated with { OnBehalfOf = new(leadId, PersonId: null) };

    /// <summary>That the state stays what it is here.</summary>
    public static RowNote StateLeft(FollowUpState here, FollowUpState said) => RowNote.Of("left", "状态", Written(here), Written(said));

    /// <summary>What papers call a state.</summary>
    public static string Written(Enum value) => Words.Of(value, Words.Chinese);

    /// <summary>The words for what a ledger says without any.</summary>
    public static string As(Said<ImportedFollowUp> said) => $"据台账（{said.FileName}）";

    private Asking Undated => asking with { OccurredOn = new StatedTime.NotKnown() };

    private static StatedTime On(DateOnly? day) => day is { } on ? new StatedTime.OnDay(on) : new StatedTime.NotKnown();

    private static IReadOnlyList<RowNote> RemarkLeft(ImportedFollowUp says) => says.Remark is null ? [] : [RowNote.Of("remark-left")];

    private void Report(Said<ImportedFollowUp> said, Guid id, Guid leadId, string? text)
    {
        if (said.Says.Percent > 0 || text is not null) Do(id, followUp => Reported(followUp, id, said, leadId, text));
    }

    private void Do(Guid id, Func<FollowUp, Decision<FollowUpEvent>> decide) =>
        attempt.Append<FollowUp, FollowUpEvent>(id, decide(attempt.Opened<FollowUp>(id)));
}
