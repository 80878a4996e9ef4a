using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>When something was: a day or a month, and from when to when on that day. What is not stated is null.</summary>
internal sealed record Occasion(StatedDay? On, TimeOnly? From, TimeOnly? To)
{
    private const int Longest = 80;
    private const string Separators = "-~～〜—–至到";
    private static readonly string[] NotKnown = ["不详", "未知", "未载明", "日期不详", "时间不详"];

    /// <summary>Nothing is stated.</summary>
    public static Occasion Nothing { get; } = new(null, null, null);

    /// <summary>
    /// Reads a cell: a day, a month, a time, a day with its time, or either with a span of time (2022年10月25日 14:30—17:00). Null beside the fault
    /// when it is something else.
    /// </summary>
    public static (Occasion? Read, ImportFaultReason Fault) Of(Cell cell)
    {
        if (NotKnown.Contains(Wording.Key(cell.Text)) || HalfDays.Has(cell.Text)) return (Nothing, default);
        var date = WrittenDate.Read(cell);
        if (OfDate(date) is { } occasion) return (occasion, default);
        if (WrittenTime.Read(cell) is WrittenTime.Clock clock) return (Nothing with { From = clock.At }, default);
        if (cell is { Kind: CellKind.Text, Text.Length: <= Longest } && OfSpan(cell.Text) is { } span) return (span, default);
        return (null, date is WrittenDate.Unclear unclear ? DateValues.ReasonOf(unclear.Fault) : ImportFaultReason.NotADate);
    }

    /// <summary>The same of a text whose year may stand above the table instead: 9月5日, 9.5.</summary>
    public static (Occasion? Read, ImportFaultReason Fault) Of(Cell cell, int? year)
    {
        var read = Of(cell);
        if (read.Read is not null || year is not { } stated || cell.Kind is not (CellKind.Text or CellKind.Number)) return read;
        if (WrittenDate.Read(cell.Text) is not WrittenDate.Unclear { Fault: DateFault.YearMissing }) return read;
        if (DayRange.MayHaveLostANought(cell.Text)) return (null, ImportFaultReason.AmbiguousDate);
        return Of(cell with { Kind = CellKind.Text, Text = DayRange.WithYear(DateText.Normalised(cell.Text), stated) });
    }

    private static Occasion? OfDate(WrittenDate date) => date switch
    {
        WrittenDate.Nothing => Nothing,
        WrittenDate.Day day => Nothing with { On = StatedDay.Of(day.On) },
        WrittenDate.Month month => Nothing with { On = StatedDay.MonthOf(month.FirstDay) },
        WrittenDate.Moment moment => new(StatedDay.Of(moment.On), moment.At, To: null),
        _ => null,
    };

    private static Occasion? OfSpan(string text)
    {
        for (var at = text.Length - 2; at > 0; at--)
        {
            if (!Separators.Contains(text[at], StringComparison.Ordinal)) continue;
            var (start, end) = (Part.Of(text[..at].TrimEnd([.. Separators, ' '])), Part.Of(text[(at + 1)..]));
            if (start is null || end is null || (end.On is not null && end.On != start.On)) continue;
            return new(start.On is { } day ? StatedDay.Of(day) : null, start.At, Later(start.At, end));
        }

        return null;
    }

    // 下午2:30—5:00: the half of the day is said once.
    private static TimeOnly Later(TimeOnly start, Part end) =>
        end.At < start && start.Hour >= 12 && end.At.Hour < 12 && end.SaysNoHalf ? end.At.AddHours(12) : end.At;

    /// <summary>An end of a span.</summary>
    private sealed record Part(DateOnly? On, TimeOnly At, bool SaysNoHalf)
    {
        public static Part? Of(string text)
        {
            var cell = new Cell(new(1, 1), CellKind.Text, text);
            if (WrittenTime.Read(cell) is WrittenTime.Clock clock) return new(On: null, clock.At, char.IsAsciiDigit(Wording.Key(text)[0]));
            return WrittenDate.Read(cell) is WrittenDate.Moment moment ? new(moment.On, moment.At, SaysNoHalf: false) : null;
        }
    }
}
