using StudyLog.Documents.Imports;
using StudyLog.Domain.FollowUps;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>What a row says that neither stands in the follow-up afterwards nor was told yet.</summary>
internal static class CellsLeft
{
    // Notes that speak of a column without naming it.
    private static readonly IReadOnlyDictionary<string, string[]> Spoken = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["counts-left"] = ["退回次数", "延期次数"],
        ["progress-left"] = ["进度（%）", "办理结果"],
        ["remark-left"] = ["备注"],
        ["number-left"] = ["编号"],
        ["source-left"] = ["来源原话"],
        ["source-recorded"] = ["来源原话"],
        ["responsible-left"] = ["协办", "共同责任", "责任人"],
        ["rule"] = ["状态", "进度（%）", "办理结果", "提交日期", "办结日期"],
    };

    /// <summary>The row with a note for each such cell; notes that name a column without its cell get it.</summary>
    public static JudgedRow Told(Said<ImportedFollowUp> said, JudgedRow judged, FollowUp followUp)
    {
        if (judged.Judgement == RowJudgement.Refused) return judged;
        var known = judged.Notes.Select(note => WithCell(note, said)).ToList();
        var left = Columns(said.Says, followUp)
            .Where(column => said.CellOf(column) is not null && !known.Exists(note => SpeaksOf(note, column)))
            .Select(column => new RowNote("cell-left", [column], said.CellOf(column), column));
        return judged with { Notes = [.. known, .. left] };
    }

    private static RowNote WithCell(RowNote note, Said<ImportedFollowUp> said) =>
        note.Cell is null && Spoken.GetValueOrDefault(note.Code)?.FirstOrDefault(column => said.CellOf(column) is not null) is { } at
            ? note with { Cell = said.CellOf(at), Column = at }
            : note;

    private static bool SpeaksOf(RowNote note, string column) =>
        note.Column == column || note.Arguments.Contains(column) || Spoken.GetValueOrDefault(note.Code)?.Contains(column) == true;

    private static IEnumerable<string> Columns(ImportedFollowUp says, FollowUp followUp)
    {
        var handedIn = followUp.Submissions.Select(submitted => submitted.Provenance.Occurred.FirstLocalDay);
        var isDone = followUp.State == Domain.FollowUps.FollowUpState.Closed;
        (string Column, bool IsLeft)[] cells =
        [
            ("编号", says.Number is { } number && number != followUp.Issue!.Number),
            ("来源原话", says.SourceText is not null && followUp.Issue!.RemarkId is null),
            ("进度（%）", says.Percent is { } percent && percent != (followUp.Percent ?? 0) && !(percent == 100 && isDone)),
            ("退回次数", says.Returns is { } returns && returns != followUp.Returns.Count),
            ("退回原因", says.ReturnReasons.Any(reason => !followUp.Returns.Exists(known => known.Reason == reason))),
            ("延期次数", says.Extensions is { } extensions && extensions != Granted(followUp)),
            ("提交日期", says.SubmittedOn is { } submittedOn && !handedIn.Contains(submittedOn)),
            ("办结日期", says.ClosedOn is { } closedOn && closedOn != ClosedOn(followUp)),
            ("办理结果", says.Result is { } result && !Words(followUp).Contains(result)),
            ("备注", says.Remark is { } remark && !Words(followUp).Contains(remark)),
        ];
        return cells.Where(cell => cell.IsLeft).Select(cell => cell.Column);
    }

    /// <summary>The day on which it was closed, here or by a ledger; null: it is not, or nobody knows.</summary>
    public static DateOnly? ClosedOn(FollowUp followUp) => (followUp.Closing?.Provenance ?? followUp.ClosedElsewhere?.Provenance)?.Occurred.FirstLocalDay;

    /// <summary>How many extensions were granted.</summary>
    public static int Granted(FollowUp followUp) => followUp.Extensions.Count(extension => extension.Outcome == ExtensionOutcome.Granted);

    private static IEnumerable<string?> Words(FollowUp followUp) =>
    [
        .. followUp.Reports.Select(report => report.Text),
        .. followUp.Submissions.Select(submitted => submitted.Result),
        .. followUp.Suspensions.Select(suspension => suspension.Begun.Reason),
        followUp.Cancellation?.Reason,
        followUp.ClosedElsewhere?.Result,
        followUp.Closing?.Opinion,
    ];
}
