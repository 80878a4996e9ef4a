namespace StudyLog.Documents.Calendars;

/// <summary>When an event is, and when again.</summary>
/// <param name="clock">The clock of the organisation's zone.</param>
internal sealed class TimeLines(WallClock clock)
{
    /// <summary>Once.</summary>
    public IEnumerable<ContentLine> Once(EntryTime time) => time is EntryTime.Hours hours
        ? clock.Lines([("DTSTART", hours.Start), .. hours.LaterEnd is { } end ? new[] { ("DTEND", end) } : []])
        : Whole((EntryTime.Days)time);

    /// <summary>A first time and how it comes again. A series goes by the clock, whatever UTC does.</summary>
    public IEnumerable<ContentLine> Again(EntryTime first, EntrySeries series)
    {
        var days = DaysOfTheRule(first, series);
        var leftOut = series.Changes.OfType<SeriesChange.LeftOut>().Select(change => change.Planned).ToList();
        return
        [
            .. first is EntryTime.Hours hours ? ByTheClock(hours) : Whole((EntryTime.Days)first),
            .. series.Rule.Written is { } rule
                ? [new("RRULE", rule), .. leftOut.Select(day => Turn("EXDATE", first, day))]
                : Listed(days, leftOut).Select(day => Turn(day.Name, first, day.On)),
        ];
    }

    /// <summary>A line that names one time of a series by the day its rule gives.</summary>
    public ContentLine Turn(string name, EntryTime first, DateOnly planned) =>
        first is EntryTime.Hours hours ? clock.Line(name, planned.ToDateTime(TimeOnly.FromDateTime(clock.At(hours.Start)))) : Day(name, planned);

    /// <summary>The instants the file's zone must reach from and to.</summary>
    public static IEnumerable<DateTimeOffset> Instants(CalendarEntry entry)
    {
        if (entry.Time is EntryTime.Hours hours)
        {
            yield return hours.Start;
            yield return hours.LaterEnd ?? hours.Start;
            if (entry.Series is { } series) yield return hours.Start.AddMonths(series.Rule.EveryMonths * series.Rule.Count);
        }

        foreach (var instead in entry.Series?.Changes.OfType<SeriesChange.Replaced>().SelectMany(change => Instants(change.By)) ?? [])
            yield return instead;
    }

    private IReadOnlyList<DateOnly> DaysOfTheRule(EntryTime first, EntrySeries series)
    {
        var day = first is EntryTime.Hours hours ? DateOnly.FromDateTime(clock.At(hours.Start)) : ((EntryTime.Days)first).First;
        var days = series.Rule.DaysFrom(day);
        if (days.Count == 0 || days[0] != day) throw new ArgumentException("The first time of a series must be on a day of its rule.", nameof(first));
        if (series.Changes.Any(change => !days.Contains(change.Planned)))
            throw new ArgumentException("A change of a series must be of a day of its rule.", nameof(series));
        return days;
    }

    // The first is on the list too, for readers that would forget it; being the start, it must be taken off where it is left out.
    private static IEnumerable<(string Name, DateOnly On)> Listed(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> leftOut) =>
        days.Where(day => day == days[0] || !leftOut.Contains(day)).Select(day => (leftOut.Contains(day) ? "EXDATE" : "RDATE", day));

    private IEnumerable<ContentLine> ByTheClock(EntryTime.Hours hours)
    {
        yield return clock.Line("DTSTART", clock.At(hours.Start));
        if (hours.LaterEnd is { } end) yield return clock.Line("DTEND", clock.At(end));
    }

    // The end of whole days is the day after; that of the last day there is goes without saying.
    private static IEnumerable<ContentLine> Whole(EntryTime.Days days)
    {
        yield return Day("DTSTART", days.First);
        var last = days.Last > days.First ? days.Last : days.First;
        if (last < DateOnly.MaxValue) yield return Day("DTEND", last.AddDays(1));
    }

    private static ContentLine Day(string name, DateOnly day) => new(name, day.Written(), ("VALUE", "DATE"));
}
