using System.Globalization;
using CsCheck;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Tests.Sessions;

public class RecurrenceTests
{
    private static readonly Recurrence EveryTenth = new(RecurrencePeriod.Month, new RecurringDay.OfMonth(10));

    private static readonly Gen<Recurrence> Recurrences = Gen.Select(
        Gen.Enum<RecurrencePeriod>(),
        Gen.OneOf(
            Gen.Int[1, 31].Select(RecurringDay (day) => new RecurringDay.OfMonth(day)),
            Gen.Select(Gen.Int[1, 5], Gen.Enum<DayOfWeek>(), RecurringDay (week, day) => new RecurringDay.OfWeek(week, day))),
        Gen.Int[1, 3],
        (period, day, month) => new Recurrence(period, day, month));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Days(Recurrence recurrence, string from, string until) =>
        [.. recurrence.Between(Day(from), Day(until), AnnouncedDaysOff.None).Select(day => day.On.ToString("MM-dd", CultureInfo.InvariantCulture))];

    [Fact]
    public void Every_month_on_a_day_leaves_days_off_for_the_next_working_day() =>
        Days(EveryTenth, "2026-01-01", "2026-06-30").ShouldBe(["01-12", "02-10", "03-10", "04-10", "05-11", "06-10"]);

    [Fact]
    public void It_says_which_day_was_wished_and_why_it_is_another()
    {
        EveryTenth.Between(Day("2026-01-01"), Day("2026-01-31"), AnnouncedDaysOff.None).ShouldBe([new(Day("2026-01-12"), Day("2026-01-10"), DayOff.Weekend)]);
        new Recurrence(RecurrencePeriod.Month, new RecurringDay.OfMonth(1)).Between(Day("2026-10-01"), Day("2026-10-31"), AnnouncedDaysOff.None)
            .ShouldBe([new(Day("2026-10-05"), Day("2026-10-01"), DayOff.NationalDay)]);
    }

    [Fact]
    public void At_the_end_of_a_month_it_is_the_last_working_day_before() =>
        Days(new(RecurrencePeriod.Month, new RecurringDay.OfMonth(31)), "2026-01-01", "2026-05-31").ShouldBe(["01-30", "02-27", "03-31", "04-30", "05-29"]);

    [Fact]
    public void Every_quarter_it_is_in_one_of_its_months() =>
        Days(new(RecurrencePeriod.Quarter, new RecurringDay.OfMonth(15), MonthOfQuarter: 2), "2026-01-01", "2026-12-31").ShouldBe(["02-20", "05-15", "08-17", "11-16"]);

    [Theory]
    [InlineData(1, DayOfWeek.Friday, "03-06")]
    [InlineData(4, DayOfWeek.Monday, "03-23")]
    [InlineData(5, DayOfWeek.Tuesday, "03-31")]
    [InlineData(5, DayOfWeek.Friday, "03-27")]
    [InlineData(2, DayOfWeek.Saturday, "03-14")]
    public void A_weekday_of_a_week_is_a_day_too_and_one_of_the_weekend_where_that_is_asked_for(int week, DayOfWeek weekday, string on) =>
        Days(new(RecurrencePeriod.Month, new RecurringDay.OfWeek(week, weekday)), "2026-03-01", "2026-03-31").ShouldBe([on]);

    [Theory]
    [InlineData("2026-01-01", DayOff.NewYear)]
    [InlineData("2026-02-16", DayOff.SpringFestival)]
    [InlineData("2026-02-17", DayOff.SpringFestival)]
    [InlineData("2026-02-19", DayOff.SpringFestival)]
    [InlineData("2026-02-20", null)]
    [InlineData("2026-04-05", DayOff.TombSweeping)]
    [InlineData("2025-04-04", DayOff.TombSweeping)]
    [InlineData("2028-04-04", DayOff.TombSweeping)]
    [InlineData("2026-05-01", DayOff.LabourDay)]
    [InlineData("2026-06-19", DayOff.DragonBoat)]
    [InlineData("2025-05-31", DayOff.DragonBoat)]
    [InlineData("2026-09-25", DayOff.MidAutumn)]
    [InlineData("2025-10-06", DayOff.MidAutumn)]
    [InlineData("2026-10-03", DayOff.NationalDay)]
    [InlineData("2027-02-06", DayOff.SpringFestival)]
    [InlineData("2026-11-28", DayOff.Weekend)]
    [InlineData("2026-11-30", null)]
    public void The_days_off_are_those_of_the_law_by_sun_and_moon(string day, DayOff? off) => DaysOff.On(Day(day)).ShouldBe(off);

    [Fact]
    public void Whatever_is_asked_for_there_is_one_day_a_period_within_its_month_and_nobody_has_it_off() =>
        Recurrences.Sample(recurrence =>
        {
            var days = recurrence.Between(Day("2025-01-01"), Day("2030-12-31"), AnnouncedDaysOff.None).ToList();
            days.Count.ShouldBe(recurrence.Period == RecurrencePeriod.Month ? 72 : 24);
            days.Select(day => day.On).ShouldBeInOrder();
            foreach (var day in days)
            {
                (day.On.Year, day.On.Month).ShouldBe((day.Wished.Year, day.Wished.Month));
                (day.On == day.Wished).ShouldBe(day.Because is null);
                DaysOff.On(day.On).ShouldBeOneOf(
                    [null, .. recurrence.Day is RecurringDay.OfWeek { Weekday: DayOfWeek.Saturday or DayOfWeek.Sunday } ? new DayOff?[] { DayOff.Weekend } : []]);
            }
        });
}
