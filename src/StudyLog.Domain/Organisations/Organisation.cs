using System.Collections.Immutable;
using StudyLog.Domain.Notices;

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

    /// <summary>Every name and alias it ever had: a session that names one of them as organiser is its own.</summary>
    public ImmutableHashSet<string> KnownAs { get; private init; } = [];

    /// <summary>IANA id of its time zone.</summary>
    public string TimeZone { get; private init; } = DefaultTimeZone;

    /// <summary>Every settings ever made, in order of recording.</summary>
    public ImmutableList<DatedSettings> SettingsHistory { get; private init; } = [];

    /// <summary>What was announced of the days off, year by year.</summary>
    public AnnouncedDaysOff DaysOff { get; private init; } = AnnouncedDaysOff.None;

    private ImmutableDictionary<TemplatedPaper, PaperTemplate> Templates { get; init; } = ImmutableDictionary<TemplatedPaper, PaperTemplate>.Empty;

    private ImmutableDictionary<(NoticeKind Kind, NoticeLanguage Language), NoticeWords> Words { get; init; } =
        ImmutableDictionary<(NoticeKind Kind, NoticeLanguage Language), NoticeWords>.Empty;

    private DatedStatements<OrganisationSettings> Settings { get; init; } =
        new(OrganisationSettings.Default, static (before, stated, held) => held.Changed(before, stated));

    /// <summary>The settings of a day, each the one that begins last of those that hold by then (of equal days the one recorded last).</summary>
    public OrganisationSettings SettingsOn(DateOnly day) => Settings.On(day);

    /// <summary>What holds from which day on, in order of the days, other than <see cref="SettingsHistory"/> which tells what was recorded when.</summary>
    public IReadOnlyList<DatedSettings> SettingsByDay() =>
        [.. SettingsHistory.Select(dated => dated.From).Distinct().Order().Select(from => new DatedSettings(from, SettingsOn(from)))];

    /// <summary>The Word template of a paper; null: it has the service's own form.</summary>
    public PaperTemplate? TemplateOf(TemplatedPaper paper) => Templates.GetValueOrDefault(paper);

    /// <summary>The organisation's words of a kind of notice in a language; null: they are the service's own.</summary>
    public NoticeWords? WordsOf(NoticeKind kind, NoticeLanguage language) => Words.GetValueOrDefault((kind, language));

    /// <inheritdoc/>
    public static Organisation Evolve(Organisation state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            OrganisationRegistered e => state.Named(e.Name, e.Aliases) with { Exists = true, TimeZone = e.TimeZone },
            OrganisationRenamed e => state.Named(e.Name, e.Aliases),
            OrganisationTimeZoneSet e => state with { TimeZone = e.TimeZone },
            OrganisationSettingsChanged e => state with
            {
                SettingsHistory = state.SettingsHistory.Add(new(e.From, e.Settings)),
                Settings = state.Settings.With(e.From, e.Settings),
            },
            PaperTemplateSet e => state with { Templates = state.Templates.SetItem(e.Paper, new(e.File, e.Provenance.By, e.Provenance.Occurred)) },
            PaperTemplateRemoved e => state with { Templates = state.Templates.Remove(e.Paper) },
            NoticeWordsSet e => state with { Words = state.Words.SetItem((e.Kind, e.Language), e.Words) },
            NoticeWordsRemoved e => state with { Words = state.Words.Remove((e.Kind, e.Language)) },
            DaysOffAnnounced e => state with { DaysOff = state.DaysOff.With(e.Year, e.Days) },
            _ => throw new ForeignEventException(@event),
        };
    }

    private Organisation Named(string name, IReadOnlyList<string> aliases) => this with { Name = name, Aliases = aliases, KnownAs = KnownAs.Add(name).Union(aliases) };
}
