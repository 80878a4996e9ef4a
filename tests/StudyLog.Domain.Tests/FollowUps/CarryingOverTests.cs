using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class CarryingOverTests
{
    private static Decision<FollowUpEvent> Say(FollowUp followUp, Session? to = null, Guid? toSessionId = null, Asking? asking = null) =>
        FollowUpDecisions.CarryOver(followUp, KnownFollowUps.Session, to ?? LaterSession, new(toSessionId ?? LaterSessionId), asking ?? Secretary, AtPresent);

    private static Session OnDay(SessionDay day, params SessionEvent[] more) => Fold<Session>([KnownSessions.Planned(day), .. more]);

    [Fact]
    public void It_is_put_on_the_agenda_of_a_later_session_on_that_sessions_day() =>
        Given(Issued).When(followUp => Say(followUp)).Then(new FollowUpCarriedOver(By(Secretary, On(Today)), KnownSessions.SessionId, LaterSessionId));

    [Fact]
    public void On_the_agenda_of_one_still_to_come_it_is_put_now() =>
        Given(Issued).When(followUp => Say(followUp, OnDay(KnownSessions.OnTomorrow))).ThenItHappened(RightNow);

    [Fact]
    public void What_was_issued_after_a_sessions_day_is_put_on_its_agenda_now() =>
        Given(Issued with { Provenance = By(Secretary, On(new(2022, 11, 8))) })
            .When(followUp => Say(followUp, OnDay(new(new(2022, 11, 1), Precision.Day, null))))
            .ThenItHappened(RightNow);

    [Fact]
    public void It_may_be_carried_over_to_several_sessions_but_once_to_each()
    {
        var carriedOver = new FollowUpCarriedOver(By(Secretary, On(Today)), KnownSessions.SessionId, LaterSessionId);
        Given(Issued, carriedOver).When(followUp => Say(followUp)).ThenAlreadySo();
        Given(Issued, carriedOver).When(followUp => Say(followUp, toSessionId: Id(0x5E7))).Then(carriedOver with { ToSessionId = Id(0x5E7) });
    }

    [Fact]
    public void It_is_not_carried_over_to_the_session_it_comes_from_nor_to_an_earlier_one()
    {
        var fault = new Rejection.Invalid("sessionId", "not-a-later-session");
        Given(Issued).When(followUp => Say(followUp, KnownFollowUps.Session, KnownSessions.SessionId)).ThenRefused(fault);
        Given(Issued).When(followUp => Say(followUp, OnDay(new(new(2022, 10, 24), Precision.Day, null)))).ThenRefused(fault);
        Given(Issued).When(followUp => Say(followUp, OnDay(new(new(2022, 9, 1), Precision.Month, null)))).ThenRefused(fault);
    }

    [Fact]
    public void What_may_be_a_later_session_is_not_refused()
    {
        foreach (var day in new[] { KnownSessions.OnOctober25, KnownSessions.InOctober, KnownSessions.Undated })
            Given(Issued).When(followUp => Say(followUp, OnDay(day))).ThenTheState(followUp => followUp.CarryOvers.Count.ShouldBe(1));
    }

    [Theory]
    [InlineData(SessionState.Held)]
    [InlineData(SessionState.Returned)]
    public void A_session_whose_record_is_being_written_takes_it(SessionState state) =>
        Given(Issued).When(followUp => Say(followUp, KnownSessions.In(state))).ThenTheState(followUp => followUp.CarryOvers.Count.ShouldBe(1));

    [Theory]
    [InlineData(SessionState.Submitted, "submitted")]
    [InlineData(SessionState.Cancelled, "cancelled")]
    public void A_session_in_another_state_does_not(SessionState state, string named) =>
        Given(Issued).When(followUp => Say(followUp, KnownSessions.In(state))).ThenRefused(new Rejection.WrongState(named));

    [Fact]
    public void A_confirmed_record_is_locked() =>
        Given(Issued).When(followUp => Say(followUp, KnownSessions.In(SessionState.Confirmed))).ThenRefused(new Rejection.RecordLocked());

    [Fact]
    public void It_is_not_put_there_before_it_was_issued() =>
        Given(Issued).When(followUp => Say(followUp, asking: Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
}
