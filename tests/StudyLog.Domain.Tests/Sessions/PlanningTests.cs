using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class PlanningTests
{
    private static readonly RescheduleSession ToOctober27 =
        new(SessionId, new(new(2022, 10, 27), Precision.Day, null), null, null, "改期", null);

    private static readonly Arrangements FullyArranged = new(NineOClock, Noon, "三楼会议室", Chair, new(Li, "学习秘书", Research), 4);

    [Fact]
    public void A_session_is_planned_with_what_is_known_of_it() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(session, Plan(OnTomorrow), Secretary, AtPresent))
            .Then(Planned(OnTomorrow));

    [Fact]
    public void Arrangements_known_from_the_start_are_part_of_the_plan() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(session, Plan() with { Arrangements = FullyArranged }, Secretary, AtPresent))
            .Then(Planned() with { Provenance = By(Secretary, On(October25)), Arrangements = FullyArranged })
            .ThenTheState(session =>
            {
                session.Arrangements.ShouldBe(FullyArranged);
                SessionSlot.Of(session).ShouldBe(SessionSlot.Of(SessionKind.SpecialSession, null, OnOctober25, NineOClock));
                SessionMember[] arranged =
                [
                    SessionMember.StartsAt, SessionMember.EndsAt, SessionMember.Venue, SessionMember.Chair, SessionMember.Recorder, SessionMember.StudyHours,
                ];
                arranged.ShouldAllBe(member => session.IsGiven(member));
            });

    [Fact]
    public void A_session_of_the_past_was_planned_on_its_day_unless_said_otherwise() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(), Secretary, AtPresent)).ThenItHappened(On(October25));

    [Fact]
    public void A_session_known_to_the_month_was_planned_in_its_month() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(InOctober), Secretary, AtPresent))
            .ThenItHappened(Occurred.InMonthOf(October25, Shanghai));

    [Fact]
    public void A_session_of_today_was_planned_today() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(OnToday), Secretary, AtPresent)).ThenItHappened(On(Today));

    [Fact]
    public void A_session_to_come_is_planned_now()
    {
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(OnTomorrow), Secretary, AtPresent)).ThenItHappened(RightNow);
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(InDecember), Secretary, AtPresent)).ThenItHappened(RightNow);
    }

    [Fact]
    public void Of_an_undated_session_it_is_unknown_when_it_was_planned() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(Undated), Secretary, AtPresent)).ThenItHappened(Occurred.Unknown);

    [Fact]
    public void When_it_was_planned_may_be_said() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(), Secretary.Saying("2022-10-20"), AtPresent))
            .ThenItHappened(On(new(2022, 10, 20)));

    [Fact]
    public void A_session_cannot_have_been_planned_in_the_future() =>
        GivenNoSession().When(session => SessionDecisions.Plan(session, Plan(), Secretary.Saying("2022-11-11"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_session() =>
        Given(Planned())
            .When(session => SessionDecisions.Plan(session, Plan() with { Number = "2022-2", Inferred = ["year"] }, Leader, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void What_a_session_is_held_for_is_planned_with_it() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(session, Plan(OnTomorrow) with { Context = new(Id(0xC1), Id(0xC2)) }, Secretary, AtPresent))
            .Then(Planned(OnTomorrow) with { Context = new(Id(0xC1), Id(0xC2)) })
            .ThenTheState(session => session.Context.ShouldBe(new SessionContext(Id(0xC1), Id(0xC2))));

    [Fact]
    public void The_same_plan_is_told_by_its_arrangements_too() =>
        Given(Planned() with { Arrangements = FullyArranged })
            .When(session => SessionDecisions.Plan(session, PlanFully with { Arrangements = FullyArranged with { Chair = Chair with { } } }, Leader, AtPresent))
            .ThenAlreadySo();

    [Theory]
    [MemberData(nameof(OtherContents))]
    public void The_same_id_with_other_content_is_taken(string member) =>
        Given(Planned() with { Arrangements = FullyArranged })
            .When(session => SessionDecisions.Plan(session, Other(member), Secretary, AtPresent))
            .ThenRefused(new Rejection.IdTaken(SessionId));

    [Theory]
    [MemberData(nameof(LaterChanges))]
    public void The_plan_said_again_is_known_by_how_it_was_first_recorded(string change)
    {
        var changed = Given([Planned() with { Arrangements = FullyArranged }, .. Later(change)]);
        changed.When(session => SessionDecisions.Plan(session, PlanFully, Leader, AtPresent)).ThenAlreadySo();

        var asItIsNow = PlanFully with { Day = changed.State.Day, Arrangements = changed.State.Arrangements };
        asItIsNow.ShouldNotBe(PlanFully, "or the change changes nothing");
        changed.When(session => SessionDecisions.Plan(session, asItIsNow, Leader, AtPresent)).ThenRefused(new Rejection.IdTaken(SessionId));
    }

    [Fact]
    public void The_plan_said_again_takes_no_place_and_asks_for_none() =>
        Given(Planned())
            .When(session => SessionDecisions.Plan(session, Plan() with { SlotHolder = Id(99) }, Secretary.Saying("2022-12"), AtPresent))
            .ThenAlreadySo();

    public static TheoryData<string> OtherContents() =>
    [
        "kind", "title", "day", "day as printed", "organiser", "source", "inferred",
        "start", "end", "venue", "chair", "recorder", "study hours", "no arrangements", "topic", "programme",
    ];

    public static TheoryData<string> LaterChanges() => ["rescheduled", "rescheduled on the day", "rearranged", "both"];

    private static PlanSession PlanFully => Plan() with { Arrangements = FullyArranged };

    private static SessionEvent[] Later(string change) => change switch
    {
        "rescheduled" => [new StudySessionRescheduled(By(Secretary, RightNow), ToOctober27.Day, null, null, "改期")],
        "rescheduled on the day" => [new StudySessionRescheduled(By(Secretary, RightNow), OnOctober25, Noon, null, "改期")],
        "rearranged" => [Arranged(FullyArranged with { Venue = "社区" })],
        _ => [.. Later("rescheduled"), .. Later("rearranged")],
    };

    private static PlanSession Other(string member) => member switch
    {
        "kind" => PlanFully with { Kind = SessionKind.Workshop },
        "title" => PlanFully with { Title = "会议" },
        "day" => PlanFully with { Day = OnToday },
        "day as printed" => PlanFully with { Day = OnOctober25 with { SourceText = null } },
        "organiser" => PlanFully with { Organiser = new(Office, null) },
        "source" => PlanFully with { Source = null },
        "inferred" => PlanFully with { Inferred = [] },
        "start" => PlanFully with { Arrangements = FullyArranged with { StartsAt = NineOClock.AddMinutes(30) } },
        "end" => PlanFully with { Arrangements = FullyArranged with { EndsAt = null } },
        "venue" => PlanFully with { Arrangements = FullyArranged with { Venue = null } },
        "chair" => PlanFully with { Arrangements = FullyArranged with { Chair = Chair with { PersonId = Wang } } },
        "recorder" => PlanFully with { Arrangements = FullyArranged with { Recorder = null } },
        "topic" => PlanFully with { Context = new(Id(0xC1), null) },
        "programme" => PlanFully with { Context = new(null, Id(0xC2)) },
        "study hours" => PlanFully with { Arrangements = FullyArranged with { StudyHours = 8 } },
        _ => PlanFully with { Arrangements = Arrangements.None },
    };

    [Fact]
    public void No_two_sessions_have_the_same_kind_organiser_day_and_start() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(session, Plan() with { SlotHolder = Id(99) }, Secretary, AtPresent))
            .ThenRefused(new Rejection.SessionDuplicate(Id(99)));

    [Fact]
    public void A_session_is_no_duplicate_of_itself() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(session, Plan(OnTomorrow) with { SlotHolder = SessionId }, Secretary, AtPresent))
            .Then(Planned(OnTomorrow));

    [Fact]
    public void The_start_lies_on_the_day() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan() with { Arrangements = Arrangements.None with { StartsAt = NineOClock.AddDays(1) } }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("startsAt", DateFault.NotOnSessionDay));

    [Fact]
    public void The_day_of_a_start_is_that_of_the_organisation_and_not_of_UTC() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan() with { Arrangements = Arrangements.None with { StartsAt = DateTimeOffset.Parse("2022-10-24T16:30:00Z", null) } }, Secretary, AtPresent))
            .ThenItHappened(On(October25));

    [Fact]
    public void A_session_without_a_day_has_no_start_and_no_end()
    {
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan(Undated) with { Arrangements = Arrangements.None with { StartsAt = NineOClock } }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("startsAt", DateFault.NotOnSessionDay));
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan(InOctober) with { Arrangements = Arrangements.None with { EndsAt = Noon } }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("endsAt", DateFault.NotOnSessionDay));
    }

    [Fact]
    public void The_end_does_not_lie_before_the_start() =>
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan() with { Arrangements = Arrangements.None with { StartsAt = Noon, EndsAt = NineOClock } }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("endsAt", DateFault.EndBeforeStart));

    [Fact]
    public void The_end_does_not_lie_before_the_day_and_may_lie_after_it()
    {
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan() with { Arrangements = Arrangements.None with { EndsAt = Noon.AddDays(-1) } }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("endsAt", DateFault.NotOnSessionDay));
        GivenNoSession()
            .When(session => SessionDecisions.Plan(
                session, Plan() with { Arrangements = Arrangements.None with { StartsAt = NineOClock, EndsAt = Noon.AddDays(1) } }, Secretary, AtPresent))
            .ThenItHappened(On(October25));
    }

    [Fact]
    public void A_session_is_put_on_another_day_at_times_that_nobody_knows_yet() =>
        Given(Planned(), Arranged(Arrangements.None with { StartsAt = NineOClock, EndsAt = Noon, Venue = "三楼会议室" }))
            .When(session => SessionDecisions.Reschedule(session, ToOctober27, Secretary, AtPresent))
            .Then(new StudySessionRescheduled(By(Secretary, RightNow), ToOctober27.Day, null, null, "改期"))
            .ThenTheState(session => session.Arrangements.ShouldBe(Arrangements.None with { Venue = "三楼会议室" }));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Another_day_needs_a_reason(string? reason) =>
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, ToOctober27 with { Reason = reason }, Secretary, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void What_was_entered_by_mistake_is_voided_for_a_reason_and_counts_nowhere()
    {
        Given(Planned(), Held)
            .When(session => SessionDecisions.Void(session, new("重复录入"), Secretary, AtPresent))
            .Then(Voided)
            .ThenTheState(session => (session.State, session.Reason, session.TookPlace).ShouldBe((SessionState.Voided, "重复录入", false)));
        Given(Planned(), Held, Voided).When(session => SessionDecisions.Void(session, new("另一理由"), Secretary, AtPresent)).ThenAlreadySo();
        Given(Planned(), Held).When(session => SessionDecisions.Void(session, new("　"), Secretary, AtPresent)).ThenRefused(new Rejection.ReasonRequired());
    }

    [Fact]
    public void On_another_day_it_begins_and_ends_at_the_same_time_of_day()
    {
        var session = Fold<Session>([Planned(), Arranged(Arrangements.None with { StartsAt = NineOClock, EndsAt = Noon.AddDays(1) })]);
        SessionDecisions.TimesOn(ToOctober27.Day, session.AsAmended, Shanghai).ShouldBe((NineOClock.AddDays(2), Noon.AddDays(3)));
        SessionDecisions.TimesOn(session.Day, session.AsAmended, Shanghai).ShouldBe((NineOClock, Noon.AddDays(1)));
    }

    [Fact]
    public void The_time_of_day_is_that_of_the_organisation_also_when_its_clocks_change()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var nine = new DateTimeOffset(2022, 10, 29, 9, 0, 0, TimeSpan.FromHours(2));
        var session = Fold<Session>([Planned(new(new(2022, 10, 29), Precision.Day, null)), Arranged(Arrangements.None with { StartsAt = nine })]);
        var afterwards = SessionDecisions.TimesOn(new(new(2022, 10, 30), Precision.Day, null), session.AsAmended, berlin).StartsAt!.Value;
        (afterwards.DateTime, afterwards.Offset).ShouldBe((new DateTime(2022, 10, 30, 9, 0, 0), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void On_a_day_that_nobody_knows_it_has_no_times()
    {
        var session = Fold<Session>([Planned(), Arranged(Arrangements.None with { StartsAt = NineOClock, EndsAt = Noon })]);
        SessionDecisions.TimesOn(InOctober, session.AsAmended, Shanghai).ShouldBe((null, null));
        SessionDecisions.TimesOn(Undated, session.AsAmended, Shanghai).ShouldBe((null, null));
    }

    [Fact]
    public void A_session_already_on_that_day_stays_there() =>
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, new(SessionId, OnOctober25, null, null, "改期", null), Secretary, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void A_session_is_not_put_where_another_one_is() =>
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, ToOctober27 with { SlotHolder = Id(99) }, Secretary, AtPresent))
            .ThenRefused(new Rejection.SessionDuplicate(Id(99)));

    [Fact]
    public void A_session_that_was_held_is_not_put_into_the_future()
    {
        var intoTheFuture = ToOctober27 with { Day = OnTomorrow };
        Given(Planned(), Held)
            .When(session => SessionDecisions.Reschedule(session, intoTheFuture, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture));
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, intoTheFuture, Secretary, AtPresent))
            .ThenItHappened(RightNow);
    }

    [Fact]
    public void The_new_times_lie_on_the_new_day() =>
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, ToOctober27 with { StartsAt = NineOClock }, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("startsAt", DateFault.NotOnSessionDay));

    [Fact]
    public void It_is_not_rescheduled_in_the_future() =>
        Given(Planned())
            .When(session => SessionDecisions.Reschedule(session, ToOctober27, Secretary.Saying("2022-12"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void A_day_found_by_rescheduling_is_no_longer_declared_not_stated() =>
        Given(Planned(Undated), NotStated(SessionMember.HeldOn, SessionMember.Venue))
            .When(session => SessionDecisions.Reschedule(session, ToOctober27, Secretary, AtPresent))
            .ThenTheState(session => session.DeclaredNotStated.ShouldBe([SessionMember.Venue]));

    [Fact]
    public void A_planned_session_is_cancelled_with_a_reason() =>
        Given(Planned())
            .When(session => SessionDecisions.Cancel(session, new("防汛"), Secretary, AtPresent))
            .Then(new StudySessionCancelled(By(Secretary, RightNow), "防汛"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("　")]
    public void A_session_is_not_cancelled_without_a_reason(string? reason) =>
        Given(Planned())
            .When(session => SessionDecisions.Cancel(session, new(reason), Secretary, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void It_is_not_cancelled_in_the_future() =>
        Given(Planned())
            .When(session => SessionDecisions.Cancel(session, new("防汛"), Secretary.Saying("2022-11-11"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void A_session_takes_a_place_by_kind_organiser_day_and_start()
    {
        var slot = SessionSlot.Of(SessionKind.CellMeeting, null, OnOctober25, NineOClock);
        SessionSlot.Of(SessionKind.CellMeeting, null, OnOctober25 with { SourceText = null }, NineOClock.ToUniversalTime()).ShouldBe(slot);
        new[]
        {
            slot,
            SessionSlot.Of(SessionKind.PartyLecture, null, OnOctober25, NineOClock),
            SessionSlot.Of(SessionKind.CellMeeting, new(Office, null), OnOctober25, NineOClock),
            SessionSlot.Of(SessionKind.CellMeeting, new(null, "党小组"), OnOctober25, NineOClock),
            SessionSlot.Of(SessionKind.CellMeeting, null, OnToday, NineOClock),
            SessionSlot.Of(SessionKind.CellMeeting, null, OnOctober25, Noon),
            SessionSlot.Of(SessionKind.CellMeeting, null, OnOctober25, null),
        }.Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public void Undated_and_cancelled_sessions_take_no_place()
    {
        SessionSlot.Of(SessionKind.CellMeeting, null, Undated, null).ShouldBeNull();
        SessionSlot.Of(SessionKind.CellMeeting, null, InOctober, null).ShouldBeNull();
        SessionSlot.Of(In(SessionState.Cancelled)).ShouldBeNull();
        SessionSlot.Of(In(SessionState.Voided)).ShouldBeNull();
        SessionSlot.Of(Session.Initial).ShouldBeNull();
        SessionSlot.Of(In(SessionState.Confirmed)).ShouldBe(SessionSlot.Of(SessionKind.SpecialSession, null, OnOctober25, null));
    }
}
