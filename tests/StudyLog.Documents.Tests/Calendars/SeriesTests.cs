using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class SeriesTests
{
    private static readonly CalendarEntry Monthly = Known.Session with
    {
        Uid = EntryUid.OfSeries(Known.Id(0x30)),
        Series = new EntrySeries(
            new SeriesRule(1, new SeriesDay.OfWeek(2, DayOfWeek.Friday), 6),
            [
                new SeriesChange.LeftOut(new(2026, 6, 12)),
                new SeriesChange.Replaced(new(2026, 7, 10), Known.Session with { Time = new EntryTime.Hours(Known.At(14).AddDays(66), null), Revision = 7 }),
                new SeriesChange.Replaced(new(2026, 8, 14), Known.Session with { CancelledBecause = "防汛", Revision = 8 }),
            ]),
    };

    private static string? Rule(SeriesDay day, int everyMonths = 1) => new SeriesRule(everyMonths, day, 12).Written;

    [Fact]
    public void Dates_left_out_moved_and_cancelled_are_told_by_the_day_planned()
    {
        var lines = Known.Lines(Known.Feed(Monthly).Write());

        lines.Count(line => line == "UID:series-00000030-0000-0000-0000-000000000000@studylog").ShouldBe(3);
        lines.ShouldContain("RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=2FR");
        lines.ShouldContain("EXDATE;TZID=Asia/Shanghai:20260612T090000");
        var moved = lines.SkipWhile(line => line != "RECURRENCE-ID;TZID=Asia/Shanghai:20260710T090000").TakeWhile(line => line != "END:VEVENT").ToList();
        moved.ShouldContain("DTSTART;TZID=Asia/Shanghai:20260713T140000");
        moved.ShouldContain("SEQUENCE:7");
        var cancelled = lines.SkipWhile(line => line != "RECURRENCE-ID;TZID=Asia/Shanghai:20260814T090000").TakeWhile(line => line != "END:VEVENT").ToList();
        cancelled.ShouldContain("STATUS:CANCELLED");
        cancelled.ShouldContain("COMMENT:防汛");
        lines.ShouldNotContain(line => line.StartsWith("RRULE", StringComparison.Ordinal) && line.Contains("UNTIL", StringComparison.Ordinal));
    }

    [Fact]
    public void A_series_of_whole_days_names_them_as_days()
    {
        var days = Monthly with { Time = EntryTime.On(Known.May8), Series = Monthly.Series! with { Changes = [Monthly.Series.Changes[0]] } };

        Known.Lines(Known.Feed(days).Write()).ShouldContain("EXDATE;VALUE=DATE:20260612");
    }

    [Fact]
    public void Rules_are_written_so()
    {
        Rule(new SeriesDay.OfMonth(10)).ShouldBe("FREQ=MONTHLY;COUNT=12;BYMONTHDAY=10");
        Rule(new SeriesDay.OfMonth(31)).ShouldBe("FREQ=MONTHLY;COUNT=12;BYMONTHDAY=-1");
        Rule(new SeriesDay.OfWeek(1, DayOfWeek.Monday), everyMonths: 3).ShouldBe("FREQ=MONTHLY;INTERVAL=3;COUNT=12;BYDAY=1MO");
        Rule(new SeriesDay.OfWeek(5, DayOfWeek.Sunday)).ShouldBe("FREQ=MONTHLY;COUNT=12;BYDAY=-1SU");
    }

    [Fact]
    public void Days_that_some_month_lacks_are_listed_because_no_rule_says_it_to_every_reader()
    {
        IEnumerable<string> Without(DateOnly day) => Known.Lines(Known.Feed(Monthly with
            {
                Time = EntryTime.On(new(2026, 1, 30)),
                Series = new(new(1, new SeriesDay.OfMonth(30), 3), [new SeriesChange.LeftOut(day)]),
            }).Write()).Where(line => line[..Math.Min(5, line.Length)] is "RRULE" or "RDATE" or "EXDAT");

        Without(new(2026, 2, 28)).ShouldBe(["RDATE;VALUE=DATE:20260130", "RDATE;VALUE=DATE:20260330"]);
        Without(new(2026, 1, 30)).ShouldBe(["EXDATE;VALUE=DATE:20260130", "RDATE;VALUE=DATE:20260228", "RDATE;VALUE=DATE:20260330"]);
    }

    [Fact]
    public void A_shorter_month_has_its_last_day() =>
        new SeriesRule(1, new SeriesDay.OfMonth(30), 3).DaysFrom(new(2024, 1, 30)).ShouldBe([new(2024, 1, 30), new(2024, 2, 29), new(2024, 3, 30)]);

    [Fact]
    public void A_first_time_or_a_change_that_the_rule_does_not_give_is_a_mistake_of_the_caller()
    {
        Should.Throw<ArgumentException>(Known.Feed(Monthly with { Time = EntryTime.On(new(2026, 5, 9)) }).Write);
        Should.Throw<ArgumentException>(Known.Feed(Monthly with { Series = new(Monthly.Series!.Rule, [new SeriesChange.LeftOut(new(2026, 6, 13))]) }).Write);
        Should.Throw<ArgumentException>(Known.Feed(Monthly with { Series = new(Monthly.Series.Rule with { Count = 0 }, []) }).Write);
    }
}
