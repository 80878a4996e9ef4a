using StudyLog.Http;

namespace StudyLog.Features.People.Pasting;

/// <summary>Which column of a paste holds what.</summary>
/// <param name="Name">The column of the name, from 0.</param>
/// <param name="Department">That of the department; null when there is none.</param>
/// <param name="Title">That of 职务; null when there is none.</param>
/// <param name="Count">How many columns there are.</param>
public sealed record PastedColumns(int Name, int? Department, int? Title, int Count)
{
    private static readonly string[] NameWords = ["姓名", "名字"];
    private static readonly string[] DepartmentWords = ["部门", "单位", "科室", "处室"];
    private static readonly string[] TitleWords = ["职务", "职位", "岗位"];

    /// <summary>The columns of lines without a header.</summary>
    public static PastedColumns AsTyped { get; } = new(0, 1, 2, 3);

    /// <summary>Whether what looks like a further separator belongs to the last column (书记、局长).</summary>
    public bool KeepsTheRest => Title == Count - 1;

    /// <summary>The columns that a header names, in any order; null when the cells are no header.</summary>
    public static PastedColumns? NamedBy(IReadOnlyList<string> cells)
    {
        var words = cells.Select(WrittenName.Of).ToList();
        return ColumnOf(NameWords) is { } name ? new(name, ColumnOf(DepartmentWords), ColumnOf(TitleWords), cells.Count) : null;

        int? ColumnOf(string[] known) => words.FindIndex(word => known.Contains(word)) is >= 0 and var column ? column : null;
    }
}
