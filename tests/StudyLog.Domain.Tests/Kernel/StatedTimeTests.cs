using CsCheck;

namespace StudyLog.Domain.Tests.Kernel;

public class StatedTimeTests
{
    [Fact]
    public void A_day_is_read() => StatedTime.Parse("2022-10-25").ShouldBe(new StatedTime.OnDay(new(2022, 10, 25)));

    [Fact]
    public void A_month_is_read() => StatedTime.Parse("2022-10").ShouldBe(new StatedTime.InMonth(new(2022, 10, 1)));

    [Fact]
    public void What_is_not_known_is_read() => StatedTime.Parse("unknown").ShouldBe(new StatedTime.NotKnown());

    [Theory]
    [InlineData("2022-10-25T09:30+08:00")]
    [InlineData("2022-10-25T09:30:00+08:00")]
    [InlineData("2022-10-25T09:30:00.000+08:00")]
    [InlineData("2022-10-25T01:30Z")]
    [InlineData("2022-10-25T01:30:00Z")]
    [InlineData("2022-10-25T01:30:00.0000000Z")]
    public void An_instant_is_read_with_its_offset(string text) =>
        StatedTime.Parse(text).ShouldBe(new StatedTime.AtInstant(new(2022, 10, 25, 1, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Unknown")]
    [InlineData("2022")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2022-1-5")]
    [InlineData("10/25/2022")]
    [InlineData(" 2022-10-25")]
    [InlineData("2022-10-25T25:00+08:00")]
    [InlineData("2022-10-25 09:30+08:00")]
    [InlineData("10月25日")]
    public void Anything_else_is_not_read(string text) => StatedTime.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("2022-10-25T09:30")]
    [InlineData("2022-10-25T09:30:00")]
    [InlineData("2022-10-25T09:30:00.5")]
    public void A_time_without_an_offset_is_no_instant(string text) => StatedTime.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("1899-12")]
    [InlineData("1899-12-31T23:59:59+08:00")]
    [InlineData("2201-01-01")]
    [InlineData("2201-01")]
    [InlineData("2201-01-01T00:00Z")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00Z")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_year_before_1900_or_after_2200_is_taken_for_a_slip_of_the_pen(string text) => StatedTime.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1900-01")]
    [InlineData("1900-01-01T00:00Z")]
    [InlineData("1900-01-01T00:00+14:00")]
    [InlineData("2200-12-31")]
    [InlineData("2200-12")]
    [InlineData("2200-12-31T23:59:59-12:00")]
    public void The_years_from_1900_to_2200_are_read_and_have_a_span_in_every_zone(string text)
    {
        var stated = StatedTime.Parse(text).ShouldNotBeNull();
        foreach (var zone in new[] { "Asia/Shanghai", "America/Havana", "Pacific/Kiritimati", "Etc/GMT+12", "UTC" })
            stated.In(TimeZoneInfo.FindSystemTimeZoneById(zone)).From.ShouldNotBeNull();
    }

    [Fact]
    public void A_leap_day_is_a_day() => StatedTime.Parse("2024-02-29").ShouldBe(new StatedTime.OnDay(new(2024, 2, 29)));

    [Fact]
    public void Each_form_means_its_span()
    {
        StatedTime.Parse("2022-10-25")!.In(Known.Shanghai).ShouldBe(Occurred.On(new(2022, 10, 25), Known.Shanghai));
        StatedTime.Parse("2022-10")!.In(Known.Shanghai).ShouldBe(Occurred.InMonthOf(new(2022, 10, 1), Known.Shanghai));
        StatedTime.Parse("unknown")!.In(Known.Shanghai).ShouldBe(Occurred.Unknown);
        StatedTime.Parse("2022-10-25T09:30+08:00")!.In(Known.Shanghai).ShouldBe(Occurred.At(Known.At(Known.October25, 9, 30)));
    }

    [Fact]
    public void What_is_written_reads_as_the_same() => AnyStated.Sample(stated => StatedTime.Parse(stated.ToString()).ShouldBe(stated), iter: 1000);

    [Fact]
    public void The_offset_is_kept_in_writing() =>
        StatedTime.Parse("2022-10-25T09:30+08:00")!.ToString().ShouldBe("2022-10-25T09:30:00+08:00");

    internal static readonly Gen<StatedTime> AnyStated = Gen.OneOf<StatedTime>(
        Gen.Int[0, new DateOnly(2200, 12, 31).DayNumber - new DateOnly(1900, 1, 1).DayNumber].Select(StatedTime (days) => new StatedTime.OnDay(new DateOnly(1900, 1, 1).AddDays(days))),
        Gen.Int[0, (12 * 301) - 1].Select(StatedTime (months) => new StatedTime.InMonth(new DateOnly(1900, 1, 1).AddMonths(months))),
        Gen.Select(Gen.Long[0, 10_000_000_000], Gen.Int[-56, 56]).Select(StatedTime (ticks, quarters) => new StatedTime.AtInstant(
            new DateTimeOffset(1950, 1, 2, 0, 0, 0, TimeSpan.FromMinutes(15 * quarters)).AddTicks(ticks * 1_234_567))),
        Gen.Const<StatedTime>(new StatedTime.NotKnown()));
}
