using System.Text.Json;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Organisations;

public class StudyNormsTests
{
    private static readonly OrganisationRegistered Registered = new(By(Secretary, RightNow), "联合会", [], "Asia/Shanghai");

    private static Decision<OrganisationEvent> Set(Organisation organisation, OrganisationSettings settings) =>
        OrganisationDecisions.Change(organisation, new(default, default, default, settings, null, HasSessions: false), Secretary, AtPresent);

    [Fact]
    public void Until_something_else_is_set_the_rules_hold_and_every_figure_is_shown()
    {
        var settings = OrganisationSettings.Default;
        settings.HourNorm.ShouldBe(32);
        Enum.GetValues<SessionKind>().Except(settings.HourKinds).ShouldBe([SessionKind.Ceremony, SessionKind.Other]);
        settings.Frequencies.ShouldBe(
        [
            new(SessionKind.TheoryStudyGroup, NormPeriod.Quarter, 1, NormScope.Organisation),
            new(SessionKind.MembersMeeting, NormPeriod.Quarter, 1, NormScope.Branch),
            new(SessionKind.CommitteeMeeting, NormPeriod.Month, 1, NormScope.Branch),
            new(SessionKind.CellMeeting, NormPeriod.Month, 1, NormScope.Branch),
            new(SessionKind.PartyLecture, NormPeriod.Year, 1, NormScope.Branch),
            new(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch),
            new(SessionKind.OrganisationLifeMeeting, NormPeriod.Year, 1, NormScope.Branch),
        ]);
        (settings.ShowHourGaps, settings.ShowCoverage, settings.ShowClosureRates).ShouldBe((true, true, true));
    }

    [Fact]
    public void Settings_of_before_there_were_norms_have_the_defaults() =>
        JsonSerializer.Deserialize<OrganisationSettings>(
            """{"YellowDays":7,"YellowBehindPoints":20,"LateToleranceMinutes":0,"SelfCheckIn":false}""").ShouldBe(OrganisationSettings.Default);

    [Fact]
    public void Norms_are_set_with_the_other_settings()
    {
        var settings = OrganisationSettings.Default with { HourNorm = 56, HourKinds = [SessionKind.Training], Frequencies = [], ShowCoverage = false };
        Given(Registered).When(organisation => Set(organisation, settings)).Then(new OrganisationSettingsChanged(By(Secretary, RightNow), Today, settings));
    }

    [Fact]
    public void The_order_in_which_kinds_and_norms_are_named_says_nothing()
    {
        var (first, second) = (new FrequencyNorm(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch), new FrequencyNorm(SessionKind.Training, NormPeriod.Year, 2, NormScope.Branch));
        var settings = new OrganisationSettings(7, 20, 0, false, 32, [SessionKind.Training, SessionKind.ThemeDay, SessionKind.Training], [second, first]);

        settings.ShouldBe(new OrganisationSettings(7, 20, 0, false, 32, [SessionKind.ThemeDay, SessionKind.Training], [first, second]));
        settings.GetHashCode().ShouldBe(new OrganisationSettings(7, 20, 0, false, 32, [SessionKind.ThemeDay, SessionKind.Training], [first, second]).GetHashCode());
        settings.ShouldNotBe(settings with { HourKinds = [SessionKind.ThemeDay] });
        settings.ShouldNotBe(settings with { Frequencies = [first] });
        settings.ShouldNotBe(settings with { HourNorm = 40 });
        settings.ShouldNotBe(settings with { ShowClosureRates = false });
    }

    [Fact]
    public void A_year_s_hours_lie_between_none_and_two_hundred()
    {
        foreach (var hours in new[] { -0.5m, 200.5m })
            Given(Registered).When(organisation => Set(organisation, OrganisationSettings.Default with { HourNorm = hours }))
                .ThenRefused(new Rejection.Invalid("settings.hourNorm", "hours-out-of-range"));
    }

    [Fact]
    public void One_kind_has_one_norm_for_a_scope_and_a_period()
    {
        var norm = new FrequencyNorm(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch);
        Given(Registered).When(organisation => Set(organisation, OrganisationSettings.Default with { Frequencies = [norm, norm with { Times = 2 }] }))
            .ThenRefused(new Rejection.Invalid("settings.frequencies", "frequency-twice"));
        var both = OrganisationSettings.Default with { Frequencies = [norm, norm with { By = NormScope.Organisation }, norm with { Per = NormPeriod.Year }] };
        Given(Registered).When(organisation => Set(organisation, both)).Then(new OrganisationSettingsChanged(By(Secretary, RightNow), Today, both));
    }
}
