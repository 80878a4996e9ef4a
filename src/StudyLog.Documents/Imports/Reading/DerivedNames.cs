namespace StudyLog.Documents.Imports.Reading;

/// <summary>Headings over what StudyLog works out itself.</summary>
internal static class DerivedNames
{
    /// <summary>The running number of a line.</summary>
    public static IReadOnlyList<string> RunningNumber { get; } = ["序号", "序", "行号", "No."];

    /// <summary>Rates of attendance.</summary>
    public static IReadOnlyList<string> Rates { get; } =
        ["出勤率", "出席率", "到会率", "参会率", "参学率", "考勤率", "覆盖率", "缺勤率"];
}
