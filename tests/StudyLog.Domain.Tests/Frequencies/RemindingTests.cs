using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reminders.KnownReminders;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Frequencies;

public class RemindingTests
{
    private static readonly RequiredPeriod ThemeDays = new(SessionKind.ThemeDay, Training, NormPeriod.Month, November(1));
    private static readonly DateOnly Last = November(30);

    private static Func<FrequencyGap, Decision<FrequencyEvent>> RemindOn(DateOnly day, RequiredPeriod? period = null, ReminderSettings? settings = null) =>
        gap => FrequencyDecisions.Remind(gap, new(period ?? ThemeDays, Last, Looking(day, settings)), Service, MorningOf(day));

    private static FrequencyGapReminded Reminded(DateOnly day, ReminderStep step, Recipients to, RequiredPeriod? period = null) =>
        new(By(Service, Occurred.At(At(day, 9, 30))), period ?? ThemeDays, new(Last, step, to));

    [Fact]
    public void Ten_working_days_before_the_end_who_is_to_hold_them_is_reminded_and_on_the_last_day_the_secretaries_too()
    {
        var before = Reminded(November(16), ReminderStep.Before(10), new([Training], [], Secretary: false));
        GivenNoGap().When(RemindOn(November(15))).ThenAlreadySo();
        GivenNoGap().When(RemindOn(November(16))).Then(before);
        Given(before).When(RemindOn(November(29))).ThenAlreadySo();
        Given(before).When(RemindOn(Last)).Then(Reminded(Last, ReminderStep.OnTheDay, new([Training], [], Secretary: true)));
    }

    [Fact]
    public void Of_what_the_organisation_itself_is_to_hold_the_secretaries_are_reminded()
    {
        var own = ThemeDays with { OrganiserDepartmentId = null };
        GivenNoGap().When(RemindOn(November(16), own)).Then(Reminded(November(16), ReminderStep.Before(10), new([], [], Secretary: true), own));
    }

    [Fact]
    public void Nobody_is_where_the_settings_say_so() => GivenNoGap().When(RemindOn(Last, settings: Usual with { GapDays = 0 })).ThenAlreadySo();

    [Fact]
    public void Each_period_of_each_kind_and_body_has_a_stream_of_its_own()
    {
        RequiredPeriod[] periods =
        [
            ThemeDays,
            ThemeDays with { OrganiserDepartmentId = null },
            ThemeDays with { Kind = SessionKind.CommitteeMeeting },
            ThemeDays with { Per = NormPeriod.Quarter },
            ThemeDays with { First = November(1).AddMonths(1) },
        ];
        periods.Select(period => period.StreamId(Id(1))).Append(ThemeDays.StreamId(Id(2))).ShouldBeUnique();
        ThemeDays.StreamId(Id(1)).ShouldBe((ThemeDays with { }).StreamId(Id(1)));
    }
}
