using CsCheck;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Tests.Organisations;
using static StudyLog.Domain.Tests.Organisations.KnownDaysOff;
using static StudyLog.Domain.Tests.Reminders.KnownReminders;

namespace StudyLog.Domain.Tests.Reminders;

public class LookingAtADayTests
{
    private static readonly AnnouncedDaysOff Announced = KnownDaysOff.Known((2024, Of2024), (2025, Of2025));

    // A Tuesday.
    private static readonly DateOnly DueOn = November(15);

    [Theory]
    [InlineData("2022-11-09", null, 0)]
    [InlineData("2022-11-10", ReminderMoment.Before, 3)]
    [InlineData("2022-11-11", ReminderMoment.Before, 3)]
    [InlineData("2022-11-12", null, 0)] // Saturday
    [InlineData("2022-11-14", ReminderMoment.Before, 3)]
    [InlineData("2022-11-15", ReminderMoment.OnTheDay, 0)]
    [InlineData("2022-11-16", ReminderMoment.After, 1)]
    [InlineData("2022-11-21", ReminderMoment.After, 1)]
    [InlineData("2022-11-22", ReminderMoment.After, 5)]
    [InlineData("2023-06-01", ReminderMoment.After, 5)]
    public void The_last_step_that_has_come_is_taken_on_working_days(string day, ReminderMoment? moment, int days) =>
        Looking(Day(day)).Next(Usual.Steps(), DueOn, []).ShouldBe(moment is { } then ? new ReminderStep(then, days) : null);

    [Fact]
    public void A_step_that_was_taken_and_those_before_it_are_past()
    {
        GivenReminder taken = new(DueOn, ReminderStep.OnTheDay, DueOn);
        Looking(DueOn.AddDays(1)).Next(Usual.Steps(), DueOn, [taken]).ShouldBe(ReminderStep.After(1));
        Looking(DueOn.AddDays(1)).Next([ReminderStep.Before(3), ReminderStep.OnTheDay], DueOn, [taken]).ShouldBeNull();
    }

    [Fact]
    public void One_is_reminded_once_a_day_whatever_the_settings_become_on_it()
    {
        GivenReminder taken = new(DueOn, ReminderStep.Before(3), November(11));
        Looking(November(11)).Next([ReminderStep.Before(2)], DueOn, [taken]).ShouldBeNull();
        Looking(November(14)).Next([ReminderStep.Before(2)], DueOn, [taken]).ShouldBe(ReminderStep.Before(2));
    }

    [Fact]
    public void Another_due_date_has_steps_of_its_own()
    {
        GivenReminder taken = new(DueOn, ReminderStep.After(5), November(22));
        Looking(November(22)).Next(Usual.Steps(), November(25), [taken]).ShouldBe(ReminderStep.Before(3));
    }

    [Theory]
    [InlineData("2025-10-01", "2025-09-30")] // a festival of eight days, and the Tuesday before it
    [InlineData("2025-10-08", "2025-09-30")]
    [InlineData("2025-09-28", "2025-09-28")] // a Sunday that is worked
    [InlineData("2025-10-11", "2025-10-11")] // a Saturday that is worked
    [InlineData("2025-10-12", "2025-10-11")]
    public void What_is_due_on_a_day_off_is_told_on_the_last_working_day_before(string dueOn, string told) =>
        Looking(Day(told), daysOff: Announced).DayOf(ReminderStep.OnTheDay, Day(dueOn)).ShouldBe(Day(told));

    [Fact]
    public void Working_days_are_counted_over_days_off_and_worked_weekends()
    {
        var looking = Looking(Day("2025-10-09"), daysOff: Announced);
        looking.DayOf(ReminderStep.Before(3), Day("2025-10-09")).ShouldBe(Day("2025-09-28"), "The 30th, the 29th, and the Sunday that is worked.");
        looking.DayOf(ReminderStep.After(3), Day("2025-10-08")).ShouldBe(Day("2025-10-11"), "The 9th, the 10th, and the Saturday that is worked.");
        looking.RecordDueOn(Day("2025-09-30")).ShouldBe(Day("2025-10-11"));
    }

    [Fact]
    public void A_year_is_crossed_by_the_days_that_both_years_announced()
    {
        var looking = Looking(Day("2024-12-30"), daysOff: Announced);
        looking.DayOf(ReminderStep.Before(3), Day("2025-01-02")).ShouldBe(Day("2024-12-27"), "The 31st, the 30th, and the Friday before; New Year's Day is off.");
        looking.DayOf(ReminderStep.After(1), Day("2024-12-31")).ShouldBe(Day("2025-01-02"));
    }

    [Fact]
    public void Whoever_looks_every_day_takes_every_step_once_and_in_order_and_on_its_day() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 60].Array[0, 5], Gen.Bool, Gen.Int[1, 60].Array[0, 5]).Sample((due, before, onTheDay, after) =>
        {
            var (settings, dueOn) = (Usual with { DaysBefore = before, OnTheDay = onTheDay, DaysAfter = after }, Day("2024-03-01").AddDays(due));
            var (given, steps) = (new List<GivenReminder>(), settings.Steps());
            for (var day = dueOn.AddDays(-120); day <= dueOn.AddDays(120); day = day.AddDays(1))
            {
                var looking = Looking(day, settings, Announced);
                if (looking.Next(steps, dueOn, given) is not { } step) continue;
                looking.DayOf(step, dueOn).ShouldBe(day, "Nobody was late, so each is on its own day.");
                looking.WorkingDays.Hold(day).ShouldBeTrue();
                given.Add(new(dueOn, step, day));
            }

            given.Select(each => each.Step.Place).ShouldBe([.. given.Select(each => each.Step.Place).Order()], "in order");
            given.Select(each => each.Step).ShouldBeUnique();
            var left = steps.Except(given.Select(each => each.Step)).ToList();
            left.ShouldAllBe(step => given.Any(each => each.Step.Place > step.Place && each.GivenOn == Looking(dueOn, settings, Announced).DayOf(step, dueOn)), "A step is left out only for a later one of the same day.");
        });

    [Fact]
    public void Whoever_looks_at_what_is_due_by_the_horizon_misses_nothing() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[-100, 100], Gen.Int[1, 60].Array[0, 5]).Sample((today, due, before) =>
        {
            var settings = Usual with { DaysBefore = before };
            var looking = Looking(Day("2024-03-01").AddDays(today), settings, Announced);
            var dueOn = looking.Day.AddDays(due);
            if (looking.Next(settings.Steps(), dueOn, []) is not null) dueOn.ShouldBeLessThanOrEqualTo(looking.Horizon(settings.Steps()));
        });
}
