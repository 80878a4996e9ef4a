namespace StudyLog.Documents.Calendars;

/// <summary>A zone as far as the entries of a file need it (VTIMEZONE).</summary>
internal static class TimeZoneLines
{
    // Before the one and after the other, zones know no transition of their own.
    private const int FirstYear = 1840, LastYear = 2100;

    // What still holds so many years after the last instant is a rule; what does not is chance.
    private const int YearsAhead = 10;

    /// <summary>Every transition from the year before the first instant to the last one, and the rules that go on after it.</summary>
    public static IEnumerable<ContentLine> Of(TimeZoneInfo zone, string zoneId, DateTimeOffset first, DateTimeOffset last)
    {
        var begin = FirstDayOf(Math.Max(first.UtcDateTime.Year - 1, 1));
        var scanned = FirstDayOf(Math.Clamp(first.UtcDateTime.Year - 1, FirstYear, LastYear));
        var end = FirstDayOf(Math.Clamp(last.UtcDateTime.Year + YearsAhead, FirstYear, LastYear));
        var transitions = ZoneTransition.Between(zone, scanned, end).ToList();
        var before = zone.GetUtcOffset(scanned);

        yield return new("BEGIN", "VTIMEZONE");
        yield return new("TZID", zoneId);
        var opening = new ZoneTransition(begin.DateTime, before, before, zone.IsDaylightSavingTime(scanned));
        foreach (var line in Lines(opening, rule: null)) yield return line;
        foreach (var (transition, rule) in Observances(transitions, last, end.Year - 1).OrderBy(observance => observance.First.Wall))
            foreach (var line in Lines(transition, rule))
                yield return line;

        yield return new("END", "VTIMEZONE");
    }

    private static DateTimeOffset FirstDayOf(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static IEnumerable<(ZoneTransition First, string? Rule)> Observances(IReadOnlyList<ZoneTransition> transitions, DateTimeOffset last, int lastYear)
    {
        foreach (var alike in transitions.GroupBy(transition => (transition.From, transition.To, transition.IsDaylight, transition.Wall.TimeOfDay)))
        {
            var latest = alike.Reverse().ToList();
            var (rule, years) = latest[0].Rules.Select(rule => (rule, Years: YearsOf(rule, latest))).MaxBy(found => found.Years);
            if (latest[0].Wall.Year < lastYear || years < YearsAhead) years = 0;
            if (years > 0) yield return (latest[years - 1], rule);
            foreach (var transition in latest.Skip(years).Where(transition => transition.Wall <= last.UtcDateTime.AddDays(1))) yield return (transition, null);
        }
    }

    private static int YearsOf(string rule, IReadOnlyList<ZoneTransition> latest) =>
        latest.TakeWhile((transition, index) => transition.Wall.Year == latest[0].Wall.Year - index && transition.Rules.Contains(rule)).Count();

    private static IEnumerable<ContentLine> Lines(ZoneTransition transition, string? rule)
    {
        var kind = transition.IsDaylight ? "DAYLIGHT" : "STANDARD";
        yield return new("BEGIN", kind);
        yield return new("DTSTART", transition.Wall.Written());
        yield return new("TZOFFSETFROM", transition.From.Written());
        yield return new("TZOFFSETTO", transition.To.Written());
        if (rule is not null) yield return new("RRULE", rule);
        yield return new("END", kind);
    }
}
