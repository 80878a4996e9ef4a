using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Days and times as they stand in cells.</summary>
internal static class DateValues
{
    /// <summary>A day or a month.</summary>
    public static StatedDay? Date(this ReadRow row, string column)
    {
        switch (WrittenDate.Read(row[column]))
        {
            case WrittenDate.Day day:
                return StatedDay.Of(day.On);
            case WrittenDate.Moment moment:
                return StatedDay.Of(moment.On);
            case WrittenDate.Month month:
                return StatedDay.MonthOf(month.FirstDay);
            case WrittenDate.Unclear unclear:
                row.Refuse(column, ReasonOf(unclear.Fault));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A day.</summary>
    public static DateOnly? Day(this ReadRow row, string column)
    {
        var date = row.Date(column);
        if (date is not { Precision: StatedPrecision.Month }) return date?.On;
        row.Refuse(column, ImportFaultReason.DayMissing);
        return null;
    }

    /// <summary>A time of day, with the day where it stands beside it.</summary>
    public static StatedClock? Clock(this ReadRow row, string column)
    {
        var cell = row[column];
        if (WrittenTime.Read(cell) is WrittenTime.Clock clock) return new(On: null, clock.At);
        switch (WrittenDate.Read(cell))
        {
            case WrittenDate.Nothing:
                return null;
            case WrittenDate.Moment moment:
                return new(moment.On, moment.At);

            // Midnight, where the cell shows it.
            case WrittenDate.Day day when cell.Text.AsSpan().ContainsAny(':', '：'):
                return new(day.On, TimeOnly.MinValue);
            case WrittenDate.Day or WrittenDate.Month:
                row.Refuse(column, ImportFaultReason.TimeMissing);
                return null;
            case WrittenDate.Unclear { Fault: DateFault.Impossible }:
                row.Refuse(column, ImportFaultReason.ImpossibleDate);
                return null;
            default:
                row.Refuse(column, ImportFaultReason.NotATime);
                return null;
        }
    }

    /// <summary>Why a date is refused.</summary>
    public static ImportFaultReason ReasonOf(DateFault fault) => fault switch
    {
        DateFault.Impossible => ImportFaultReason.ImpossibleDate,
        DateFault.Ambiguous => ImportFaultReason.AmbiguousDate,
        DateFault.YearMissing => ImportFaultReason.YearMissing,
        DateFault.OnlyYear => ImportFaultReason.OnlyYear,
        DateFault.OutOfRange => ImportFaultReason.DateOutOfRange,
        DateFault.OtherWeekday => ImportFaultReason.OtherWeekday,
        _ => ImportFaultReason.NotADate,
    };
}
