using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>Meetings that offices have every week, and that no kind of session is called after: they are 其他.</summary>
public static class UnlistedKinds
{
    /// <summary>What they are called.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        "党委会", "党委会议", "党委会学习", "党组会", "党组会议", "党工委会", "党工委会议", "党委（党组）会", "党委（党组）会议", "常委会", "常委会议", "党委常委会", "党委常委会议",
        "民主生活会", "专题民主生活会", "集体学习", "集中学习", "集体学习会", "学习会", "座谈会", "读书会", "报告会", "宣讲会",
    ];

    private static readonly HashSet<string> Keys = All.Select(Wording.Heading).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is one of them.</summary>
    public static bool Has(string text) => Keys.Contains(Wording.Heading(text));
}
