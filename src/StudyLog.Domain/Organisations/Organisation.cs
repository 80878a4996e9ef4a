using System.Collections.Immutable;

namespace StudyLog.Domain.Organisations;

/// <summary>Settings and the day from which they hold.</summary>
public sealed record DatedSettings(DateOnly From, OrganisationSettings Settings);

/// <summary>The organisation: the tenant of everything else.</summary>
public sealed record Organisation : IFold<Organisation>
{
    /// <summary>The time zone of an organisation that names none.</summary>
    public const string DefaultTimeZone = "Asia/Shanghai";

    /// <inheritdoc/>
    public static Organisation Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists { get; private init; }

    /// <summary>Its name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Other names it is known by.</summary>
    public IReadOnlyList<string> Aliases { get; private init; } = [];

    /// <summary>IANA id of its time zone.</summary>
    public string TimeZone { get; private init; } = DefaultTimeZone;

    /// <summary>Every settings ever made, in order of recording.</summary>
    public ImmutableList<DatedSettings> SettingsHistory { get; private init; } = [];

    /// <summary>The settings of a day: of those that hold by then, the ones that begin last (of equal days the ones recorded last).</summary>
    public OrganisationSettings SettingsOn(DateOnly day) =>
        SettingsHistory.Where(dated => dated.From <= day).OrderBy(dated => dated.From).LastOrDefault()?.Settings ?? OrganisationSettings.Default;

    /// <inheritdoc/>
    public static Organisation Evolve(Organisation state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            OrganisationRegistered e => state with { Exists = true, Name = e.Name, Aliases = e.Aliases, TimeZone = e.TimeZone },
            OrganisationRenamed e => state with { Name = e.Name, Aliases = e.Aliases },
            OrganisationTimeZoneSet e => state with { TimeZone = e.TimeZone },
            OrganisationSettingsChanged e => state with { SettingsHistory = state.SettingsHistory.Add(new(e.From, e.Settings)) },
            _ => throw new ForeignEventException(@event),
        };
    }
}
