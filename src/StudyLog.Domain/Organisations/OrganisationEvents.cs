using StudyLog.Domain.Notices;

namespace StudyLog.Domain.Organisations;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to an organisation.</summary>
public abstract record OrganisationEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The organisation began to keep its records here.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names it is known by.</param>
/// <param name="TimeZone">The IANA id of the time zone in which its days, months and years are cut.</param>
public sealed record OrganisationRegistered(Provenance Provenance, string Name, IReadOnlyList<string> Aliases, string TimeZone)
    : OrganisationEvent(Provenance);

/// <summary>The organisation took another name or other aliases.</summary>
public sealed record OrganisationRenamed(Provenance Provenance, string Name, IReadOnlyList<string> Aliases) : OrganisationEvent(Provenance);

/// <summary>The time zone was set, before the first session was recorded.</summary>
public sealed record OrganisationTimeZoneSet(Provenance Provenance, string TimeZone) : OrganisationEvent(Provenance);

/// <summary>The settings changed.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="From">The day from which they hold; past figures keep the settings of their time.</param>
/// <param name="Settings">All settings as they are from then on.</param>
public sealed record OrganisationSettingsChanged(Provenance Provenance, DateOnly From, OrganisationSettings Settings)
    : OrganisationEvent(Provenance);

/// <summary>A paper was given a Word template of the organisation's own, in place of an earlier one.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Paper">The paper.</param>
/// <param name="File">The file, whose content is kept under its hash.</param>
public sealed record PaperTemplateSet(Provenance Provenance, TemplatedPaper Paper, TemplateFile File) : OrganisationEvent(Provenance);

/// <summary>A paper went back to the service's own form.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Paper">The paper.</param>
public sealed record PaperTemplateRemoved(Provenance Provenance, TemplatedPaper Paper) : OrganisationEvent(Provenance);

/// <summary>The words of a kind of notice in a language were set, in place of the service's own or of earlier ones.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Language">The language.</param>
/// <param name="Words">The words.</param>
public sealed record NoticeWordsSet(Provenance Provenance, NoticeKind Kind, NoticeLanguage Language, NoticeWords Words) : OrganisationEvent(Provenance);

/// <summary>The words of a kind of notice in a language became the service's own again.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Language">The language.</param>
public sealed record NoticeWordsRemoved(Provenance Provenance, NoticeKind Kind, NoticeLanguage Language) : OrganisationEvent(Provenance);

/// <summary>The days off of a year were announced, in place of what was announced of it before.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Year">The year.</param>
/// <param name="Days">All of them, by day; none: the announcement was taken back.</param>
public sealed record DaysOffAnnounced(Provenance Provenance, int Year, IReadOnlyList<AnnouncedDays> Days) : OrganisationEvent(Provenance);
