using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>What a ledger of one kind of sessions is called: 党组理论学习中心组2025年学习台账.</summary>
internal static class KindsInTitles
{
    private static readonly (string Word, SessionKind Kind)[] Words =
    [
        ("中心组", SessionKind.TheoryStudyGroup), ("党员大会", SessionKind.MembersMeeting), ("支委会", SessionKind.CommitteeMeeting), ("支部委员会", SessionKind.CommitteeMeeting),
        ("党小组", SessionKind.CellMeeting), ("党课", SessionKind.PartyLecture), ("主题党日", SessionKind.ThemeDay), ("组织生活会", SessionKind.OrganisationLifeMeeting),
        ("读书班", SessionKind.Workshop),
    ];

    /// <summary>The only kind that is named above the headings, or else by the worksheet; null: none is, or more than one.</summary>
    public static SessionKind? Above(TableSheet sheet, int firstRow) =>
        OnlyOne(sheet.Rows().TakeWhile(row => row.Number < firstRow).SelectMany(row => row.Cells).Select(cell => cell.Text)) ?? OnlyOne([sheet.Name ?? ""]);

    private static SessionKind? OnlyOne(IEnumerable<string> texts)
    {
        var keys = texts.Select(Wording.Key).ToList();
        return Words.Where(named => keys.Exists(key => key.Contains(named.Word, StringComparison.Ordinal))).Select(named => named.Kind).Distinct().ToList() is [var only] ? only : null;
    }
}
