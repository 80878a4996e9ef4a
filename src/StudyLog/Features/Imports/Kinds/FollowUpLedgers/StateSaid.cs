using StudyLog.Documents.Imports;
using FollowUpState = StudyLog.Domain.FollowUps.FollowUpState;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>Where a row says that a matter stands, and which column tells.</summary>
/// <param name="State">The state.</param>
/// <param name="Column">The column it is understood from where no column states it; null: stated, or told by its day.</param>
/// <param name="IsResult">Whether the result is nothing but a word for the state.</param>
internal sealed record StateSaid(FollowUpState State, string? Column = null, bool IsResult = false)
{
    // What ledgers write under 完成情况 instead of how it was done.
    private static readonly IReadOnlyDictionary<string, FollowUpState> Results = new (FollowUpState State, string[] Words)[]
    {
        (FollowUpState.Issued, ["未启动", "未开始", "待办", "未签收", "待签收"]),
        (FollowUpState.Received, ["未完成", "未办结", "未落实", "在办", "办理中", "正在办理", "进行中", "正在进行", "推进中", "正在推进", "持续推进", "已签收"]),
        (FollowUpState.Submitted, ["待验收", "已提交", "已报结", "待审核"]),
        (FollowUpState.Closed, ["已办结", "办结", "已完成", "完成", "已销号", "销号", "已落实"]),
        (FollowUpState.Suspended, ["已暂缓", "暂缓", "已中止", "中止", "暂停"]),
        (FollowUpState.Cancelled, ["已撤销", "撤销", "已取消", "取消"]),
    }.SelectMany(each => each.Words.Select(word => (word, each.State))).ToDictionary(each => each.word, each => each.State);

    /// <summary>
    /// Where it says so: by its state; else by the days it was closed and handed in; else by what stands as the result; else by what was done so far.
    /// </summary>
    public static StateSaid Of(ImportedFollowUp says)
    {
        if (says.State is { } state) return new(Enum.Parse<FollowUpState>(state.ToString()));
        FollowUpState? word = says.Result is { } result && Results.TryGetValue(result.TrimEnd('。'), out var known) ? known : null;
        if (says.ClosedOn is not null) return new(FollowUpState.Closed, IsResult: word is not null);
        if (says.SubmittedOn is not null && word is null or FollowUpState.Submitted) return new(FollowUpState.Submitted, IsResult: word is not null);
        if (word is { } written) return new(written, "办理结果", IsResult: true);
        if (says.Result is not null) return new(FollowUpState.Received, "办理结果");
        return says.Percent > 0 ? new(FollowUpState.Received, "进度（%）") : new(FollowUpState.Issued);
    }

    /// <summary>Whether a result contradicts that the row gives a day of closing.</summary>
    public static bool IsOpen(string? result) => result is not null && Results.TryGetValue(result.TrimEnd('。'), out var state) && state != FollowUpState.Closed;
}
