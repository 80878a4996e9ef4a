using System.Globalization;
using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

/// <summary>A made-up calendar, and what a reader must show of it by NodaTime's zones, which the writer does not use.</summary>
internal sealed record History(string ZoneId, IReadOnlyList<CalendarEntry> Entries)
{
    // Zones with the years worth looking at: China's summer time, Germany's before and after the common rule, the ends of the year round
    // the other way, half hours, rules given up, and summer time in winter.
    private static readonly (string Id, int First, int Last)[] Zones =
    [
        ("Asia/Shanghai", 1985, 1992), ("Asia/Shanghai", 1985, 1992), ("Asia/Shanghai", 1939, 1950), ("Asia/Shanghai", 2020, 2030),
        ("Europe/Berlin", 1979, 1998), ("Europe/Berlin", 1994, 2045), ("America/New_York", 2004, 2010), ("Australia/Lord_Howe", 2000, 2012),
        ("Asia/Hong_Kong", 1970, 1981), ("Europe/Moscow", 2008, 2016), ("Europe/Dublin", 2015, 2028), ("Africa/Casablanca", 2010, 2022),
        ("America/Sao_Paulo", 2015, 2021),
    ];

    /// <summary>Calendars made up.</summary>
    public static readonly Gen<History> All =
        from zone in Gen.OneOf(Zones)
        from entries in Gen.Frequency((2, Singles(zone.Id, zone.First, zone.Last)), (1, Series(zone.Id, zone.First, zone.Last))).Array[1, 5]
        select new History(zone.Id, [.. entries.Select((entry, number) => entry with { Uid = new(entry.Uid.Value + number) })]);

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The file.</summary>
    public byte[] Write() => new CalendarFeed("历史", Known.Organisation, TimeZoneInfo.FindSystemTimeZoneById(ZoneId), Entries).Write();

    /// <summary>What it must show.</summary>
    public IReadOnlyList<Shown> Expected() =>
        Sorted(Entries.SelectMany(entry => entry.Series is null ? [Once(entry, entry.Uid, recurrenceId: null)] : Times(entry)));

    /// <summary>In an order of their own.</summary>
    public static IReadOnlyList<Shown> Sorted(IEnumerable<Shown> shown) =>
        [.. shown.OrderBy(one => one.Uid, StringComparer.Ordinal).ThenBy(one => one.RecurrenceId, StringComparer.Ordinal)];

    private static Gen<CalendarEntry> Singles(string zone, int first, int last) =>
        from time in Gen.OneOf(Hours(zone, first, last), NearTransition(zone, first, last), Days(first, last))
        from title in Gen.OneOf("理论学习", "党课, 第一讲; 𠮷", "主题党日")
        from revision in Gen.Int[0, 40]
        from isCancelled in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        select new CalendarEntry(new EntryUid("entry"), title, time, revision, Known.Changed) { CancelledBecause = isCancelled ? "放假" : null };

    private static Gen<EntryTime> Days(int first, int last) =>
        from day in Gen.Date[new DateTime(first, 1, 1), new DateTime(last, 12, 31)]
        from more in Gen.OneOf(0, 0, 2)
        select (EntryTime)new EntryTime.Days(DateOnly.FromDateTime(day), DateOnly.FromDateTime(day).AddDays(more));

    private static Gen<EntryTime> Hours(string zone, int first, int last) =>
        from day in Gen.Date[new DateTime(first, 1, 1), new DateTime(last, 12, 31)]
        from minutes in Gen.Int[0, 24 * 60 - 1]
        from length in Gen.OneOf<int?>(null, 30, 90, 180, 480, 2000)
        let wall = LocalDateTime.FromDateTime(day).PlusMinutes(minutes)
        select HoursAt(DateTimeZoneProviders.Tzdb[zone].ResolveLocal(wall, Resolvers.LenientResolver).ToInstant(), length);

    // Within three hours of a transition, where a clock jumps or shows the same time twice.
    private static Gen<EntryTime> NearTransition(string zone, int first, int last)
    {
        var transitions = DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(Instant.FromUtc(first, 1, 1, 0, 0), Instant.FromUtc(last, 12, 31, 0, 0))
            .Where(interval => interval.HasEnd).Select(interval => interval.End).ToArray();
        if (transitions.Length == 0) return Hours(zone, first, last);
        return from transition in Gen.OneOf(transitions)
               from minutes in Gen.Int[-180, 180]
               from length in Gen.OneOf<int?>(null, 20, 60, 150)
               select HoursAt(transition + Duration.FromMinutes(minutes), length);
    }

