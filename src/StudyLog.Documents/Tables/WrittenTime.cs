namespace StudyLog.Documents.Tables;

/// <summary>A time of day as a person wrote it in a cell.</summary>
public abstract record WrittenTime
{
    private WrittenTime()
    {
    }

    /// <summary>The time.</summary>
    public sealed record Clock(TimeOnly At) : WrittenTime;

    /// <summary>Nothing, or a dash or the like that stands for nothing.</summary>
    public sealed record Nothing : WrittenTime;

    /// <summary>Something else.</summary>
    public sealed record Unclear : WrittenTime;

    /// <summary>Reads a cell: a time, or a text such as 14:30, 14时30分, 下午2点半 or 2:30 PM.</summary>
    public static WrittenTime Read(Cell cell)
    {
        var text = DateText.Normalised(cell.Text);
        if (cell.IsEmpty || (cell.Kind == CellKind.Text && BlankMark.Is(text))) return new Nothing();
        return cell.Kind is CellKind.Text or CellKind.Time && ClockText.Read(text) is { } time ? new Clock(time) : new Unclear();
    }
}
