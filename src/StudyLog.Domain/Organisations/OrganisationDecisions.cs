namespace StudyLog.Domain.Organisations;

/// <summary>Registers an organisation.</summary>
public sealed record RegisterOrganisation(string Name, IReadOnlyList<string> Aliases, string TimeZone);

/// <summary>Changes what is given.</summary>
/// <param name="Name">The name.</param>
/// <param name="Aliases">All aliases.</param>
/// <param name="TimeZone">IANA id; refused once a session was recorded.</param>
/// <param name="Settings">All settings; null leaves them as they are.</param>
/// <param name="SettingsFrom">The day from which they hold; today when not given.</param>
/// <param name="HasSessions">Whether a session was ever recorded.</param>
public sealed record ChangeOrganisation(
    Given<string> Name,
    Given<IReadOnlyList<string>> Aliases,
    Given<string> TimeZone,
    OrganisationSettings? Settings,
    DateOnly? SettingsFrom,
    bool HasSessions);

/// <summary>What may happen to an organisation.</summary>
public static class OrganisationDecisions
{
    /// <summary>Begins the organisation.</summary>
    public static Decision<OrganisationEvent> Register(Organisation organisation, RegisterOrganisation command, Asking asking, Now now)
    {
        if (UnknownZone(command.TimeZone)) return new Rejection.Invalid("timeZone", "time-zone");
        if (organisation.Exists)
        {
            return organisation.Name == command.Name && organisation.TimeZone == command.TimeZone
                ? Decision<OrganisationEvent>.AlreadySo
                : new Rejection.WrongState("registered");
        }

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new OrganisationRegistered(provenance, command.Name, command.Aliases, command.TimeZone);
    }

    /// <summary>Changes name, aliases, time zone or settings.</summary>
    public static Decision<OrganisationEvent> Change(Organisation organisation, ChangeOrganisation command, Asking asking, Now now)
    {
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;

        var events = new List<OrganisationEvent>();
        var name = command.Name.Over(organisation.Name);
        var aliases = command.Aliases.Over(organisation.Aliases);
        if (name != organisation.Name || !aliases.SequenceEqual(organisation.Aliases)) events.Add(new OrganisationRenamed(provenance, name, aliases));

        if (command.TimeZone.Over(organisation.TimeZone) is var zone && zone != organisation.TimeZone)
        {
            if (UnknownZone(zone)) return new Rejection.Invalid("timeZone", "time-zone");
            if (command.HasSessions) return new Rejection.WrongState("has-sessions");
            events.Add(new OrganisationTimeZoneSet(provenance, zone));
        }

        if (command.Settings is { } settings)
        {
            if (settings.HourNorm is < 0 or > StudyNorms.MostHours) return new Rejection.Invalid("settings.hourNorm", "hours-out-of-range");
            if (settings.Reminders.Fault() is var (member, rule)) return new Rejection.Invalid($"settings.reminders.{member}", rule);
            if (settings.Frequencies.DistinctBy(norm => (norm.Kind, norm.By, norm.Per)).Count() < settings.Frequencies.Count)
                return new Rejection.Invalid("settings.frequencies", "frequency-twice");
            var from = command.SettingsFrom ?? now.Today;
            if (organisation.SettingsOn(from) != settings) events.Add(new OrganisationSettingsChanged(provenance, from, settings));
        }

        return events.ToArray();
    }

    private static bool UnknownZone(string id) => !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);
}
