using StudyLog.Domain.Organisations;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Organisations;

public class OrganisationTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly OrganisationRegistered Registered = new(Recorded, "中国社会工作联合会", ["联合会"], "Asia/Shanghai");
    private static readonly OrganisationSettings Strict = new(YellowDays: 3, YellowBehindPoints: 10, LateToleranceMinutes: 5, SelfCheckIn: true);
    private static readonly ChangeOrganisation ChangeNothing = new(default, default, default, null, null, HasSessions: false);

    private static Decision<OrganisationEvent> Register(Organisation organisation, RegisterOrganisation command, Asking? asking = null) =>
        OrganisationDecisions.Register(organisation, command, asking ?? Secretary, AtPresent);

    private static Decision<OrganisationEvent> Change(Organisation organisation, ChangeOrganisation command, Asking? asking = null) =>
        OrganisationDecisions.Change(organisation, command, asking ?? Secretary, AtPresent);

    [Fact]
    public void An_organisation_is_registered_with_its_time_zone() =>
        GivenNoOrganisation().When(organisation => Register(organisation, new("中国社会工作联合会", new[] { "联合会" }, "Asia/Shanghai"))).Then(Registered);

    [Fact]
    public void A_time_zone_exists()
    {
        var unknown = new Rejection.Invalid("timeZone", "time-zone");
        GivenNoOrganisation().When(organisation => Register(organisation, new("联合会", [], "Asia/Weiyuan"))).ThenRefused(unknown);
        Given(Registered).When(organisation => Change(organisation, ChangeNothing with { TimeZone = "Asia/Weiyuan" })).ThenRefused(unknown);
    }

    [Fact]
    public void An_organisation_is_registered_once()
    {
        Given(Registered).When(organisation => Register(organisation, new("中国社会工作联合会", new[] { "联合会" }, "Asia/Shanghai"))).ThenAlreadySo();
        Given(Registered).When(organisation => Register(organisation, new("联合会", ["联合会"], "Asia/Shanghai")))
            .ThenRefused(new Rejection.WrongState("registered"));
    }

    [Fact]
    public void Names_time_zone_and_settings_change_as_facts_of_their_own() =>
        Given(Registered)
            .When(organisation => Change(organisation, new("联合会", Array.Empty<string>(), "UTC", Strict, null, HasSessions: false)))
            .Then(
                new OrganisationRenamed(Recorded, "联合会", []),
                new OrganisationTimeZoneSet(Recorded, "UTC"),
                new OrganisationSettingsChanged(Recorded, Today, Strict));

    [Fact]
    public void What_is_so_already_does_not_change()
    {
        Given(Registered).When(organisation => Change(organisation, ChangeNothing)).ThenAlreadySo();
        Given(Registered)
            .When(organisation => Change(
                organisation, new("中国社会工作联合会", new[] { "联合会" }, "Asia/Shanghai", OrganisationSettings.Default with { }, null, HasSessions: true)))
            .ThenAlreadySo();
    }

    [Fact]
    public void The_time_zone_is_fixed_once_there_is_a_session() =>
        Given(Registered)
            .When(organisation => Change(organisation, ChangeNothing with { Name = "联合会", TimeZone = "UTC", HasSessions = true }))
            .ThenRefused(new Rejection.WrongState("has-sessions"));

    [Fact]
    public void Settings_hold_from_their_day_on_and_the_past_keeps_its_own()
    {
        var organisation = Fold<Organisation>([Registered, new OrganisationSettingsChanged(Recorded, Today, Strict)]);
        organisation.SettingsOn(Today.AddDays(-1)).ShouldBe(OrganisationSettings.Default);
        organisation.SettingsOn(Today).ShouldBe(Strict);
        organisation.SettingsOn(Tomorrow).ShouldBe(Strict);
    }

    [Fact]
    public void Of_settings_for_the_same_day_the_last_recorded_hold_and_recording_order_does_not_matter_else()
    {
        var looser = Strict with { LateToleranceMinutes = 15 };
        var organisation = Fold<Organisation>(
        [
            Registered,
            new OrganisationSettingsChanged(Recorded, Today, Strict),
            new OrganisationSettingsChanged(Recorded, October25, OrganisationSettings.Default),
            new OrganisationSettingsChanged(Recorded, Today, looser),
        ]);
        organisation.SettingsOn(Today.AddDays(-1)).ShouldBe(OrganisationSettings.Default);
        organisation.SettingsOn(Today).ShouldBe(looser);
    }

    [Fact]
    public void What_is_set_late_for_an_earlier_day_holds_on_and_takes_nothing_from_what_was_set_otherwise()
    {
        var organisation = Fold<Organisation>(
        [
            Registered,
            new OrganisationSettingsChanged(Recorded, Today, OrganisationSettings.Default with { YellowDays = 10 }),
            new OrganisationSettingsChanged(Recorded, October25, OrganisationSettings.Default with { HourNorm = 40 }),
        ]);
        organisation.SettingsOn(October25).ShouldBe(OrganisationSettings.Default with { HourNorm = 40 });
        organisation.SettingsOn(Today).ShouldBe(OrganisationSettings.Default with { HourNorm = 40, YellowDays = 10 });
    }

    [Fact]
    public void What_is_set_for_a_day_to_come_leaves_what_is_set_meanwhile()
    {
        var organisation = Fold<Organisation>(
        [
            Registered,
            new OrganisationSettingsChanged(Recorded, Tomorrow, OrganisationSettings.Default with { SelfCheckIn = true }),
            new OrganisationSettingsChanged(Recorded, Today, OrganisationSettings.Default with { YellowDays = 10 }),
        ]);
        organisation.SettingsOn(Today).ShouldBe(OrganisationSettings.Default with { YellowDays = 10 });
        organisation.SettingsOn(Tomorrow).ShouldBe(OrganisationSettings.Default with { YellowDays = 10, SelfCheckIn = true });
    }

    [Fact]
    public void Settings_that_hold_on_that_day_are_not_set_again() =>
        Given(Registered, new OrganisationSettingsChanged(Recorded, October25, Strict))
            .When(organisation => Change(organisation, ChangeNothing with { Settings = Strict, SettingsFrom = Tomorrow }))
            .ThenAlreadySo();

    [Fact]
    public void Nothing_happens_to_an_organisation_in_the_future()
    {
        var future = Secretary.Saying("2022-12");
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        GivenNoOrganisation().When(organisation => Register(organisation, new("联合会", [], "UTC"), future)).ThenRefused(inFuture);
        Given(Registered).When(organisation => Change(organisation, ChangeNothing with { Name = "联合会" }, future)).ThenRefused(inFuture);
    }
}
