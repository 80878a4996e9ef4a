namespace StudyLog.Documents.Tables;

/// <summary>When something was or is to be, as a person wrote it in a cell.</summary>
public abstract record WrittenDate
{
    private WrittenDate()
    {
    }

    /// <summary>A day. Midnight beside it is what programs write when nobody stated a time.</summary>
    public sealed record Day(DateOnly On) : WrittenDate;

    /// <summary>A day and a time on it.</summary>
    public sealed record Moment(DateOnly On, TimeOnly At) : WrittenDate;

    /// <summary>A month; the day is its first.</summary>
    public sealed record Month(DateOnly FirstDay) : WrittenDate;

    /// <summary>Nothing, or a dash or the like that stands for nothing.</summary>
    public sealed record Nothing : WrittenDate;

    /// <summary>Something else.</summary>
    public sealed record Unclear(DateFault Fault) : WrittenDate;

    /// <summary>Reads a cell: a date, a text in any of the forms that people use, or the number by which a spreadsheet keeps a day.</summary>
    public static WrittenDate Read(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => new Nothing(),
        CellKind.Text or CellKind.Date => Read(cell.Text),
        CellKind.Number => DateNumber.Read(cell.Text) ?? Not(DateFault.NotADate),
        _ => Not(DateFault.NotADate),
    };

    /// <summary>Reads a text.</summary>
    public static WrittenDate Read(string text)
    {
        var written = DateText.Normalised(text);
        return BlankMark.Is(written) ? new Nothing() : DateNumber.Read(written) ?? DateText.Read(written);
    }

    /// <summary>The day of these numbers, or what is wrong with them.</summary>
    internal static WrittenDate Of(int year, int month, int day) =>
        month is < 1 or > 12 || day < 1 || year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month) ? Not(DateFault.Impossible)
        : IsOutOfRange(year) ? Not(DateFault.OutOfRange)
        : new Day(new(year, month, day));

    /// <summary>The month of these numbers, or what is wrong with them.</summary>
    internal static WrittenDate Of(int year, int month) =>
        Of(year, month, 1) is Day day ? new Month(day.On) : Of(year, month, 1);

    /// <summary>What is none.</summary>
    internal static WrittenDate Not(DateFault fault) => new Unclear(fault);

    private static bool IsOutOfRange(int year) => year is < 1900 or > 2200;
}
