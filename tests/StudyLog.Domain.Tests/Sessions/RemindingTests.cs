using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reminders.KnownReminders;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

/// <summary>The session is of Tuesday, 25 October: its record is to be submitted by Friday.</summary>
public class RemindingTests
{
    private static readonly DateOnly FridayAfter = new(2022, 10, 28);
    private static readonly Recipients Secretaries = new([], [], Secretary: true);

    private static Func<Session, Decision<SessionEvent>> RemindOn(DateOnly day, DateOnly? recordedOn = null, ReminderSettings? settings = null) =>
        session => SessionDecisions.Remind(session, new(Looking(day, settings), recordedOn ?? October25), Service, MorningOf(day));

    private static SessionRecordReminded Reminded(DateOnly day, DateOnly dueOn, ReminderStep step, Recipients? to = null) =>
        new(By(Service, Occurred.At(At(day, 9, 30))), new(dueOn, step, to ?? Secretaries));

    [Fact]
    public void On_the_third_working_day_and_after_it_the_secretaries_are_reminded_of_a_record_that_was_not_submitted()
    {
        var onTheDay = Reminded(FridayAfter, FridayAfter, ReminderStep.OnTheDay);
        var after = Reminded(new(2022, 10, 31), FridayAfter, ReminderStep.After(1));
        Given(Planned(), Held).When(RemindOn(FridayAfter.AddDays(-1))).ThenAlreadySo();
        Given(Planned(), Held).When(RemindOn(FridayAfter)).Then(onTheDay);
        Given(Planned(), Held, onTheDay).When(RemindOn(new(2022, 10, 31))).Then(after);
        Given(Planned(), Held, onTheDay, after).When(RemindOn(November(4))).Then(Reminded(November(4), FridayAfter, ReminderStep.After(5)));
    }

    [Fact]
    public void Also_where_nobody_said_that_it_was_held() => Given(Planned()).When(RemindOn(FridayAfter)).Then(Reminded(FridayAfter, FridayAfter, ReminderStep.OnTheDay));

    [Fact]
    public void The_recorder_is_reminded_too() =>
        Given(Planned(), Arranged(Arrangements.None with { Recorder = new(Li, null, null) }), Held)
            .When(RemindOn(FridayAfter))
            .Then(Reminded(FridayAfter, FridayAfter, ReminderStep.OnTheDay, new([], [Li], Secretary: true)));

    [Fact]
    public void A_record_that_came_back_is_due_again_so_many_days_after_that()
    {
        Given(Planned(), Held, Submitted, Returned).When(RemindOn(November(4))).ThenAlreadySo();
        Given(Planned(), Held, Submitted, Returned).When(RemindOn(November(7))).Then(Reminded(November(7), November(7), ReminderStep.OnTheDay));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_was_entered_after_its_record_was_due()
    {
        Given(Planned(), Held).When(RemindOn(November(10), recordedOn: FridayAfter.AddDays(1))).ThenAlreadySo();
        Given(Planned(), Held).When(RemindOn(FridayAfter, recordedOn: FridayAfter)).Then(Reminded(FridayAfter, FridayAfter, ReminderStep.OnTheDay));
    }

    [Fact]
    public void Nobody_is_reminded_of_a_session_without_a_day_or_given_up_or_where_the_settings_give_records_no_days()
    {
        Given(Planned(InOctober)).When(RemindOn(FridayAfter)).ThenAlreadySo();
        Given(Planned(Undated)).When(RemindOn(FridayAfter)).ThenAlreadySo();
        Given(Planned(), Cancelled).When(RemindOn(FridayAfter)).ThenAlreadySo();
        Given(Planned(), Held, Voided).When(RemindOn(FridayAfter)).ThenAlreadySo();
        Given(Planned(), Held).When(RemindOn(FridayAfter, settings: Usual with { RecordDays = 0 })).ThenAlreadySo();
    }
}
