using StudyLog.Domain.Attendances;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reminders.KnownReminders;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

/// <summary>Wang is to make up by 30 November, a Wednesday.</summary>
public class RemindingTests
{
    private static Func<Attendance, Decision<AttendanceEvent>> RemindOn(DateOnly day, Session? session = null) =>
        attendance => MakeUpDecisions.Remind(attendance, session ?? Held, new(Looking(day)), Service, MorningOf(day));

    private static MakeUpStudyReminded Reminded(DateOnly day, ReminderStep step, Recipients to) =>
        new(By(Service, Occurred.At(At(day, 9, 30))), KnownSessions.SessionId, Wang, new(Due, step, to));

    [Fact]
    public void The_person_is_reminded_then_the_department_too_and_late_the_secretaries()
    {
        var before = Reminded(November(25), ReminderStep.Before(3), new([], [Wang], Secretary: false));
        var onTheDay = Reminded(November(30), ReminderStep.OnTheDay, new([], [Wang], Secretary: false));
        var after = Reminded(new(2022, 12, 1), ReminderStep.After(1), new([Office], [Wang], Secretary: false));
        var late = Reminded(new(2022, 12, 7), ReminderStep.After(5), new([Office], [Wang], Secretary: true));

        Given(Expected, Absent, Assigned).When(RemindOn(November(25))).Then(before);
        Given(Expected, Absent, Assigned, before).When(RemindOn(November(30))).Then(onTheDay);
        Given(Expected, Absent, Assigned, before, onTheDay).When(RemindOn(new(2022, 12, 1))).Then(after);
        Given(Expected, Absent, Assigned, before, onTheDay, after).When(RemindOn(new(2022, 12, 7))).Then(late);
        Given(Expected, Absent, Assigned, before, onTheDay, after, late).When(RemindOn(new(2023, 2, 1))).ThenAlreadySo();
    }

    [Fact]
    public void Nobody_is_reminded_of_what_was_handed_in_and_whoever_has_it_back_is()
    {
        Given(Expected, Absent, Assigned, Submitted).When(RemindOn(Due)).ThenAlreadySo();
        Given(Expected, Absent, Assigned, Submitted, Accepted).When(RemindOn(Due)).ThenAlreadySo();
        Given(Expected, Absent, Assigned, Submitted, Returned).When(RemindOn(Due))
            .Then(Reminded(Due, ReminderStep.OnTheDay, new([], [Wang], Secretary: false)));
    }

    [Fact]
    public void Nobody_is_reminded_who_was_there_after_all_or_is_on_the_roster_no_more_or_whose_session_did_not_take_place()
    {
        Given(Expected, Absent, Assigned, Present).When(RemindOn(Due)).ThenAlreadySo();
        Given(Expected, Absent, Assigned, NoLongerExpected).When(RemindOn(Due)).ThenAlreadySo();
        Given(Expected, Absent, Assigned).When(RemindOn(Due, KnownSessions.In(SessionState.Voided))).ThenAlreadySo();
        Given(Expected, Absent).When(RemindOn(Due)).ThenAlreadySo();
    }

    [Fact]
    public void Another_day_has_reminders_of_its_own() =>
        Given(Expected, Absent, Assigned, Reminded(Due, ReminderStep.OnTheDay, new([], [Wang], Secretary: false)), Assigned with { DueOn = new(2022, 12, 5) })
            .When(RemindOn(Due))
            .Then(Reminded(Due, ReminderStep.Before(3), new([], [Wang], Secretary: false)) with
            {
                Reminder = new(new(2022, 12, 5), ReminderStep.Before(3), new([], [Wang], Secretary: false)),
            });
}
