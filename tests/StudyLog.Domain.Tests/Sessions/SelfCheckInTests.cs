using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class SelfCheckInTests
{
    private static readonly SelfCheckInClosed CheckInClosed = new(By(Secretary, RightNow));

    private static Decision<SessionEvent> Open(Session session) => SessionDecisions.OpenSelfCheckIn(session, Secretary, AtPresent);

    private static Decision<SessionEvent> Close(Session session) => SessionDecisions.CloseSelfCheckIn(session, Secretary, AtPresent);

    [Fact]
    public void It_is_off_until_it_is_turned_on_and_can_be_turned_off_and_on_again()
    {
        Fold<Session>([Planned(OnToday)]).SelfCheckInOpen.ShouldBeFalse();
        Given(Planned(OnToday)).When(Open).Then(CheckInOpened).ThenTheState(session => session.SelfCheckInOpen.ShouldBeTrue());
        Given([Planned(OnToday), CheckInOpened]).When(Close).Then(CheckInClosed).ThenTheState(session => session.SelfCheckInOpen.ShouldBeFalse());
        Given([Planned(OnToday), CheckInOpened, CheckInClosed]).When(Open).Then(CheckInOpened);
    }

    [Fact]
    public void Said_twice_it_is_as_it_was()
    {
        Given([Planned(OnToday), CheckInOpened]).When(Open).ThenAlreadySo();
        Given(Planned(OnToday)).When(Close).ThenAlreadySo();
    }

    [Fact]
    public void It_can_be_turned_on_before_the_day_and_not_after_it_nor_where_no_day_is_known()
    {
        Given(Planned(OnTomorrow)).When(Open).Then(CheckInOpened);
        Given(Planned()).When(Open).ThenRefused(new Rejection.WrongState("check-in-day-past"));
        Given(Planned(InDecember)).When(Open).ThenRefused(new Rejection.WrongState("check-in-day-past"));
        Given(Planned(Undated)).When(Open).ThenRefused(new Rejection.WrongState("check-in-day-past"));
    }

    [Fact]
    public void Handing_in_the_record_turns_it_off_as_does_whatever_ends_the_session()
    {
        Fold<Session>([Planned(OnToday), CheckInOpened, Held, Submitted]).SelfCheckInOpen.ShouldBeFalse();
        Fold<Session>([Planned(OnToday), CheckInOpened, Cancelled]).SelfCheckInOpen.ShouldBeFalse();
        Fold<Session>([Planned(OnToday), CheckInOpened, Held, Voided]).SelfCheckInOpen.ShouldBeFalse();
    }

    [Theory]
    [InlineData(SessionState.Submitted, "submitted")]
    [InlineData(SessionState.Cancelled, "cancelled")]
    [InlineData(SessionState.Voided, "voided")]
    public void It_is_not_turned_on_where_nobody_s_presence_is_noted_any_more(SessionState state, string written) =>
        Given(Reaching(state)).When(Open).ThenRefused(new Rejection.WrongState(written));

    [Fact]
    public void A_confirmed_record_is_locked() =>
        Given(Reaching(SessionState.Confirmed)).When(Open).ThenRefused(new Rejection.RecordLocked());
}
