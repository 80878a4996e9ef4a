using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Attendances;

public class RosterTests
{
    private static readonly RosterEntry ChenAttends = new(Chen, Capacity.Attending, null);
    private static readonly RosterEntry WangAttends = new(Wang, Capacity.Attending, Office);
    private static readonly RosterEntry LiSitsIn = new(Li, Capacity.SittingIn, Research);
    private static readonly RosterGroup Heads = new("部分部门负责人", Capacity.Attending, null, null, null);

    private static readonly Gathering NobodyYet = Gathering.Of(Planned(), Held);

    [Fact]
    public void Who_is_on_the_roster_is_expected_in_a_stream_of_his_or_her_own()
    {
        var (decision, after) = NobodyYet.Set(new([ChenAttends, LiSitsIn], [Heads]), Secretary);

        Says(decision.Session, new SessionRosterSet(By(Secretary, On(October25)), [ChenAttends, LiSitsIn], [Heads]));
        decision.Attendances.Keys.ShouldBe([Chen, Li], ignoreOrder: true);
        Says(decision.Attendances[Chen], new AttendanceExpected(By(Secretary, On(October25)), SessionId, Chen, Capacity.Attending, null));
        Says(decision.Attendances[Li], new AttendanceExpected(By(Secretary, On(October25)), SessionId, Li, Capacity.SittingIn, Research));
        after.Session.OnRoster(Li).ShouldBe(LiSitsIn);
        after.Session.OnRoster(Wang).ShouldBeNull();
    }

    [Fact]
    public void The_department_is_the_one_frozen_when_the_roster_was_set()
    {
        var (_, after) = NobodyYet.Set(new([WangAttends], []), Secretary);
        (after.AttendanceOf(Wang).DepartmentId, after.Session.OnRoster(Wang)!.DepartmentId).ShouldBe((Office, Office));

        var (decision, frozenAnew) = after.Set(new([WangAttends with { DepartmentId = Training }], []), Secretary);
        Says(decision.Attendances[Wang], new AttendanceExpected(By(Secretary, On(October25)), SessionId, Wang, Capacity.Attending, Training));
        frozenAnew.AttendanceOf(Wang).DepartmentId.ShouldBe(Training);
    }

    [Fact]
    public void Only_a_roster_set_again_changes_the_department() =>
        Gathering.Of(Planned(), Roster(Wang), KnownAttendances.Expected, KnownAttendances.Present, KnownAttendances.Absent)
            .AttendanceOf(Wang).DepartmentId.ShouldBe(Office);

    [Fact]
    public void A_roster_that_says_how_many_are_expected_has_a_place_for_everybody_present()
    {
        var threePresent = Gathering.Of(Planned(), Counted(null, 3));
        Refuses(threePresent.Set(new([WangAttends, ChenAttends, LiSitsIn], []), Secretary).Decision, new Rejection.CountInvalid(2, 3));

        threePresent.Set(new([WangAttends, ChenAttends], [Heads]), Secretary).Decision.Session.ShouldBeOfType<Decision<SessionEvent>.Accepted>();
        Gathering.Of(Planned(), Counted(5, 3)).Set(new([WangAttends], []), Secretary).Decision.Session.ShouldBeOfType<Decision<SessionEvent>.Accepted>();
    }

    [Fact]
    public void A_person_is_named_once()
    {
        var (decision, after) = NobodyYet.Set(new([WangAttends, LiSitsIn, WangAttends with { Capacity = Capacity.SittingIn }], []), Secretary);
        Refuses(decision, new Rejection.Invalid("people", "person-twice"));
        after.ShouldBe(NobodyYet);
    }

    [Fact]
    public void Who_leaves_the_roster_is_not_expected_any_more_and_who_stays_is_not_touched()
    {
        var (_, before) = NobodyYet.Set(new([ChenAttends, WangAttends], []), Secretary);
        var (decision, after) = before.Set(new([LiSitsIn, ChenAttends], []), Secretary);

        Says(decision.Attendances[Wang], new AttendanceNoLongerExpected(By(Secretary, On(October25)), SessionId, Wang));
        Says(decision.Attendances[Chen]);
        (after.AttendanceOf(Wang).OnRoster, after.AttendanceOf(Chen).OnRoster, after.AttendanceOf(Li).OnRoster).ShouldBe((false, true, true));
        after.AttendanceOf(Wang).Exists.ShouldBeTrue("his or her past stays");
    }

