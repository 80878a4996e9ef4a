using StudyLog.Domain.People;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.People;

public class PersonTests
{
    private static readonly Guid PostId = Id(0xB01);
    private static readonly RegisterPerson RegisterWang =
        new(Wang, "王某", PostId, Office, "主任", new(2020, 1, 1), 3, "0411", "wang", true, External: false);

    private static readonly RegisterPerson RegisterSpeaker =
        new(Li, "张丽", PostId, null, "荷花街社区书记", null, null, null, null, null, External: true);

    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly PersonRegistered Registered = new(Recorded, "王某", false, null);
    private static readonly PersonTookPost TookPost = new(Recorded, PostId, Office, "主任", new(2020, 1, 1));
    private static readonly PersonEvent[] WangRegistered =
        [Registered, new PersonRankAndSortKeysSet(Recorded, 3, "0411", "wang"), TookPost, new PartyMembershipStated(Recorded, true)];

    private static Decision<PersonEvent> Register(Person person, RegisterPerson command, Asking? asking = null) =>
        PersonDecisions.Register(person, command, asking ?? Secretary, AtPresent);

    private static Decision<PersonEvent> Change(Person person, ChangePerson command, Asking? asking = null) =>
        PersonDecisions.Change(person, command, asking ?? Secretary, AtPresent);

    private static Decision<PersonEvent> TakePost(Person person, TakePost command, Asking? asking = null) =>
        PersonDecisions.TakePost(person, command, asking ?? Secretary, AtPresent);

    private static Decision<PersonEvent> LeavePost(Person person, LeavePost command, Asking? asking = null) =>
        PersonDecisions.LeavePost(person, command, asking ?? Secretary, AtPresent);

    [Fact]
    public void A_person_is_registered_with_what_is_known() =>
        GivenNoPerson().When(person => Register(person, RegisterWang)).Then(WangRegistered);

    [Fact]
    public void A_person_from_outside_needs_no_department() =>
        GivenNoPerson().When(person => Register(person, RegisterSpeaker)).Then(new PersonRegistered(Recorded, "张丽", true, "荷花街社区书记"));

    [Fact]
    public void A_person_of_the_organisation_needs_a_department() =>
        GivenNoPerson().When(person => Register(person, RegisterWang with { DepartmentId = null }))
            .ThenRefused(new Rejection.Invalid("departmentId", "required"));

    [Fact]
    public void A_person_from_outside_holds_no_post_here_from_any_day() =>
        GivenNoPerson().When(person => Register(person, RegisterSpeaker with { PostFrom = Today }))
            .ThenRefused(new Rejection.Invalid("from", "external-has-no-post"));

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_person()
    {
        Given(WangRegistered).When(person => Register(person, RegisterWang with { PostId = Id(0xB02) }, Leader)).ThenAlreadySo();
        Given(new PersonRegistered(Recorded, "张丽", true, "荷花街社区书记")).When(person => Register(person, RegisterSpeaker)).ThenAlreadySo();
    }

    [Fact]
    public void The_same_id_with_other_content_is_taken()
    {
        foreach (var other in new[]
        {
            RegisterWang with { Name = "王" }, RegisterWang with { DepartmentId = Research }, RegisterWang with { Title = null },
            RegisterWang with { External = true }, RegisterWang with { RankNo = 4 }, RegisterWang with { StrokeKey = "0412" },
            RegisterWang with { PinyinKey = "wong" }, RegisterWang with { PartyMember = false }, RegisterWang with { PostFrom = new(2020, 1, 2) },
        })
        {
            Given(WangRegistered).When(person => Register(person, other)).ThenRefused(new Rejection.IdTaken(Wang));
        }
    }

    [Fact]
    public void What_a_registration_does_not_say_contradicts_nothing()
    {
        foreach (var same in new[]
        {
            RegisterWang with { StrokeKey = null }, RegisterWang with { RankNo = null, StrokeKey = null, PinyinKey = null },
            RegisterWang with { PartyMember = null }, RegisterWang with { PostFrom = null },
        })
        {
            Given(WangRegistered).When(person => Register(person, same)).ThenAlreadySo()
                .ThenTheState(person => (person.RankNo, person.StrokeKey, person.PinyinKey).ShouldBe((3, "0411", "wang")));
        }
    }

    [Fact]
    public void A_person_said_again_is_known_by_how_he_or_she_was_first_recorded()
    {
        var changed = Given(
        [
            .. WangRegistered,
            new PersonRenamed(Recorded, "王"),
            new PersonRankAndSortKeysSet(Recorded, 4, "0412", "wang2"),
            new PersonLeftPost(Recorded, PostId, October25),
            new PersonTookPost(Recorded, Id(0xB02), Research, "处长", Today),
            new PartyMembershipStated(Recorded, false),
        ]);
        changed.When(person => Register(person, RegisterWang, Leader)).ThenAlreadySo().ThenTheState(person => person.Name.ShouldBe("王"));
        changed.When(person => Register(person, RegisterWang with { Name = "王" })).ThenRefused(new Rejection.IdTaken(Wang));
        changed.When(person => Register(person, RegisterWang with { DepartmentId = Research, Title = "处长" })).ThenRefused(new Rejection.IdTaken(Wang));
    }

