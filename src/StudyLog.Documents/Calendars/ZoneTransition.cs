namespace StudyLog.Documents.Calendars;

/// <summary>A moment at which the clocks of a zone are put on or back.</summary>
/// <param name="Wall">What they showed just then, before it.</param>
/// <param name="From">How far they were ahead of UTC.</param>
/// <param name="To">How far they are from then on.</param>
/// <param name="IsDaylight">Whether they show summer time from then on.</param>
internal sealed record ZoneTransition(DateTime Wall, TimeSpan From, TimeSpan To, bool IsDaylight)
{
    /// <summary>The yearly rules it could come of: the n-th weekday of its month, the last one.</summary>
    public IEnumerable<string> Rules
    {
        get
        {
            if (Wall.AddDays(7).Month != Wall.Month) yield return Rule(-1);
            yield return Rule((Wall.Day + 6) / 7);
        }
    }

    /// <summary>Those of a zone between two instants, in order.</summary>
    public static IEnumerable<ZoneTransition> Between(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        for (var (day, before) = (from, zone.GetUtcOffset(from)); day < until; day = day.AddDays(1))
        {
            var after = zone.GetUtcOffset(day.AddDays(1));
            if (after == before) continue;
            var at = FirstInstant(zone, day, after);
            yield return new ZoneTransition((at + before).DateTime, before, after, zone.IsDaylightSavingTime(at));
            before = after;
        }
    }

    // By halves, down to the second in which the day's second offset begins.
    private static DateTimeOffset FirstInstant(TimeZoneInfo zone, DateTimeOffset day, TimeSpan after)
    {
        var (low, high) = (0, 24 * 60 * 60);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(day.AddSeconds(middle)) == after) high = middle;
            else low = middle;
        }

        return day.AddSeconds(high);
    }

    private string Rule(int week) => FormattableString.Invariant($"FREQ=YEARLY;BYMONTH={Wall.Month};BYDAY={week}{Wall.DayOfWeek.TwoLetters()}");
}
