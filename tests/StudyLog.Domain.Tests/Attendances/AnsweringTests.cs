using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Attendances;

public class AnsweringTests
{
    private static readonly Session ToCome = Scenario.Fold<Session>([Planned(OnTomorrow)]);
    private static readonly Session Moved = Scenario.Fold<Session>(
        [Planned(OnTomorrow), new StudySessionRescheduled(By(Secretary, RightNow), OnTomorrow with { On = Tomorrow.AddDays(1) }, null, null, "停电")]);

    private static readonly AnswerInvitation Declining = new(Wang, InvitationAnswer.Declined, "出差", Revision: null, WrittenAt: null, ForAnybody: false);

    private static InvitationAnswered Declined(Occurred? said = null, int revision = 0, Asking? by = null) =>
        new(By(by ?? OfficeLiaison, said ?? RightNow), SessionId, Wang, InvitationAnswer.Declined, "出差", revision);

    private static Decision<AttendanceEvent> Answer(Attendance attendance, AnswerInvitation? command = null, Asking? asking = null, Session? session = null) =>
        InvitationDecisions.Answer(attendance, session ?? ToCome, SessionId, command ?? Declining, asking ?? OfficeLiaison, AtPresent);

    [Fact]
    public void An_answer_is_noted_and_neither_marks_anybody_nor_asks_for_leave() =>
        Given(Expected).When(attendance => Answer(attendance)).Then(Declined()).ThenTheState(attendance =>
        {
            attendance.Answered.ShouldBe(new Answered(InvitationAnswer.Declined, "出差", 0, RightNow));
            (attendance.Status, attendance.Leave).ShouldBe((AttendanceStatus.Unmarked, null));
        });

    [Fact]
    public void The_same_said_again_changes_nothing_and_another_answer_takes_its_place()
    {
        Given(Expected, Declined()).When(attendance => Answer(attendance)).ThenAlreadySo();
        Given(Expected, Declined()).When(attendance => Answer(attendance, Declining with { Answer = InvitationAnswer.Accepted, Note = null }))
            .Then(new InvitationAnswered(By(OfficeLiaison, RightNow), SessionId, Wang, InvitationAnswer.Accepted, null, 0));
    }

    [Fact]
    public void People_answer_for_themselves_and_the_secretary_for_anybody_on_the_roster()
    {
        Given(Expected).When(attendance => Answer(attendance, asking: Leader)).ThenRefused(new Rejection.NotOnesOwn());
        Given(Expected).When(attendance => Answer(attendance, Declining with { ForAnybody = true }, Secretary)).Then(Declined(by: Secretary));
        Given(Expected, NoLongerExpected).When(attendance => Answer(attendance)).ThenRefused(new Rejection.NotOnRoster([Wang]));
    }

    [Theory]
    [InlineData(SessionState.Held, "held")]
    [InlineData(SessionState.Cancelled, "cancelled")]
    [InlineData(SessionState.Confirmed, "confirmed")]
    public void Nobody_answers_to_what_was_held_or_is_off(SessionState state, string written) =>
        Given(Expected).When(attendance => Answer(attendance, session: In(state))).ThenRefused(new Rejection.WrongState(written));

    [Fact]
    public void What_was_answered_before_a_change_is_to_be_answered_again()
    {
        Given(Expected, Declined()).When(attendance => Answer(attendance, session: Moved)).Then(Declined(revision: 1));
        Given(Expected).When(attendance => Answer(attendance, Declining with { Revision = 0 }, session: Moved)).ThenRefused(new Rejection.WrongState("changed-since-reply"));
        Given(Expected).When(attendance => Answer(attendance, Declining with { Revision = 1 })).ThenRefused(new Rejection.Invalid("file", "reply-to-nothing-sent"));
    }

    [Fact]
    public void Of_two_answers_the_later_written_counts_in_whichever_order_they_arrive()
    {
        var (early, late) = (At(Today, 8), At(Today, 9));
        var accepting = new AnswerInvitation(Wang, InvitationAnswer.Accepted, null, 0, early, ForAnybody: false);

        Given(Expected, Declined(Occurred.At(late))).When(attendance => Answer(attendance, accepting)).ThenRefused(new Rejection.WrongState("replied-since"));
        Given(Expected, Declined(Occurred.At(early))).When(attendance => Answer(attendance, accepting with { WrittenAt = late }))
            .Then(new InvitationAnswered(By(OfficeLiaison, Occurred.At(late)), SessionId, Wang, InvitationAnswer.Accepted, null, 0));
    }

    [Fact]
    public void An_answer_of_a_clock_that_is_fast_is_one_of_now() =>
        Given(Expected).When(attendance => Answer(attendance, Declining with { WrittenAt = At(Tomorrow, 9) })).Then(Declined());
}
