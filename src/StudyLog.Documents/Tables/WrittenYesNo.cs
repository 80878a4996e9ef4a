namespace StudyLog.Documents.Tables;

/// <summary>Yes or no, as a person wrote it in a cell.</summary>
public abstract record WrittenYesNo
{
    private static readonly string[] Yes = ["是", "对", "有", "√", "✓", "✔", "☑", "Y", "YES", "TRUE", "1"];
    private static readonly string[] No = ["否", "不是", "无", "没有", "×", "✗", "✘", "✕", "✖", "☒", "N", "NO", "FALSE", "0"];

    private WrittenYesNo()
    {
    }

    /// <summary>The answer.</summary>
    public sealed record Answer(bool IsYes) : WrittenYesNo;

    /// <summary>Nothing.</summary>
    public sealed record Nothing : WrittenYesNo;

    /// <summary>Something else.</summary>
    public sealed record Unclear : WrittenYesNo;

    /// <summary>Reads a cell: a truth, or a text such as 是, √, 否, × or Y.</summary>
    public static WrittenYesNo Read(Cell cell)
    {
        var text = Wording.Key(cell.Text).ToUpperInvariant();
        if (text.Length == 0) return new Nothing();
        if (cell.Kind is not (CellKind.Text or CellKind.Number or CellKind.Truth)) return new Unclear();
        return Yes.Contains(text) ? new Answer(IsYes: true) : No.Contains(text) ? new Answer(IsYes: false) : new Unclear();
    }
}