    [Fact]
    public void Who_comes_back_to_the_roster_is_expected_again()
    {
        var (_, with) = NobodyYet.Set(new([WangAttends], []), Secretary);
        var (_, without) = with.Set(new([], [Heads]), Secretary);
        var (decision, after) = without.Set(new([WangAttends], []), Secretary);

        Says(decision.Attendances[Wang], new AttendanceExpected(By(Secretary, On(October25)), SessionId, Wang, Capacity.Attending, Office));
        after.AttendanceOf(Wang).OnRoster.ShouldBeTrue();
    }

    [Fact]
    public void Another_capacity_is_expected_anew()
    {
        var (_, before) = NobodyYet.Set(new([WangAttends], []), Secretary);
        var (decision, after) = before.Set(new([WangAttends with { Capacity = Capacity.SittingIn }], []), Secretary);

        Says(decision.Attendances[Wang], new AttendanceExpected(By(Secretary, On(October25)), SessionId, Wang, Capacity.SittingIn, Office));
        after.AttendanceOf(Wang).Capacity.ShouldBe(Capacity.SittingIn);
    }

    [Fact]
    public void A_change_on_the_roster_leaves_the_mark_alone()
    {
        var (_, expected) = NobodyYet.Set(new([WangAttends], []), Secretary);
        var (_, after) = expected.And(KnownAttendances.Late).Set(new([WangAttends with { Capacity = Capacity.SittingIn }], []), Secretary);
        after.AttendanceOf(Wang).Status.ShouldBe(AttendanceStatus.Late);
    }

    [Fact]
    public void The_same_roster_in_other_lists_is_the_same_fact()
    {
        var (_, before) = NobodyYet.Set(new([WangAttends, LiSitsIn], [Heads]), Secretary);
        var (decision, _) = before.Set(new([WangAttends with { }, LiSitsIn with { }], [Heads with { }]), Leader);
        Says(decision.Session);
        decision.Attendances.ShouldBeEmpty();
    }

    [Fact]
    public void Another_order_is_another_roster_and_touches_nobody()
    {
        var (_, before) = NobodyYet.Set(new([WangAttends, LiSitsIn], []), Secretary);
        var (decision, _) = before.Set(new([LiSitsIn, WangAttends], []), Secretary);
        Says(decision.Session, new SessionRosterSet(By(Secretary, On(October25)), [LiSitsIn, WangAttends], []));
        foreach (var ofPerson in decision.Attendances.Values) Says(ofPerson);
    }

    [Fact]
    public void A_roster_was_set_on_the_sessions_day_or_now_or_nobody_knows_when()
    {
        Provenance(Gathering.Of(Planned(OnTomorrow)), Secretary).Occurred.ShouldBe(RightNow);
        Provenance(Gathering.Of(Planned(Undated)), Secretary).Occurred.ShouldBe(Occurred.Unknown);
        Provenance(Gathering.Of(Planned()), Secretary).Occurred.ShouldBe(On(October25));
        Provenance(Gathering.Of(Planned()), Secretary.Saying("2022-10-24")).Occurred.ShouldBe(On(new(2022, 10, 24)));
    }

    [Fact]
    public void A_roster_is_not_set_in_the_future()
    {
        var (decision, _) = NobodyYet.Set(new([WangAttends], []), Secretary.Saying("2022-11-11"));
        Refuses(decision, new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Fact]
    public void A_confirmed_record_keeps_its_roster()
    {
        var (decision, _) = Gathering.Of(Reaching(SessionState.Confirmed)).Set(new([WangAttends], []), Secretary);
        Refuses(decision, new Rejection.RecordLocked());
    }

    private static Provenance Provenance(Gathering gathering, Asking asking)
    {
        var (decision, _) = gathering.Set(new([WangAttends], []), asking);
        return decision.Session.ShouldBeOfType<Decision<SessionEvent>.Accepted>().Events.ShouldHaveSingleItem().Provenance;
    }

    private static void Says<TEvent>(Decision<TEvent> decision, params TEvent[] expected)
        where TEvent : DomainEvent =>
        Written.Of(decision).ShouldBe(Written.Of(new Decision<TEvent>.Accepted(expected)));

    private static void Refuses(RosterDecision decision, Rejection expected)
    {
        Written.Of(decision.Session).ShouldBe($"refused {Written.Of(expected)}");
        decision.Attendances.ShouldBeEmpty();
    }
}
