using StudyLog.Domain.People;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.People;

public class HourNormTests
{
    private static readonly RegisterPerson RegisterWang = new(Wang, "王某", Id(0xB01), Office, null, null, null, null, null, null, External: false);
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly PersonEvent[] Registered =
        [new PersonRegistered(Recorded, "王某", false, null), new PersonTookPost(Recorded, Id(0xB01), Office, null, null)];

    private static Decision<PersonEvent> Register(Person person, RegisterPerson command) => PersonDecisions.Register(person, command, Secretary, AtPresent);

    private static Decision<PersonEvent> Change(Person person, ChangePerson command) => PersonDecisions.Change(person, command, Secretary, AtPresent);

    private static PersonHourNormSet Norm(decimal? hours, bool exempt, DateOnly? from) => new(Recorded, hours, exempt, from);

    [Fact]
    public void A_person_may_have_a_norm_from_the_beginning()
    {
        GivenNoPerson().When(person => Register(person, RegisterWang with { HourNorm = 56 })).Then([.. Registered, Norm(56, false, null)])
            .ThenTheState(person => person.HourNormOn(new(1990, 1, 1)).HourNorm.ShouldBe(56));
        GivenNoPerson().When(person => Register(person, RegisterWang with { HoursExempt = true })).Then([.. Registered, Norm(null, true, null)]);
        GivenNoPerson().When(person => Register(person, RegisterWang with { HoursExempt = false })).Then(Registered);
    }

    [Fact]
    public void Another_norm_is_another_registration()
    {
        var given = Given([.. Registered, Norm(56, false, null), Norm(16, true, Today)]);
        given.When(person => Register(person, RegisterWang with { HourNorm = 56, HoursExempt = false })).ThenAlreadySo();
        given.When(person => Register(person, RegisterWang)).ThenAlreadySo();
        given.When(person => Register(person, RegisterWang with { HourNorm = 16 })).ThenRefused(new Rejection.IdTaken(Wang));
        given.When(person => Register(person, RegisterWang with { HoursExempt = true })).ThenRefused(new Rejection.IdTaken(Wang));
    }

    [Fact]
    public void A_norm_holds_from_today_on_unless_a_day_is_said_and_the_past_keeps_its_own()
    {
        Given(Registered).When(person => Change(person, new(HourNorm: 16))).Then(Norm(16, false, Today))
            .ThenTheState(person => (person.HourNormOn(Today.AddDays(-1)).HourNorm, person.HourNormOn(Today).HourNorm).ShouldBe((null, 16m)));
        Given(Registered).When(person => Change(person, new(HoursExempt: true, HoursFrom: October25))).Then(Norm(null, true, October25));
        Given([.. Registered, Norm(16, false, October25)]).When(person => Change(person, new(HoursExempt: true))).Then(Norm(16, true, Today));
        Given([.. Registered, Norm(16, true, October25)]).When(person => Change(person, new(HourNorm: (decimal?)null))).Then(Norm(null, true, Today));
    }

    [Fact]
    public void Of_norms_from_one_day_the_last_recorded_holds()
    {
        var person = Fold<Person>([.. Registered, Norm(16, false, Today), Norm(40, false, October25), Norm(20, false, Today), Norm(8, false, null)]);
        (person.HourNormOn(Today).HourNorm, person.HourNormOn(October25).HourNorm, person.HourNormOn(October25.AddDays(-1)).HourNorm).ShouldBe((20m, 40m, 8m));
    }

    [Fact]
    public void A_norm_that_holds_that_day_is_not_set_again()
    {
        Given([.. Registered, Norm(16, true, October25)]).When(person => Change(person, new(HourNorm: 16, HoursExempt: true))).ThenAlreadySo();
        Given(Registered).When(person => Change(person, new(HoursExempt: false))).ThenAlreadySo();
    }

    [Fact]
    public void A_year_s_hours_lie_between_none_and_two_hundred()
    {
        foreach (var hours in new[] { -0.5m, 200.5m })
        {
            Given(Registered).When(person => Change(person, new(HourNorm: hours))).ThenRefused(new Rejection.Invalid("hourNorm", "hours-out-of-range"));
            GivenNoPerson().When(person => Register(person, RegisterWang with { HourNorm = hours })).ThenRefused(new Rejection.Invalid("hourNorm", "hours-out-of-range"));
        }
    }

    [Fact]
    public void A_day_alone_sets_nothing() =>
        Given(Registered).When(person => Change(person, new(HoursFrom: Today))).ThenRefused(new Rejection.Invalid("hourNorm", "required"));

    [Fact]
    public void An_exemption_from_an_earlier_day_on_leaves_the_hours_that_were_set_for_a_later_one()
    {
        var person = Fold<Person>([.. Registered, Norm(20, false, Today), Norm(null, true, October25)]);

        (person.HourNormOn(October25).HourNorm, person.HourNormOn(October25).Exempt).ShouldBe((null, true));
        (person.HourNormOn(Today).HourNorm, person.HourNormOn(Today).Exempt).ShouldBe((20m, true));
    }
}
