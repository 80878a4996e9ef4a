using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Imports;

/// <summary>What is said of imports in pages.</summary>
internal static class ImportWords
{
    /// <summary>What a table lists.</summary>
    public static string Of(ImportKind kind) => Wording.Say(kind switch
    {
        ImportKind.Departments => "imports.departments",
        ImportKind.Sessions => "imports.sessions",
        ImportKind.Attendance => "imports.attendance",
        ImportKind.FollowUps => "imports.follow-ups",
        ImportKind.DaysOff => "imports.days-off",
        _ => "imports.people",
    });

    /// <summary>Where a table of this kind is brought.</summary>
    public static string AddressOf(ImportKind kind) => $"/imports?kind={ApiJson.Written(kind)}";

    /// <summary>How far an import is.</summary>
    public static string Of(ImportState state) => Wording.Say(state switch
    {
        ImportState.Judging => "imports.judging",
        ImportState.Unreadable => "imports.unreadable",
        ImportState.Judged => "imports.judged",
        ImportState.Committing => "imports.committing",
        ImportState.Committed => "imports.committed",
        ImportState.Stopped => "imports.stopped",
        _ => "imports.put-away-state",
    });

    /// <summary>What was judged of a row.</summary>
    public static string Of(RowJudgement judgement) => Wording.Say(judgement switch
    {
        RowJudgement.New => "imports.new",
        RowJudgement.Changed => "imports.changed",
        RowJudgement.Same => "imports.same",
        RowJudgement.Refused => "imports.refused",
        RowJudgement.NoData => "imports.no-data",
        RowJudgement.LeftOut => "imports.left-out",
        _ => "imports.unjudged",
    });
}
