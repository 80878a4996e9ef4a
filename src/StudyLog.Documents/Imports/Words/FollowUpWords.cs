using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>Words for follow-ups.</summary>
internal static partial class FollowUpWords
{
    /// <summary>期限种类; also what stands in the place of a day.</summary>
    public static ClosedList<DueKind> DueKinds { get; } = new(
        (DueKind.Date, ["限期", "有期限", "限时", "Date"]),
        (DueKind.Continuous, ["长期坚持", "长期", "长期推进", "持续", "持续推进", "持续坚持", "常态化", "常态化推进", "常年坚持", "长期任务", "Continuous"]),
        (DueKind.Unspecified, ["未定期限", "未定", "待定", "不限", "无期限", "未明确", "未明确期限", "Unspecified"]));

    // Words that people write as the state, and under 完成情况 instead of how it was done.
    private static readonly (FollowUpState State, string[] Words)[] Alike =
    [
        (FollowUpState.Issued, ["待签收", "未签收", "未启动", "未开始", "待办"]),
        (FollowUpState.Received, ["已签收", "在办", "办理中", "正在办理", "进行中", "正在推进", "推进中"]),
        (FollowUpState.Submitted, ["待验收", "已提交", "已报结", "待审核"]),
        (FollowUpState.Closed, ["已办结", "办结", "已完成", "完成", "已销号", "销号", "已落实"]),
        (FollowUpState.Suspended, ["已暂缓", "暂缓", "暂缓办理", "暂缓执行", "缓办", "已中止", "中止"]),
        (FollowUpState.Cancelled, ["已撤销", "撤销", "已取消", "取消"]),
    ];

    private static readonly Dictionary<string, FollowUpState> Results = Alike
        .Concat([(FollowUpState.Received, ["未完成", "未办结", "未落实", "正在进行", "持续推进"]), (FollowUpState.Suspended, ["暂停"])])
        .SelectMany(entry => entry.Words, (entry, word) => (word, entry.State))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>状态.</summary>
    public static ClosedList<FollowUpState> States { get; } = new(
        (FollowUpState.NotIssued, ["未交办", "Not issued"]),
        (FollowUpState.Issued, ["已交办", "交办", .. WordsOf(FollowUpState.Issued), "Issued"]),
        (FollowUpState.Received, [.. WordsOf(FollowUpState.Received), "签收", "Received"]),
        (FollowUpState.Submitted, [.. WordsOf(FollowUpState.Submitted), "Submitted"]),
        (FollowUpState.Returned, ["已退回", "退回", "Returned"]),
        (FollowUpState.Closed, [.. WordsOf(FollowUpState.Closed), "Closed"]),
        (FollowUpState.Suspended, [.. WordsOf(FollowUpState.Suspended), "Suspended"]),
        (FollowUpState.Cancelled, [.. WordsOf(FollowUpState.Cancelled), "Cancelled"]));

    /// <summary>
    /// The state that a result is nothing but a word for, or begins with, followed by why; null: it tells how it was done. With it the day it was reached on,
    /// where one is named that is certain.
    /// </summary>
    public static (FollowUpState? State, DateOnly? On) InResult(string? result)
    {
        if (result?.TrimEnd('。') is not { } text) return default;
        if (Results.TryGetValue(text, out var state)) return (state, null);
        if (Done().Match(text) is { Success: true } done)
            return (FollowUpState.Closed, WrittenDate.Read(done.Groups["day"].Value) is WrittenDate.Day day ? day.On : null);
        if (DoneAndMore().IsMatch(text)) return (FollowUpState.Closed, null);
        return (Halted().IsMatch(text) ? FollowUpState.Suspended : GivenUp().IsMatch(text) ? FollowUpState.Cancelled : null, null);
    }

    private static string[] WordsOf(FollowUpState state) => Alike.First(entry => entry.State == state).Words;

    [GeneratedRegex("^(已|已经)?于?(?<day>([0-9]{4}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}日?)?(已|已经|均已|全部|已全部)*(办结|完成|落实|销号|办理完毕)(100%)?$|^100%$|^[√✓✔是]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Done();

    [GeneratedRegex("^(已|已经|均已|全部|已全部)(办结|完成|落实|销号|办理完毕)[，,：:；;。（(、 ](?!.*(待|未|尚))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoneAndMore();

    [GeneratedRegex("^已?(暂缓|暂停|缓办|中止)(办理|执行)?[，,：:；;。（(、 ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Halted();

    [GeneratedRegex("^(不再(办理|执行)|无需办理|已?(撤销|取消))([，,：:；;。（(、 ]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GivenUp();
}