    private static EntryTime HoursAt(Instant start, int? minutes) =>
        new EntryTime.Hours(start.ToDateTimeOffset(), minutes is { } length ? start.ToDateTimeOffset().AddMinutes(length) : null);

    // A time of a series lies within a day without transition: how long it lasts across one, readers do not agree.
    private static Gen<CalendarEntry> Series(string zone, int first, int last) =>
        from rule in Gen.Select(
            Gen.OneOf(1, 1, 2, 3),
            Gen.OneOf(
                Gen.Int[1, 31].Select(SeriesDay (day) => new SeriesDay.OfMonth(day)),
                Gen.Select(Gen.Int[1, 5], Gen.Enum<DayOfWeek>(), SeriesDay (week, day) => new SeriesDay.OfWeek(week, day))),
            Gen.Int[1, 24],
            (months, day, count) => new SeriesRule(months, day, count))
        from month in Gen.Date[new DateTime(first, 1, 1), new DateTime(last - 1, 12, 31)]
        from hour in Gen.OneOf<int?>(null, 6, 9, 14, 20)
        from pattern in Singles(zone, first, last)
        let days = rule.DaysFrom(DateOnly.FromDateTime(month))
        from changes in Gen.Select(Gen.Int[0, 5], Singles(zone, first, last)).Array[days.Count]
        select pattern with
        {
            Uid = new EntryUid("series"),
            CancelledBecause = null,
            Time = hour is { } at
                ? HoursAt(DateTimeZoneProviders.Tzdb[zone].AtStrictly(new LocalDateTime(days[0].Year, days[0].Month, days[0].Day, at, 15)).ToInstant(), 90)
                : EntryTime.On(days[0]),
            Series = new(rule, [.. days.Zip(changes).SelectMany(turn => Change(turn.First, turn.Second.Item1, turn.Second.Item2))]),
        };

    private static SeriesChange[] Change(DateOnly day, int kind, CalendarEntry entry) => kind switch
    {
        0 => [new SeriesChange.LeftOut(day)],
        1 => [new SeriesChange.Replaced(day, entry)],
        _ => [],
    };

    private IEnumerable<Shown> Times(CalendarEntry entry)
    {
        foreach (var day in entry.Series!.Rule.DaysFrom(DateOnly.FromDateTime(FirstDay(entry))))
        {
            var turn = entry with { Time = OnDay(entry.Time, day) };
            var id = Once(turn, entry.Uid, recurrenceId: null).Start;
            var change = entry.Series.Changes.SingleOrDefault(change => change.Planned == day);
            if (change is null) yield return Once(turn, entry.Uid, id);
            else if (change is SeriesChange.Replaced { By: var by }) yield return Once(by, entry.Uid, id);
        }
    }

    private DateTime FirstDay(CalendarEntry entry) => entry.Time is EntryTime.Hours hours
        ? Instant.FromDateTimeOffset(hours.Start).InZone(Zone).ToDateTimeUnspecified()
        : ((EntryTime.Days)entry.Time).First.ToDateTime(TimeOnly.MinValue);

    private EntryTime OnDay(EntryTime first, DateOnly day)
    {
        if (first is not EntryTime.Hours { Start: var start, End: var end }) return EntryTime.On(day);
        var local = LocalDate.FromDateOnly(day) + Instant.FromDateTimeOffset(start).InZone(Zone).TimeOfDay;
        return HoursAt(Zone.AtStrictly(local).ToInstant(), (int)(end!.Value - start).TotalMinutes);
    }

    private static Shown Once(CalendarEntry entry, EntryUid uid, string? recurrenceId)
    {
        var (start, end) = entry.Time is EntryTime.Hours hours
            ? (Written(hours.Start), Written(hours.End ?? hours.Start))
            : (Written(((EntryTime.Days)entry.Time).First), Written(((EntryTime.Days)entry.Time).Last.AddDays(1)));
        return new Shown(uid.Value, recurrenceId, start, end, entry.Title, entry.IsCancelled ? "CANCELLED" : "CONFIRMED", entry.Revision);
    }

    /// <summary>An instant as a reader writes it.</summary>
    public static string Written(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as a reader writes it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
