namespace StudyLog.Documents.Imports.Reading;

/// <summary>When a session was, from all columns that say something of it.</summary>
internal static class OccasionValues
{
    /// <summary>The day, the beginning and the end; cells that contradict each other are refused.</summary>
    public static Occasion When(this ReadRow row, string dayColumn, string timeColumn, string? startColumn = null, string? endColumn = null)
    {
        List<Saying> said = [new(dayColumn, row.Occasion(dayColumn)), new(timeColumn, row.Occasion(timeColumn, besideItsDay: !row[dayColumn].IsEmpty))];
        if (startColumn is not null && row.Clock(startColumn) is { } start) said.Add(new(startColumn, new(DayOf(start), start.At, To: null)));
        if (endColumn is not null && row.Clock(endColumn) is { } end) said.Add(new(endColumn, new(DayOf(end), From: null, end.At)));
        var days = row.Agreed(said, occasion => occasion.On, (one, other) => one.AgreesWith(other));
        return new(
            days.Select(day => (StatedDay?)day).MaxBy(day => day!.Value.Precision == StatedPrecision.Day),
            row.Agreed(said, occasion => occasion.From, (one, other) => one == other).Select(at => (TimeOnly?)at).FirstOrDefault(),
            row.Agreed(said, occasion => occasion.To, (one, other) => one == other).Select(at => (TimeOnly?)at).FirstOrDefault());
    }

    // Beside its day only a time is missed.
    private static Occasion Occasion(this ReadRow row, string column, bool besideItsDay = false)
    {
        var (read, fault) = Reading.Occasion.Of(row[column], row.Year);
        if (read is null) row.Refuse(column, besideItsDay && fault == ImportFaultReason.NotADate ? ImportFaultReason.NotATime : fault);
        return read ?? Reading.Occasion.Nothing;
    }

    // What the columns say of one thing. A column that says another than one before it is refused.
    private static List<T> Agreed<T>(this ReadRow row, List<Saying> said, Func<Occasion, T?> value, Func<T, T, bool> agree)
        where T : struct
    {
        var values = new List<(string Column, T Value)>();
        foreach (var (column, occasion) in said)
        {
            if (value(occasion) is not { } own) continue;
            var other = values.Find(earlier => !agree(earlier.Value, own));
            if (other.Column is not null) row.RefuseBoth(column, other.Column);
            values.Add((column, own));
        }

        return values.ConvertAll(each => each.Value);
    }

    private static StatedDay? DayOf(StatedClock clock) => clock.On is { } day ? StatedDay.Of(day) : null;

    private sealed record Saying(string Column, Occasion Occasion);
}
