using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class ArrangingTests
{
    private static Decision<SessionEvent> Arrange(Session session, ArrangeSession command, Guid? slotHolder = null, Asking? asking = null) =>
        SessionDecisions.Arrange(session, command, slotHolder, SessionId, asking ?? Secretary, AtPresent);

    [Fact]
    public void What_is_given_is_set_and_the_rest_stays() =>
        Given(Planned(), Arranged(Arrangements.None with { Venue = "三楼会议室", StudyHours = 4 }))
            .When(session => Arrange(session, ArrangeNothing with { Chair = Chair, StudyHours = 8 }))
            .Then(Arranged(Arrangements.None with { Venue = "三楼会议室", Chair = Chair, StudyHours = 8 }));

    [Fact]
    public void Places_times_and_head_counts_are_facts_of_their_own() =>
        Given(Planned())
            .When(session => Arrange(session, ArrangeNothing with { Venue = "三楼会议室", Expected = 12, Present = 11 }))
            .Then(Arranged(Arrangements.None with { Venue = "三楼会议室" }), Counted(12, 11));

    [Fact]
    public void What_is_given_as_null_is_taken_back()
    {
        var known = Arrangements.None with { Venue = "三楼会议室", Chair = Chair, StudyHours = 4, StartsAt = NineOClock };
        Given(Planned(), Arranged(known), Counted(12, 11))
            .When(session => Arrange(session, ArrangeNothing with { Chair = (Participant?)null, StartsAt = (DateTimeOffset?)null, Present = (int?)null }))
            .Then(Arranged(known with { Chair = null, StartsAt = null }), Counted(12, null))
            .ThenTheState(session => session.Missing.ShouldContain(SessionMember.Chair));
    }

    [Fact]
    public void What_a_session_is_held_for_is_a_fact_of_its_own_and_can_be_taken_back()
    {
        var (topic, programme) = (Id(0xC1), Id(0xC2));
        var held = new SessionContextSet(By(Secretary, On(October25)), new(topic, programme));
        Given(Planned()).When(session => Arrange(session, ArrangeNothing with { TopicId = topic, ProgrammeId = programme })).Then(held);
        Given(Planned(), held).When(session => Arrange(session, ArrangeNothing with { ProgrammeId = programme })).ThenAlreadySo();
        Given(Planned(), held).When(session => Arrange(session, ArrangeNothing with { TopicId = (Guid?)null }))
            .Then(held with { Context = new(null, programme) })
            .ThenTheState(session => session.Context.ShouldBe(new SessionContext(null, programme)));
    }

    [Fact]
    public void What_a_confirmed_session_was_held_for_is_locked() =>
        Given(Reaching(SessionState.Confirmed))
            .When(session => Arrange(session, ArrangeNothing with { TopicId = Id(0xC1) }))
            .ThenRefused(new Rejection.RecordLocked());

    [Fact]
    public void What_was_taken_back_can_be_declared_not_stated() =>
        Given(Planned(), Counted(12, 11), Counted(null, null))
            .When(session => SessionDecisions.DeclareNotStated(session, new([SessionMember.Expected]), Secretary, AtPresent))
            .Then(NotStated(SessionMember.Expected));

    [Fact]
    public void Giving_nothing_changes_nothing() =>
        Given(Planned()).When(session => Arrange(session, ArrangeNothing)).ThenAlreadySo();

    [Fact]
    public void Head_counts_are_joined_with_those_known() =>
        Given(Planned(), Counted(12, null)).When(session => Arrange(session, ArrangeNothing with { Present = 12 })).Then(Counted(12, 12));

    [Fact]
    public void No_more_are_present_than_expected()
    {
        Given(Planned())
            .When(session => Arrange(session, ArrangeNothing with { Expected = 11, Present = 12 }))
            .ThenRefused(new Rejection.CountInvalid(11, 12));
        Given(Planned(), Counted(11, null))
            .When(session => Arrange(session, ArrangeNothing with { Present = 12 }))
            .ThenRefused(new Rejection.CountInvalid(11, 12));
        Given(Planned(), Roster(Wang, Chen))
            .When(session => Arrange(session, ArrangeNothing with { Present = 3 }))
            .ThenRefused(new Rejection.CountInvalid(2, 3));
    }

    [Fact]
    public void A_new_start_takes_no_other_sessions_place()
    {
        Given(Planned())
            .When(session => Arrange(session, ArrangeNothing with { StartsAt = NineOClock }, slotHolder: Id(99)))
            .ThenRefused(new Rejection.SessionDuplicate(Id(99)));
        Given(Planned())
            .When(session => Arrange(session, ArrangeNothing with { StartsAt = NineOClock }, slotHolder: SessionId))
            .Then(Arranged(Arrangements.None with { StartsAt = NineOClock }));
    }

    [Fact]
    public void Times_are_judged_with_those_known() =>
        Given(Planned(), Arranged(Arrangements.None with { StartsAt = Noon }))
            .When(session => Arrange(session, ArrangeNothing with { EndsAt = NineOClock }))
            .ThenRefused(new Rejection.DateInvalid("endsAt", DateFault.EndBeforeStart));

    [Fact]
    public void Arrangements_of_an_undated_session_happened_nobody_knows_when() =>
        Given(Planned(Undated)).When(session => Arrange(session, ArrangeNothing with { Venue = "社区" })).ThenItHappened(Occurred.Unknown);

    [Fact]
    public void Arrangements_of_a_session_to_come_happen_now() =>
        Given(Planned(OnTomorrow)).When(session => Arrange(session, ArrangeNothing with { Venue = "社区" })).ThenItHappened(RightNow);

    [Fact]
    public void It_is_not_arranged_in_the_future() =>
        Given(Planned())
            .When(session => Arrange(session, ArrangeNothing with { Venue = "社区" }, asking: Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void The_source_is_said_not_to_state_a_member() =>
        Given(Planned())
            .When(session => SessionDecisions.DeclareNotStated(session, new([SessionMember.Venue, SessionMember.StartsAt, SessionMember.Venue]), Secretary, AtPresent))
            .Then(NotStated(SessionMember.StartsAt, SessionMember.Venue));

    [Fact]
    public void Only_what_is_new_is_declared() =>
        Given(Planned(), NotStated(SessionMember.Venue))
            .When(session => SessionDecisions.DeclareNotStated(session, new([SessionMember.Recorder, SessionMember.Venue]), Secretary, AtPresent))
            .Then(NotStated(SessionMember.Recorder));

    [Fact]
    public void What_was_declared_is_declared() =>
        Given(Planned(), NotStated(SessionMember.Venue))
            .When(session => SessionDecisions.DeclareNotStated(session, new([SessionMember.Venue]), Secretary, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void It_is_not_declared_in_the_future() =>
        Given(Planned())
            .When(session => SessionDecisions.DeclareNotStated(session, new([SessionMember.Venue]), Secretary.Saying("2022-12"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Theory]
    [MemberData(nameof(GivableMembers))]
    public void What_the_record_holds_cannot_be_declared_not_stated(SessionMember member) =>
        Given([Planned(Undated), Giving(member)!])
            .When(session => SessionDecisions.DeclareNotStated(session, new([member]), Secretary, AtPresent))
            .ThenRefused(new Rejection.MembersGiven([member]));

    [Theory]
    [MemberData(nameof(GivableMembers))]
    public void Giving_a_member_takes_back_that_it_was_not_stated_and_nothing_else(SessionMember member)
    {
        var declared = Enum.GetValues<SessionMember>();
        var state = Fold<Session>([Planned(Undated), NotStated(declared), Giving(member)!]);

        state.IsGiven(member).ShouldBeTrue();
        state.DeclaredNotStated.ShouldNotContain(member);
        state.DeclaredNotStated.Order().ShouldBe(declared.Where(other => !state.IsGiven(other)));
    }

    [Fact]
    public void A_second_remark_takes_back_nothing_more()
    {
        var state = Fold<Session>([Planned(), NotStated(SessionMember.Remarks, SessionMember.Venue), Remark(1), Remark(2)]);
        state.DeclaredNotStated.ShouldBe([SessionMember.Venue]);
    }

    [Fact]
    public void Leave_alone_is_never_given_by_the_record_itself()
    {
        var notGivable = Enum.GetValues<SessionMember>().Where(member => Giving(member) is null);
        notGivable.ShouldBe([SessionMember.Leave]);
    }

    [Fact]
    public void Heads_are_counted_only_where_every_place_is_a_named_person()
    {
        var group = new RosterGroup("部分部门负责人", Capacity.Attending, null, null, null);
        var named = Fold<Session>([Planned(), Roster(Chen)]);
        var grouped = Fold<Session>([Planned(), Roster(Chen) with { Groups = [group] }]);

        (named.CanCountPlaces, grouped.CanCountPlaces, Fold<Session>([Planned()]).CanCountPlaces).ShouldBe((true, false, false));
        grouped.Missing.ShouldContain(SessionMember.Expected);
        named.Missing.ShouldNotContain(SessionMember.Expected);
    }

    [Fact]
    public void No_heads_are_counted_where_only_those_are_named_who_sit_in()
    {
        var session = Fold<Session>([Planned(), Roster(Chen) with { People = [new RosterEntry(Chen, Capacity.SittingIn, null)] }]);

        (session.CanCountPlaces, session.CountedPlaces).ShouldBe((false, null));
        session.Missing.ShouldContain(SessionMember.Expected);
    }

    public static TheoryData<SessionMember> GivableMembers() =>
        [.. Enum.GetValues<SessionMember>().Where(member => Giving(member) is not null)];

    // One event that gives the member to an undated session; null when no event does.
    private static SessionEvent? Giving(SessionMember member) => member switch
    {
        SessionMember.HeldOn => new StudySessionRescheduled(By(Secretary, RightNow), OnOctober25, null, null, "改期"),
        SessionMember.StartsAt => Arranged(Arrangements.None with { StartsAt = NineOClock }),
        SessionMember.EndsAt => Arranged(Arrangements.None with { EndsAt = Noon }),
        SessionMember.Venue => Arranged(Arrangements.None with { Venue = "社区" }),
        SessionMember.Chair => Arranged(Arrangements.None with { Chair = Chair }),
        SessionMember.Recorder => Arranged(Arrangements.None with { Recorder = new(null, "学习秘书", null) }),
        SessionMember.StudyHours => Arranged(Arrangements.None with { StudyHours = 0 }),
        SessionMember.Expected => Counted(0, null),
        SessionMember.Present => Counted(null, 0),
        SessionMember.Leave => null,
        SessionMember.Roster => Roster(Chen),
        SessionMember.PreStudies => new PreStudyRecorded(By(Secretary, RightNow), Id(1), PreStudyMode.GroupBroadcast, null, null),
        SessionMember.Materials => Studied(),
        SessionMember.AgendaItems => AgendaItem(),
        SessionMember.Remarks => Remark(),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, "say what gives this member"),
    };
}
