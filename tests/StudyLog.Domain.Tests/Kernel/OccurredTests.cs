using System.Text.Json;
using CsCheck;

namespace StudyLog.Domain.Tests.Kernel;

public class OccurredTests
{
    private static readonly TimeZoneInfo Havana = TimeZoneInfo.FindSystemTimeZoneById("America/Havana");

    // Where the days are cut: no daylight saving now, at midnight forward and back, in the small hours, half-hour offsets, across the date line.
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "America/Havana", "Atlantic/Azores", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo",
        "Asia/Beirut", "Pacific/Kiritimati", "UTC",
    ];

    private static readonly Gen<DateOnly> Days =
        Gen.Int[0, 365 * 90].Select(days => new DateOnly(1940, 1, 1).AddDays(days));

    private static IEnumerable<DateOnly> EveryDay(int firstYear, int lastYear)
    {
        for (var day = new DateOnly(firstYear, 1, 1); day.Year <= lastYear; day = day.AddDays(1)) yield return day;
    }

    [Fact]
    public void A_day_begins_at_midnight_in_the_zone_and_ends_at_the_next()
    {
        var day = Occurred.On(Known.October25, Known.Shanghai);
        day.From.ShouldBe(DateTimeOffset.Parse("2022-10-24T16:00:00Z", null));
        day.To.ShouldBe(DateTimeOffset.Parse("2022-10-25T16:00:00Z", null));
        day.Precision.ShouldBe(Precision.Day);
    }

    [Fact]
    public void A_month_reaches_from_its_first_midnight_to_that_of_the_next()
    {
        var month = Occurred.InMonthOf(new(2022, 12, 31), Known.Shanghai);
        month.From.ShouldBe(DateTimeOffset.Parse("2022-12-01T00:00:00+08:00", null));
        month.To.ShouldBe(DateTimeOffset.Parse("2023-01-01T00:00:00+08:00", null));
        month.Precision.ShouldBe(Precision.Month);
    }

    [Fact]
    public void A_day_whose_midnight_the_clocks_skip_begins_with_the_first_hour_it_has()
    {
        var forward = new DateOnly(2022, 3, 13);
        Havana.IsInvalidTime(forward.ToDateTime(TimeOnly.MinValue)).ShouldBeTrue("the zone data must still say so, or the test says nothing");

        var day = Occurred.On(forward, Havana);
        day.From.ShouldBe(DateTimeOffset.Parse("2022-03-13T01:00:00-04:00", null));
        (day.To - day.From).ShouldBe(TimeSpan.FromHours(23));
        Occurred.On(forward.AddDays(-1), Havana).To.ShouldBe(day.From);
    }

    [Fact]
    public void A_day_whose_midnight_comes_twice_begins_with_the_first_of_them()
    {
        var back = new DateOnly(2022, 11, 6);
        Havana.IsAmbiguousTime(back.ToDateTime(TimeOnly.MinValue)).ShouldBeTrue("the zone data must still say so, or the test says nothing");

        var day = Occurred.On(back, Havana);
        day.From.ShouldBe(DateTimeOffset.Parse("2022-11-06T00:00:00-04:00", null));
        (day.To - day.From).ShouldBe(TimeSpan.FromHours(25));
        Occurred.On(back.AddDays(-1), Havana).To.ShouldBe(day.From);
    }

    [Fact]
    public void The_default_zone_once_skipped_a_midnight_too()
    {
        var skipped = new DateOnly(1940, 6, 1);
        Known.Shanghai.IsInvalidTime(skipped.ToDateTime(TimeOnly.MinValue)).ShouldBeTrue("the zone data must still say so, or the test says nothing");
        Occurred.On(skipped, Known.Shanghai).Day(Known.Shanghai).ShouldBe(skipped);
    }

    [Theory]
    [MemberData(nameof(AllZones))]
    public void Days_and_months_follow_each_other_without_gap_or_overlap(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var broken =
            from day in EveryDay(2000, 2040)
            let span = Occurred.On(day, zone)
            let month = Occurred.InMonthOf(day, zone)
            where span.To != Occurred.On(day.AddDays(1), zone).From || !(span.From < span.To)
                || span.Day(zone) != day || span.Month(zone) != new DateOnly(day.Year, day.Month, 1)
                || span.LocalDay != span.Day(zone) || span.LocalMonth != span.Month(zone)
                || month.LocalDay is not null || month.LocalMonth != span.Month(zone)
                || !(month.From <= span.From && span.To <= month.To)
                || month.To != Occurred.InMonthOf(day.AddMonths(1), zone).From || month.Day(zone) is not null
            select $"{day:O}: {span}";
        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllZones))]
    public void An_instant_lies_within_the_day_it_falls_on(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var broken =
            from day in EveryDay(2021, 2022)
            from halfHour in Enumerable.Range(0, 48)
            let instant = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(30 * halfHour)
            let span = Occurred.On(Occurred.At(instant).Day(zone)!.Value, zone)
            where !(span.From <= instant && instant < span.To)
            select $"{instant:o} is not within {span}";
        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllZones))]
    public void An_instant_is_written_in_the_zone_and_shows_its_day_there(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var broken =
            from day in EveryDay(2021, 2022)
            from halfHour in Enumerable.Range(0, 48)
            let instant = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(30 * halfHour)
            let written = Occurred.At(instant, zone)
            where written != Occurred.At(instant) || written.From!.Value.Offset != zone.GetUtcOffset(instant)
                || written.To!.Value.Offset != zone.GetUtcOffset(instant)
                || written.LocalDay != written.Day(zone) || written.LocalMonth != written.Month(zone)
            select $"{instant:o} is written {written}";
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_kept_is_the_span_alone_and_still_shows_its_day_when_read_again()
    {
        var kept = JsonSerializer.SerializeToNode(Occurred.At(DateTimeOffset.Parse("2022-10-31T16:30:00Z", null), Known.Shanghai))!.AsObject();
        kept.Select(member => member.Key).ShouldBe(["From", "To", "Precision"]);
        AnyOccurred.Sample(
            occurred =>
            {
                var read = JsonSerializer.Deserialize<Occurred>(JsonSerializer.Serialize(occurred)).ShouldNotBeNull();
                read.ShouldBe(occurred);
                (read.LocalDay, read.LocalMonth).ShouldBe((occurred.LocalDay, occurred.LocalMonth));
            },
            iter: 1000);
    }

    [Fact]
    public void The_first_hour_of_a_day_with_two_midnights_lies_within_that_day()
    {
        var instant = DateTimeOffset.Parse("2022-11-06T00:30:00-04:00", null);
        Occurred.At(instant).Day(Havana).ShouldBe(new DateOnly(2022, 11, 6));
        Occurred.At(instant).Precedes(Occurred.On(new(2022, 11, 6), Havana)).ShouldBeFalse();
    }

    [Fact]
    public void What_is_unknown_has_no_span_no_day_and_no_month()
    {
        Occurred.Unknown.ShouldBe(new Occurred(null, null, Precision.Unknown));
        Occurred.Unknown.Day(Known.Shanghai).ShouldBeNull();
        Occurred.Unknown.Month(Known.Shanghai).ShouldBeNull();
        Occurred.Unknown.LocalDay.ShouldBeNull();
        Occurred.Unknown.LocalMonth.ShouldBeNull();
    }

    [Fact]
    public void The_day_of_an_instant_is_that_of_the_zone_and_not_of_UTC()
    {
        var late = DateTimeOffset.Parse("2022-10-31T16:30:00Z", null);
        Occurred.At(late).Day(Known.Shanghai).ShouldBe(new DateOnly(2022, 11, 1));
        Occurred.At(late).Month(Known.Shanghai).ShouldBe(new DateOnly(2022, 11, 1));
        Occurred.At(late).Day(TimeZoneInfo.Utc).ShouldBe(new DateOnly(2022, 10, 31));
    }

    [Theory]
    [InlineData("2022-10-24", "2022-10-25", true)]
    [InlineData("2022-10-25", "2022-10-25", false)]
    [InlineData("2022-10-26", "2022-10-25", false)]
    [InlineData("2022-09", "2022-10-01", true)]
    [InlineData("2022-10", "2022-10-25", false)]
    [InlineData("2022-10-25", "2022-10", false)]
    [InlineData("2022-09-30", "2022-10", true)]
    [InlineData("2022-10-25T09:00+08:00", "2022-10-25T09:00+08:00", false)]
    [InlineData("2022-10-25T09:00+08:00", "2022-10-25T01:00Z", false)]
    [InlineData("2022-10-25T08:59+08:00", "2022-10-25T09:00+08:00", true)]
    [InlineData("2022-10-24T23:59:59+08:00", "2022-10-25", true)]
    [InlineData("2022-10-25T00:00+08:00", "2022-10-25", false)]
    [InlineData("2022-10-24", "2022-10-25T00:00+08:00", true)]
    [InlineData("2022-10-25", "2022-10-25T23:59+08:00", false)]
    [InlineData("unknown", "2022-10-25", false)]
    [InlineData("2022-10-25", "unknown", false)]
    [InlineData("unknown", "unknown", false)]
    public void One_precedes_the_other_only_when_that_is_certain(string one, string other, bool precedes) =>
        In(one).Precedes(In(other)).ShouldBe(precedes);

    [Fact]
    public void Nothing_precedes_itself_and_no_two_precede_each_other() =>
        Gen.Select(AnyOccurred, AnyOccurred).Sample(
            (one, other) =>
            {
                one.Precedes(one).ShouldBeFalse();
                (one.Precedes(other) && other.Precedes(one)).ShouldBeFalse();
            },
            iter: 1000);

    public static TheoryData<string> AllZones() => [.. Zones];

    private static readonly Gen<Occurred> AnyOccurred = Gen.OneOf(
        Days.Select(day => Occurred.On(day, Havana)),
        Days.Select(day => Occurred.InMonthOf(day, Havana)),
        Gen.Select(Days, Gen.Int[0, 1439]).Select((day, minute) => Occurred.At(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute))),
        Gen.Const(Occurred.Unknown));

    private static Occurred In(string text) => StatedTime.Parse(text).ShouldNotBeNull().In(Known.Shanghai);
}
