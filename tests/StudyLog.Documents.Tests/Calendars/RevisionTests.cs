using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class RevisionTests
{
    private static readonly DateTimeOffset Later = Known.Changed.AddDays(1);

    private static readonly EntrySeries Quarterly = new(
        new(3, new SeriesDay.OfWeek(2, DayOfWeek.Friday), 4),
        [new SeriesChange.Replaced(new(2026, 8, 14), Known.Session), new SeriesChange.LeftOut(new(2026, 11, 13))]);

    public static TheoryData<string, Func<CalendarEntry, CalendarEntry>> WhatShows => new()
    {
        { "title", entry => entry with { Title = "另一题目" } },
        { "time", entry => entry with { Time = EntryTime.Of(Known.May8, Known.At(10), Known.At(11, 30)) } },
        { "end", entry => entry with { Time = EntryTime.Of(Known.May8, Known.At(9), null) } },
        { "venue", entry => entry with { Venue = null } },
        { "description", entry => entry with { Description = "主持人：李明" } },
        { "address", entry => entry with { Url = null } },
        { "categories", entry => entry with { Categories = ["专题会议"] } },
        { "organiser", entry => entry with { Organiser = null } },
        { "cancelled", entry => entry with { CancelledBecause = "" } },
        { "comes again", entry => entry with { Series = Quarterly } },
    };

    [Theory]
    [MemberData(nameof(WhatShows))]
    public void A_change_that_shows_raises_the_revision(string what, Func<CalendarEntry, CalendarEntry> change)
    {
        what.ShouldNotBeEmpty();
        var changed = change(Known.Session) with { Revision = 9, ChangedAt = Later };

        changed.After(Known.Session).ShouldBe(changed);
        (changed with { Revision = 0 }).After(Known.Session).Revision.ShouldBe(4);
        Known.Lines(Known.Feed(changed.After(Known.Session)).Write()).ShouldContain("SEQUENCE:9");
    }

    [Fact]
    public void What_shows_the_same_is_the_same_whatever_was_recorded_since()
    {
        var recorded = Known.Session with { Categories = [.. Known.Session.Categories], Revision = 9, ChangedAt = Later };
        var again = recorded.After(Known.Session);

        (again.Revision, again.ChangedAt).ShouldBe((3, Known.Changed));
        Known.Feed(again).Write().ShouldBe(Known.Feed(Known.Session).Write());
    }

    [Fact]
    public void A_series_is_another_when_its_rule_or_one_of_its_changes_is()
    {
        var series = Known.Session with { Series = Quarterly };
        CalendarEntry With(EntrySeries changed) => series with { Series = changed, Revision = 9 };

        With(Quarterly with { Changes = [.. Quarterly.Changes] }).After(series).Revision.ShouldBe(3);
        With(Quarterly with { Rule = Quarterly.Rule with { Count = 5 } }).After(series).Revision.ShouldBe(9);
        With(Quarterly with { Changes = [Quarterly.Changes[0]] }).After(series).Revision.ShouldBe(9);
        With(Quarterly with { Changes = [new SeriesChange.Replaced(new(2026, 8, 14), Known.Session with { Venue = "礼堂" }), Quarterly.Changes[1]] })
            .After(series).Revision.ShouldBe(9);
        (series with { Series = null, Revision = 9 }).After(series).Revision.ShouldBe(9);
    }

    [Fact]
    public void The_first_is_as_it_is() => Known.Session.After(null).ShouldBeSameAs(Known.Session);
}
