using StudyLog.Domain.Organisations;

namespace StudyLog.Features.Organisations.Viewing;

/// <summary>The organisation as clients see it.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names it is known by.</param>
/// <param name="TimeZone">IANA id of the time zone in which its days are cut.</param>
/// <param name="Settings">The settings of today.</param>
/// <param name="SettingsHistory">All settings ever made, each with the day from which it holds, in order of recording.</param>
/// <param name="SettingsByDay">What holds from which day on, in order of the days: what was recorded later for an earlier day is in those after it.</param>
public sealed record OrganisationView(
    Guid Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string TimeZone,
    OrganisationSettings Settings,
    IReadOnlyList<DatedSettings> SettingsHistory,
    IReadOnlyList<DatedSettings> SettingsByDay)
{
    public static OrganisationView Of(Guid id, Organisation organisation, DateOnly today) =>
        new(id, organisation.Name, organisation.Aliases, organisation.TimeZone, organisation.SettingsOn(today), organisation.SettingsHistory, organisation.SettingsByDay());
}
