using System.Globalization;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

public class CheckingInTests
{
    private static readonly Asking WangHimself = OfficeLiaison;
    private static readonly Session OfToday = Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday)]);
    private static readonly Session AtNine = Fold<Session>(
        [KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { StartsAt = KnownSessions.NineOClock })]);

    private static readonly Session Opened = Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday), KnownSessions.CheckInOpened]);
    private static readonly Session Closed = Fold<Session>(
        [KnownSessions.Planned(KnownSessions.OnToday), KnownSessions.CheckInOpened, new SelfCheckInClosed(By(Secretary, RightNow))]);

    private static readonly CheckIn ByQr = new(Wang, null, CheckInMethod.Qr, SelfCheckIn, ForAnybody: false);
    private static readonly CheckIn ForAnybody = ByQr with { ForAnybody = true };

    private static Decision<AttendanceEvent> CheckIn(Attendance attendance, CheckIn command, Session? session = null, Asking? asking = null, Now? now = null) =>
        AttendanceDecisions.CheckIn(attendance, session ?? OfToday, KnownSessions.SessionId, command, asking ?? WangHimself, now ?? AtPresent);

    private static AttendeeCheckedIn CheckedIn(Provenance provenance, DateTimeOffset? at, CheckInMethod method = CheckInMethod.Qr) =>
        new(provenance, KnownSessions.SessionId, Wang, at, method);

    private static DateTimeOffset PresentInShanghai => TimeZoneInfo.ConvertTime(AtPresent.Instant, AtPresent.Zone);

    [Fact]
    public void A_check_in_of_today_is_now() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr))
            .Then(CheckedIn(By(WangHimself, RightNow), PresentInShanghai))
            .ThenTheState(attendance => (attendance.Status, attendance.Method, attendance.CheckedInAt)
                .ShouldBe((AttendanceStatus.Present, CheckInMethod.Qr, AtPresent.Instant)));

    [Theory]
    [InlineData("2022-10-24T23:59:00+08:00")]
    [InlineData("1999-01-01T09:00:00+08:00")]
    [InlineData("2022-10-26T00:00:00+08:00")]
    public void Nobody_checks_in_on_another_day_than_the_session_s(string at) =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) }, Held, Secretary))
            .ThenRefused(new Rejection.DateInvalid("at", DateFault.NotOnSessionDay));

    [Fact]
    public void A_session_that_ends_after_midnight_goes_on_into_that_day()
    {
        var overnight = Fold<Session>([KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { EndsAt = At(October25.AddDays(1), 1) }), KnownSessions.Held]);
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { At = At(October25.AddDays(1), 0) }, overnight, Secretary))
            .ThenTheState(attendance => attendance.Status.ShouldBe(AttendanceStatus.Present));
    }

    [Fact]
    public void A_check_in_of_a_past_day_is_on_that_day_at_a_time_nobody_noted() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { Method = CheckInMethod.Paper }, Held, Secretary))
            .Then(CheckedIn(OnTheDay, null, CheckInMethod.Paper));

    [Fact]
    public void A_check_in_that_notes_its_time_is_at_that_time() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { At = KnownSessions.NineOClock }, Held, Secretary))
            .Then(CheckedIn(By(Secretary, Occurred.At(KnownSessions.NineOClock)), KnownSessions.NineOClock));

    [Fact]
    public void A_check_in_of_an_undated_session_is_at_a_time_nobody_knows() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody, Fold<Session>([KnownSessions.Planned(KnownSessions.Undated)]), Secretary))
            .Then(CheckedIn(By(Secretary, Occurred.Unknown), null));

    [Fact]
    public void A_session_known_to_the_month_is_not_taken_for_one_of_the_first()
    {
        var first = new Now(At(new(2022, 11, 1), 10), Shanghai);
        var inNovember = Fold<Session>([KnownSessions.Planned(new(new(2022, 11, 1), Precision.Month, null))]);
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody, inNovember, Secretary, first))
            .Then(CheckedIn(By(Secretary, Occurred.InMonthOf(new(2022, 11, 1), Shanghai)), null));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(15, 15, false)]
    [InlineData(16, 15, true)]
    public void Who_checks_in_after_start_and_tolerance_is_late(int minutesAfterStart, int tolerance, bool late)
    {
        var at = KnownSessions.NineOClock.AddMinutes(minutesAfterStart);
        var provenance = By(Secretary, Occurred.At(at));
        AttendanceEvent[] expected = late
            ? [CheckedIn(provenance, at), new AttendeeMarkedLate(provenance, KnownSessions.SessionId, Wang, at, Reason: null)]
            : [CheckedIn(provenance, at)];

        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { At = at, Settings = SelfCheckIn with { LateToleranceMinutes = tolerance } }, AtNine, Secretary))
            .Then(expected)
            .ThenTheState(attendance => attendance.Status.ShouldBe(late ? AttendanceStatus.Late : AttendanceStatus.Present));
    }

    [Fact]
    public void Without_a_start_nobody_is_late() =>
        Given(Expected).When(attendance => CheckIn(attendance, ForAnybody with { At = At(October25, 23) }, Held, Secretary))
            .ThenTheState(attendance => attendance.Status.ShouldBe(AttendanceStatus.Present));

    [Fact]
    public void Nobody_checks_in_himself_or_herself_unless_the_organisation_wishes_it()
    {
        var off = OrganisationSettings.Default;
        Given(Expected).When(attendance => CheckIn(attendance, ByQr with { Settings = off })).ThenRefused(new Rejection.WrongState("self-check-in-off"));
        Given(Expected).When(attendance => CheckIn(attendance, ForAnybody with { Settings = off }, asking: Secretary)).ThenItHappened(RightNow);
    }

    [Fact]
    public void Where_the_secretary_opened_it_people_check_in_by_the_session_s_present_code_alone()
    {
        var byCode = ByQr with { Settings = OrganisationSettings.Default, CodeFits = true };
        Given(Expected).When(attendance => CheckIn(attendance, byCode)).ThenRefused(new Rejection.WrongState("self-check-in-off"));
        Given(Expected).When(attendance => CheckIn(attendance, byCode, Opened)).Then(CheckedIn(By(WangHimself, RightNow), PresentInShanghai));
        Given(Expected).When(attendance => CheckIn(attendance, byCode with { CodeFits = null }, Opened)).ThenRefused(new Rejection.Invalid("code", "check-in-code-needed"));
        Given(Expected).When(attendance => CheckIn(attendance, byCode with { CodeFits = false }, Opened)).ThenRefused(new Rejection.Invalid("code", "check-in-code-past"));
        Given(Expected).When(attendance => CheckIn(attendance, byCode, Closed)).ThenRefused(new Rejection.WrongState("self-check-in-off"));
    }

    [Fact]
    public void A_code_that_is_past_lets_nobody_in_and_is_not_asked_for_again()
    {
        Given(Expected).When(attendance => CheckIn(attendance, ForAnybody with { CodeFits = false }, asking: Secretary)).ThenRefused(new Rejection.Invalid("code", "check-in-code-past"));
        Given(Reaching(AttendanceStatus.Present)).When(attendance => CheckIn(attendance, ByQr with { CodeFits = false })).ThenAlreadySo();
    }

    [Fact]
    public void Who_checks_in_himself_or_herself_does_so_on_the_day_and_at_the_service_s_time()
    {
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr with { At = AtPresent.Instant.AddHours(-1) }))
            .ThenRefused(new Rejection.Invalid("at", "own-check-in-is-now"));
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr, asking: WangHimself.Saying("2022-11-10")))
            .ThenRefused(new Rejection.Invalid("occurredOn", "own-check-in-is-now"));
        Given(Expected).When(attendance => CheckIn(attendance, ByQr, Held)).ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.NotToday));
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr, Fold<Session>([KnownSessions.Planned(KnownSessions.Undated)])))
            .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.NotToday));
        Given(Reaching(AttendanceStatus.Present)).When(attendance => CheckIn(attendance, ByQr, Held)).ThenAlreadySo();
    }

    [Fact]
    public void Who_is_not_on_the_roster_does_not_check_in() =>
        GivenNoAttendance().When(attendance => CheckIn(attendance, ByQr)).ThenRefused(new Rejection.NotOnRoster([Wang]));

    [Fact]
    public void Nobody_checks_in_somebody_else()
    {
        Given(Expected).When(attendance => CheckIn(attendance, ByQr, asking: ResearchLiaison)).ThenRefused(new Rejection.OnlyForOneself());
        Given(Expected).When(attendance => CheckIn(attendance, ByQr, asking: Secretary)).ThenRefused(new Rejection.OnlyForOneself());
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr, asking: ResearchLiaison with { OnBehalfOf = new(null, Wang) }))
            .ThenRefused(new Rejection.OnlyForOneself());
    }

    [Fact]
    public void Who_checks_in_somebody_else_does_not_learn_how_that_person_is_marked()
    {
        GivenNoAttendance().When(attendance => CheckIn(attendance, ByQr, asking: ResearchLiaison)).ThenRefused(new Rejection.OnlyForOneself());
        Given(Reaching(AttendanceStatus.Present)).When(attendance => CheckIn(attendance, ByQr, asking: ResearchLiaison)).ThenRefused(new Rejection.OnlyForOneself());
        Given(Reaching(AttendanceStatus.Absent)).When(attendance => CheckIn(attendance, ByQr, asking: ResearchLiaison)).ThenRefused(new Rejection.OnlyForOneself());
    }

    [Fact]
    public void Who_may_check_in_anybody_checks_in_others_and_himself_or_herself()
    {
        Given(Expected).When(attendance => CheckIn(attendance, ForAnybody, asking: Leader)).Then(CheckedIn(By(Leader, RightNow), PresentInShanghai));
        Given(Expected).When(attendance => CheckIn(attendance, ForAnybody)).Then(CheckedIn(By(WangHimself, RightNow), PresentInShanghai));
    }

    [Fact]
    public void Nobody_checks_in_before_the_sessions_day() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ByQr, Fold<Session>([KnownSessions.Planned(KnownSessions.OnTomorrow)])))
            .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture));

    [Fact]
    public void Nobody_checks_in_in_the_future() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody with { At = PresentInShanghai.AddMinutes(1) }, asking: Secretary))
            .ThenRefused(new Rejection.DateInvalid("at", DateFault.InFuture));

    [Fact]
    public void No_check_in_is_said_to_be_in_the_future() =>
        Given(Expected)
            .When(attendance => CheckIn(attendance, ForAnybody, asking: Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Theory]
    [InlineData(AttendanceStatus.Absent, "marked-absent")]
    [InlineData(AttendanceStatus.OnLeave, "marked-on-leave")]
    public void The_secretarys_mark_is_not_undone_by_the_person(AttendanceStatus status, string state)
    {
        Given(Reaching(status)).When(attendance => CheckIn(attendance, ByQr)).ThenRefused(new Rejection.WrongState(state));
        Given(Reaching(status)).When(attendance => CheckIn(attendance, ForAnybody)).ThenRefused(new Rejection.WrongState(state));
    }

    [Theory]
    [InlineData(AttendanceStatus.Absent)]
    [InlineData(AttendanceStatus.OnLeave)]
    public void The_secretarys_mark_is_undone_by_somebody_else(AttendanceStatus status) =>
        Given(Reaching(status))
            .When(attendance => CheckIn(attendance, ForAnybody, Held, Secretary))
            .Then(CheckedIn(OnTheDay, null))
            .ThenTheState(attendance => (attendance.Status, attendance.Reason).ShouldBe((AttendanceStatus.Present, null)));

    [Theory]
    [InlineData(AttendanceStatus.Present)]
    [InlineData(AttendanceStatus.Late)]
    [InlineData(AttendanceStatus.LeftEarly)]
    public void Who_is_present_stays_as_marked(AttendanceStatus status) =>
        Given(Reaching(status))
            .When(attendance => CheckIn(attendance, ByQr))
            .ThenAlreadySo()
            .ThenTheState(attendance => attendance.Status.ShouldBe(status));

    [Theory]
    [InlineData(SessionState.Submitted)]
    [InlineData(SessionState.Confirmed)]
    [InlineData(SessionState.Cancelled)]
    public void Who_is_present_already_may_say_so_when_the_roll_is_closed(SessionState state) =>
        Given(Reaching(AttendanceStatus.Present)).When(attendance => CheckIn(attendance, ByQr, KnownSessions.In(state))).ThenAlreadySo();
}