    [Fact]
    public void A_person_renamed_twice_is_still_known_by_the_first_name() =>
        Given(new PersonRegistered(Recorded, "张丽", true, "荷花街社区书记"), new PersonRenamed(Recorded, "张莉"), new PersonRenamed(Recorded, "张力"))
            .When(person => Register(person, RegisterSpeaker))
            .ThenAlreadySo();

    [Fact]
    public void Name_keys_and_membership_change_as_facts_of_their_own() =>
        Given(WangRegistered)
            .When(person => Change(person, new("王", 4, PartyMember: false)))
            .Then(
                new PersonRenamed(Recorded, "王"),
                new PersonRankAndSortKeysSet(Recorded, 4, "0411", "wang"),
                new PartyMembershipStated(Recorded, false, Today));

    [Fact]
    public void Membership_of_which_nothing_was_known_holds_from_the_beginning_or_from_its_day()
    {
        Given(Registered).When(person => Change(person, new(PartyMember: true))).Then(new PartyMembershipStated(Recorded, true));
        Given(Registered).When(person => Change(person, new(PartyMember: true, PartyMemberFrom: October25)))
            .Then(new PartyMembershipStated(Recorded, true, October25))
            .ThenTheState(person => (person.PartyMemberOn(October25.AddDays(-1)), person.PartyMemberOn(October25)).ShouldBe((null, true)));
    }

    [Fact]
    public void Membership_that_changes_leaves_what_was_before() =>
        Given(WangRegistered)
            .When(person => Change(person, new(PartyMember: false)))
            .Then(new PartyMembershipStated(Recorded, false, Today))
            .ThenTheState(person => (person.PartyMemberOn(Today.AddDays(-1)), person.PartyMemberOn(Today)).ShouldBe((true, false)));

    [Fact]
    public void Membership_said_late_holds_from_its_day()
    {
        var joined = new PartyMembershipStated(Recorded, true, Today);
        Given([Registered, joined])
            .When(person => Change(person, new(PartyMember: true, PartyMemberFrom: October25)))
            .Then(new PartyMembershipStated(Recorded, true, October25))
            .ThenTheState(person => (person.PartyMemberOn(October25), person.PartyMemberOn(Today)).ShouldBe((true, true)));
        Given([Registered, joined]).When(person => Change(person, new(PartyMember: true))).ThenAlreadySo();
        Given([Registered, joined]).When(person => Change(person, new(PartyMember: true, PartyMemberFrom: Tomorrow))).ThenAlreadySo();
    }

    [Fact]
    public void A_day_of_membership_needs_a_membership()
    {
        var required = new Rejection.Invalid("partyMember", "required");
        Given(WangRegistered).When(person => Change(person, new(PartyMemberFrom: October25))).ThenRefused(required);
        Given(WangRegistered).When(person => Change(person, new(PartyMember: (bool?)null, PartyMemberFrom: October25))).ThenRefused(required);
    }

    [Fact]
    public void What_was_wrongly_stated_is_taken_back() =>
        Given(WangRegistered)
            .When(person => Change(person, new(RankNo: (int?)null, PartyMember: (bool?)null)))
            .Then(new PersonRankAndSortKeysSet(Recorded, null, "0411", "wang"), new PartyMembershipStated(Recorded, null))
            .ThenTheState(person => (person.RankNo, person.PartyMember, person.PartyMemberOn(DateOnly.MinValue)).ShouldBe((null, null, null)));

    [Fact]
    public void That_membership_is_not_known_holds_for_every_day_until_somebody_says_it_again()
    {
        var (member, unknown) = (new DatedMembership(October25, true), new DatedMembership(Today, null));
        DatedMembership.On([unknown, member], Today).ShouldBe(true);
        DatedMembership.On([member, unknown], October25).ShouldBeNull();
    }

    [Fact]
    public void What_is_so_already_does_not_change()
    {
        Given(WangRegistered).When(person => Change(person, new())).ThenAlreadySo();
        Given(WangRegistered).When(person => Change(person, new("王某", 3, "0411", "wang", true))).ThenAlreadySo();
    }

    [Fact]
    public void A_post_of_the_past_was_taken_on_its_first_day()
    {
        Given(Registered).When(person => TakePost(person, new(PostId, Office, null, October25)))
            .Then(new PersonTookPost(By(Secretary, On(October25)), PostId, Office, null, October25));
        Given(Registered).When(person => TakePost(person, new(PostId, Office, null, Today))).ThenItHappened(On(Today));
    }

