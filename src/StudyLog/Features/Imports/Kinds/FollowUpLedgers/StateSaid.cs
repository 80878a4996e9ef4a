using StudyLog.Documents.Imports;
using FollowUpState = StudyLog.Domain.FollowUps.FollowUpState;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>Where a row says that a matter stands, and which column tells.</summary>
/// <param name="State">The state.</param>
/// <param name="Column">The column it is understood from where no column states it; null: stated, or told by its day.</param>
/// <param name="IsResult">Whether the result is nothing but a word for the state.</param>
internal sealed record StateSaid(FollowUpState State, string? Column = null, bool IsResult = false)
{
    /// <summary>
    /// Where it says so: by its state; else by the days it was closed and handed in; else by what stands as the result; else by what was done so far.
    /// </summary>
    public static StateSaid Of(ImportedFollowUp says)
    {
        if (says.State is { } state) return new(Enum.Parse<FollowUpState>(state.ToString()));
        FollowUpState? word = says.StateInResult is { } inResult ? Enum.Parse<FollowUpState>(inResult.ToString()) : null;
        if (says.ClosedOn is not null) return new(FollowUpState.Closed, says.ClosedOnInResult ? "办理结果" : null, IsResult: word is not null);
        if (says.SubmittedOn is not null && word is null or FollowUpState.Submitted) return new(FollowUpState.Submitted, IsResult: word is not null);
        if (word is { } written) return new(written, "办理结果", IsResult: true);
        if (says.Result is not null) return new(FollowUpState.Received, "办理结果");
        return says.Percent > 0 ? new(FollowUpState.Received, "进度（%）") : new(FollowUpState.Issued);
    }
}
