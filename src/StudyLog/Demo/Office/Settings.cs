using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using ChangeOrganisation = StudyLog.Features.Organisations.Changing.ChangeOrganisation;

namespace StudyLog.Demo.Office;

/// <summary>The office's own rules: the committee meets for the whole office, and cells are too small for a norm.</summary>
public static class Settings
{
    private static readonly ChangeOrganisation.FrequencyBody[] Frequencies =
    [
        new(SessionKind.TheoryStudyGroup, NormPeriod.Quarter, 1, NormScope.Organisation),
        new(SessionKind.CommitteeMeeting, NormPeriod.Month, 1, NormScope.Organisation),
        new(SessionKind.MembersMeeting, NormPeriod.Quarter, 1, NormScope.Branch),
        new(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch),
        new(SessionKind.PartyLecture, NormPeriod.Year, 1, NormScope.Branch),
        new(SessionKind.OrganisationLifeMeeting, NormPeriod.Year, 1, NormScope.Branch),
    ];

    public static Task Record(OfficeDesk office)
    {
        var settings = new ChangeOrganisation.SettingsBody(
            YellowDays: default,
            YellowBehindPoints: default,
            LateToleranceMinutes: 2,
            SelfCheckIn: default,
            HourNorm: default,
            HourKinds: default,
            Frequencies,
            ShowHourGaps: default,
            ShowCoverage: default,
            ShowClosureRates: default,
            Reminders: default);
        var body = new ChangeOrganisation.Body(Name: default, Aliases: default, TimeZone: default, settings, SettingsFrom: office.Days.First);
        return office.Enter(body.On(office.Days.First));
    }
}