    [Fact]
    public void A_post_to_come_and_one_without_a_first_day_are_agreed_now()
    {
        Given(Registered).When(person => TakePost(person, new(PostId, Office, null, Tomorrow))).ThenItHappened(RightNow);
        Given(Registered).When(person => TakePost(person, new(PostId, Office, null, null))).ThenItHappened(RightNow);
    }

    [Fact]
    public void The_same_post_is_taken_once_and_another_under_its_id_refused()
    {
        Given(WangRegistered).When(person => TakePost(person, new(PostId, Office, "主任", new(2020, 1, 1)))).ThenAlreadySo();
        foreach (var other in new[]
        {
            new TakePost(PostId, Research, "主任", new(2020, 1, 1)), new TakePost(PostId, Office, null, new(2020, 1, 1)),
            new TakePost(PostId, Office, "主任", null),
        })
        {
            Given(WangRegistered).When(person => TakePost(person, other)).ThenRefused(new Rejection.IdTaken(PostId));
        }
    }

    [Fact]
    public void A_post_that_a_person_is_in_is_not_taken_again_under_another_id_but_may_be_once_it_was_left()
    {
        Given(WangRegistered).When(person => TakePost(person, new(Id(0xC99), Office, "主任", new(2020, 1, 1)), Leader)).ThenAlreadySo();
        Given([.. WangRegistered, new PersonLeftPost(By(Secretary, On(October25)), PostId, October25)])
            .When(person => TakePost(person, new(Id(0xC99), Office, "主任", new(2020, 1, 1))))
            .ThenTheState(person => person.Posts.Count.ShouldBe(2));
    }

    [Fact]
    public void A_post_is_left_on_its_last_day()
    {
        Given(WangRegistered).When(person => LeavePost(person, new(PostId, October25)))
            .Then(new PersonLeftPost(By(Secretary, On(October25)), PostId, October25))
            .ThenTheState(person => person.Posts.ShouldHaveSingleItem().To.ShouldBe(October25));
        Given(WangRegistered).When(person => LeavePost(person, new(PostId, Tomorrow))).ThenItHappened(RightNow);
    }

    [Fact]
    public void A_post_nobody_took_is_not_left() =>
        Given(WangRegistered).When(person => LeavePost(person, new(Id(0xB02), Today))).ThenRefused(new Rejection.NotFound(Thing.Post, Id(0xB02)));

    [Fact]
    public void A_post_is_not_left_before_it_was_taken()
    {
        Given(WangRegistered).When(person => LeavePost(person, new(PostId, new(2019, 12, 31))))
            .ThenRefused(new Rejection.DateInvalid("to", DateFault.EndBeforeStart));
        Given(WangRegistered).When(person => LeavePost(person, new(PostId, new(2020, 1, 1)))).ThenItHappened(On(new(2020, 1, 1)));
    }

    [Fact]
    public void A_post_is_left_once()
    {
        var left = new PersonLeftPost(Recorded, PostId, October25);
        Given([.. WangRegistered, left]).When(person => LeavePost(person, new(PostId, October25))).ThenAlreadySo();
        Given([.. WangRegistered, left]).When(person => LeavePost(person, new(PostId, Today))).ThenRefused(new Rejection.WrongState("post-ended"));
    }

    [Fact]
    public void The_main_post_of_a_day_is_the_first_recorded_of_those_held()
    {
        var person = Fold<Person>(
        [
            Registered,
            new PersonTookPost(Recorded, Id(1), Office, null, new(2020, 1, 1)),
            new PersonTookPost(Recorded, Id(2), Research, null, null),
            new PersonLeftPost(Recorded, Id(1), new(2022, 6, 30)),
        ]);
        person.MainPostOn(new(2019, 12, 31))!.Id.ShouldBe(Id(2));
        person.MainPostOn(new(2020, 1, 1))!.Id.ShouldBe(Id(1));
        person.MainPostOn(new(2022, 6, 30))!.Id.ShouldBe(Id(1));
        person.MainPostOn(new(2022, 7, 1))!.Id.ShouldBe(Id(2));
        Fold<Person>([Registered]).MainPostOn(Today).ShouldBeNull();
    }

    [Fact]
    public void Nothing_happens_to_a_person_in_the_future()
    {
        var future = Secretary.Saying("2022-11-11");
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        GivenNoPerson().When(person => Register(person, RegisterWang, future)).ThenRefused(inFuture);
        Given(WangRegistered).When(person => Change(person, new("王", null, null, null, null), future)).ThenRefused(inFuture);
        Given(Registered).When(person => TakePost(person, new(PostId, Office, null, null), future)).ThenRefused(inFuture);
        Given(WangRegistered).When(person => LeavePost(person, new(PostId, Today), future)).ThenRefused(inFuture);
    }
}
