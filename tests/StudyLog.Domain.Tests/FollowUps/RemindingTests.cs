using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Tests.Reminders;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reminders.KnownReminders;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class RemindingTests
{
    private static readonly Recipients OfficeAndWang = new([Office], [Wang], Secretary: false);

    private static Func<FollowUp, Decision<FollowUpEvent>> RemindOn(DateOnly day, ReminderSettings? settings = null, bool leadIsDissolved = false) =>
        followUp => FollowUpDecisions.Remind(followUp, new(Looking(day, settings), leadIsDissolved), Service, MorningOf(day));

    private static FollowUpReminded Reminded(DateOnly day, DateOnly dueOn, ReminderStep step, Recipients? to = null) =>
        new(By(Service, Occurred.At(At(day, 9, 30))), KnownSessions.SessionId, new(dueOn, step, to ?? OfficeAndWang));

    [Fact]
    public void The_lead_and_the_owner_are_reminded_before_on_and_after_the_day_and_late_the_secretaries_too()
    {
        var before = Reminded(November(10), Tuesday, ReminderStep.Before(3));
        var onTheDay = Reminded(Tuesday, Tuesday, ReminderStep.OnTheDay);
        var after = Reminded(November(16), Tuesday, ReminderStep.After(1));
        var late = Reminded(November(22), Tuesday, ReminderStep.After(5), OfficeAndWang with { Secretary = true });

        Given(DueOnTuesday).When(RemindOn(November(10))).Then(before);
        Given(DueOnTuesday, before).When(RemindOn(November(14))).ThenAlreadySo();
        Given(DueOnTuesday, before).When(RemindOn(Tuesday)).Then(onTheDay);
        Given(DueOnTuesday, before, onTheDay).When(RemindOn(November(16))).Then(after);
        Given(DueOnTuesday, before, onTheDay, after).When(RemindOn(November(22))).Then(late);
        Given(DueOnTuesday, before, onTheDay, after, late).When(RemindOn(new(2023, 3, 1))).ThenAlreadySo();
    }

    [Fact]
    public void Whoever_was_away_over_the_day_is_reminded_once() => Given(DueOnTuesday).When(RemindOn(November(17))).Then(Reminded(November(17), Tuesday, ReminderStep.After(1)));

    [Fact]
    public void The_one_it_was_given_to_is_reminded() =>
        Given(DueOnTuesday, ReassignedTo(Training) with { Responsible = new(Training, [], null, null) })
            .When(RemindOn(Tuesday))
            .Then(Reminded(Tuesday, Tuesday, ReminderStep.OnTheDay, new([Training], [], Secretary: false)));

    [Fact]
    public void Where_the_lead_is_no_more_the_secretaries_are_reminded_from_the_first_step_on_since_somebody_must_give_it_to_another() =>
        Given(DueOnTuesday).When(RemindOn(November(10), leadIsDissolved: true)).Then(Reminded(November(10), Tuesday, ReminderStep.Before(3), OfficeAndWang with { Secretary = true }));

    [Fact]
    public void More_time_moves_the_reminders_and_asking_for_it_does_not()
    {
        Given(DueOnTuesday, AskedForFriday).When(RemindOn(Tuesday)).Then(Reminded(Tuesday, Tuesday, ReminderStep.OnTheDay));
        var granted = Given(DueOnTuesday, AskedForFriday, new FollowUpExtensionGranted(By(Leader, On(November(8))), KnownSessions.SessionId, Friday));
        granted.When(RemindOn(November(14))).ThenAlreadySo();
        granted.When(RemindOn(Tuesday)).Then(Reminded(Tuesday, Friday, ReminderStep.Before(3)));
    }

    [Fact]
    public void A_return_that_names_a_day_is_reminded_of_by_that_day_and_more_time_takes_its_place()
    {
        var redo = Returned with { RedoBy = November(14) };
        Given(DueOnTuesday, Received, Submitted, redo).When(RemindOn(November(14))).Then(Reminded(November(14), November(14), ReminderStep.OnTheDay));
        Given(DueOnTuesday, Received, Submitted, redo, AskedForFriday, new FollowUpExtensionGranted(By(Leader, On(November(8))), KnownSessions.SessionId, Friday))
            .When(RemindOn(November(14))).ThenAlreadySo()
            .ThenTheState(followUp => followUp.DeadlineOn.ShouldBe(Friday));
        Given(DueOnTuesday, Received, Submitted, redo, Submitted, Returned).When(RemindOn(November(14))).Then(Reminded(November(14), Tuesday, ReminderStep.Before(3)));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_rests_and_whoever_takes_it_up_again_is()
    {
        Given(DueOnTuesday, Suspended).When(RemindOn(Tuesday)).ThenAlreadySo();
        Given(DueOnTuesday, Suspended, Resumed).When(RemindOn(Tuesday)).Then(Reminded(Tuesday, Tuesday, ReminderStep.OnTheDay));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_due_on_no_day()
    {
        Given(Issued).When(RemindOn(Tuesday)).ThenAlreadySo();
        Given(Issued with { Due = new(DueKind.Continuous, null) }).When(RemindOn(Tuesday)).ThenAlreadySo();
        GivenNoFollowUp().When(RemindOn(Tuesday)).ThenAlreadySo();
    }

    [Fact]
    public void A_step_the_settings_do_not_have_is_not_taken()
    {
        var silent = Usual with { DaysBefore = [], OnTheDay = false, DaysAfter = [] };
        foreach (var day in Enumerable.Range(0, 40).Select(November(1).AddDays)) Given(DueOnTuesday).When(RemindOn(day, silent)).ThenAlreadySo();
        Given(DueOnTuesday).When(RemindOn(November(8), Usual with { DaysBefore = [5, 1] })).Then(Reminded(November(8), Tuesday, ReminderStep.Before(5)));
    }

    [Fact]
    public void A_reminder_changes_neither_the_state_nor_whose_turn_it_is()
    {
        var before = Fold<FollowUp>([DueOnTuesday, Received]);
        var after = FollowUp.Evolve(before, Reminded(Tuesday, Tuesday, ReminderStep.OnTheDay));
        (after.Stage, after.Turn, after.Received, after.DeadlineOn).ShouldBe((before.Stage, before.Turn, before.Received, before.DeadlineOn));
    }
}
