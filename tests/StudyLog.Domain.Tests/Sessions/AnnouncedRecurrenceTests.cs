using CsCheck;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Organisations.KnownDaysOff;

namespace StudyLog.Domain.Tests.Sessions;

/// <summary>What was announced of the days off goes before weekends and festivals.</summary>
public class AnnouncedRecurrenceTests
{
    private static readonly AnnouncedDaysOff Both = Known((2024, Of2024), (2025, Of2025));

    private static readonly Recurrence Anything = new(RecurrencePeriod.Month, new RecurringDay.OfMonth(1));

    // Lines that do not overlap: each begins some days after the one before.
    private static readonly Gen<AnnouncedDaysOff> Announcements = Gen.Select(Gen.Int[1, 20], Gen.Int[1, 45], Gen.Bool, Gen.Bool).Array[0, 12].Select(lines =>
    {
        var (days, next) = (new List<AnnouncedDays>(), Day("2024-12-25"));
        foreach (var (gap, length, off, named) in lines)
        {
            var from = next.AddDays(gap);
            next = from.AddDays(off ? length : 1);
            days.Add(new(from, next.AddDays(-1), named ? "假日" : null, off ? HolidayKind.Off : HolidayKind.Worked));
        }

        return Known((2025, [.. days.Where(line => AnnouncedDaysOff.YearOf(line.To) == 2025)]));
    });

    private static readonly Gen<Recurrence> Recurrences = Gen.OneOf(
        Gen.Int[1, 31].Select(RecurringDay (day) => new RecurringDay.OfMonth(day)),
        Gen.Select(Gen.Int[1, 5], Gen.Enum<DayOfWeek>(), RecurringDay (week, day) => new RecurringDay.OfWeek(week, day)))
        .Select(day => new Recurrence(RecurrencePeriod.Month, day));

    [Theory]
    [InlineData("2025-01-26", null, null)] // a Sunday that is worked
    [InlineData("2025-02-08", null, null)] // a Saturday
    [InlineData("2025-01-27", null, null)]
    [InlineData("2025-01-28", DayOff.SpringFestival, "春节")]
    [InlineData("2025-02-03", DayOff.Announced, "春节")] // a Monday
    [InlineData("2025-02-01", DayOff.Announced, "春节")] // a Saturday
    [InlineData("2025-02-05", null, null)]
    [InlineData("2025-02-15", DayOff.Weekend, null)]
    [InlineData("2025-10-06", DayOff.MidAutumn, "国庆节、中秋节")]
    [InlineData("2025-10-08", DayOff.Announced, "国庆节、中秋节")]
    [InlineData("2024-09-16", DayOff.Announced, "中秋节")]
    [InlineData("2024-05-11", null, null)]
    [InlineData("2026-02-23", null, null)] // of a year that was not announced
    [InlineData("2026-10-01", DayOff.NationalDay, null)]
    public void A_day_is_off_or_worked_as_announced(string day, DayOff? because, string? name) =>
        DaysOff.On(Day(day), Both).ShouldBe(because is { } why ? new WhyOff(why, name) : null);

    [Fact]
    public void Festivals_stay_days_off_where_a_year_was_announced_in_part() =>
        DaysOff.On(Day("2025-10-01"), Known((2025, [Off("2025-01-01", "2025-01-01")]))).ShouldBe(new WhyOff(DayOff.NationalDay));

    [Fact]
    public void A_day_is_proposed_past_what_was_announced_with_its_name()
    {
        Between(new RecurringDay.OfMonth(1), "2025-02-01").ShouldBe([new(Day("2025-02-05"), Day("2025-02-01"), DayOff.Announced, "春节")]);
        Between(new RecurringDay.OfMonth(8), "2025-02-01").ShouldBe([new(Day("2025-02-08"), Day("2025-02-08"), Because: null)]);
        Between(new RecurringDay.OfMonth(25), "2025-01-01").ShouldBe([new(Day("2025-01-26"), Day("2025-01-25"), DayOff.Weekend)]);
    }

    [Fact]
    public void Who_meets_on_Saturdays_does_not_on_one_that_was_announced_to_be_off() =>
        Between(new RecurringDay.OfWeek(1, DayOfWeek.Saturday), "2025-02-01").ShouldBe([new(Day("2025-02-05"), Day("2025-02-01"), DayOff.Announced, "春节")]);

    [Fact]
    public void A_month_that_is_off_altogether_has_no_day() =>
        Anything.Between(Day("2025-07-01"), Day("2025-09-30"), Known((2025, [Off("2025-07-20", "2025-08-31", "暑假")]))).Select(day => day.On)
            .ShouldBe([Day("2025-07-01"), Day("2025-09-01")]);

    [Fact]
    public void Whatever_is_announced_no_day_that_is_off_is_proposed_and_none_that_is_worked_left_out() =>
        Gen.Select(Announcements, Recurrences).Sample((announced, recurrence) =>
        {
            foreach (var day in recurrence.Between(Day("2025-01-01"), Day("2025-12-31"), announced))
            {
                announced.On(day.On)?.Kind.ShouldBe(HolidayKind.Worked);
                if (announced.On(day.Wished)?.Kind == HolidayKind.Worked) day.ShouldBe(new ProposedDay(day.Wished, day.Wished, Because: null));
                if (announced.On(day.Wished) is { Kind: HolidayKind.Off } off) (day.On == day.Wished, day.AnnouncedAs).ShouldBe((false, off.Name));
                (day.On.Year, day.On.Month).ShouldBe((day.Wished.Year, day.Wished.Month));
                (day.On == day.Wished).ShouldBe(day.Because is null);
            }
        });

    private static IReadOnlyList<ProposedDay> Between(RecurringDay day, string month) =>
        new Recurrence(RecurrencePeriod.Month, day).Between(Day(month), Day(month).AddMonths(1).AddDays(-1), Both);
}
