namespace StudyLog.Domain.People;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a person. A name stands here and in no other stream.</summary>
public abstract record PersonEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The person was registered.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Name">The name, as printed or written.</param>
/// <param name="External">Whether the person belongs to no department here: a speaker, chair or judge from outside.</param>
/// <param name="Title">What a person from outside is, as printed; those of the organisation hold posts instead.</param>
public sealed record PersonRegistered(Provenance Provenance, string Name, bool External, string? Title) : PersonEvent(Provenance);

/// <summary>The person took another name, or was misspelt.</summary>
public sealed record PersonRenamed(Provenance Provenance, string Name) : PersonEvent(Provenance);

/// <summary>Where the person stands in lists was set: by rank, then strokes; found by pinyin.</summary>
public sealed record PersonRankAndSortKeysSet(Provenance Provenance, int? RankNo, string? StrokeKey, string? PinyinKey)
    : PersonEvent(Provenance);

/// <summary>The person took a post in a department.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="PostId">The post.</param>
/// <param name="DepartmentId">In which department.</param>
/// <param name="Title">职务; null when the person is just a member of the department.</param>
/// <param name="From">The first day; null when nobody said since when.</param>
public sealed record PersonTookPost(Provenance Provenance, Guid PostId, Guid DepartmentId, string? Title, DateOnly? From)
    : PersonEvent(Provenance);

/// <summary>The person left a post.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="PostId">The post.</param>
/// <param name="To">The last day in it.</param>
public sealed record PersonLeftPost(Provenance Provenance, Guid PostId, DateOnly To) : PersonEvent(Provenance);

/// <summary>
/// Who the person was is erased. Name and sort keys are no longer in the events before this one, nor the title of somebody from outside; what the
/// person did stays, and counts.
/// </summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Reason">Why: who asked for it, on what ground.</param>
public sealed record PersonErased(Provenance Provenance, string Reason) : PersonEvent(Provenance);

/// <summary>The person's check-in code was made another: the one known before, and every link and telephone that holds it, is worth nothing.</summary>
public sealed record CheckInCodeRenewed(Provenance Provenance) : PersonEvent(Provenance);

/// <summary>日历订阅: the person's calendar was opened at another address than before, which is worth nothing from then on.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Number">Which of its addresses it is, from 1. The address itself stands nowhere.</param>
public sealed record PersonCalendarOpened(Provenance Provenance, int Number) : PersonEvent(Provenance);

/// <summary>The person's calendar was closed: its address leads nowhere.</summary>
public sealed record PersonCalendarClosed(Provenance Provenance) : PersonEvent(Provenance);

/// <summary>Whether the person is a party member was stated.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="PartyMember">Whether a member; null: that is not known after all.</param>
/// <param name="From">The day from which it holds; null: as long as the person is known here. That it is not known holds for every day.</param>
public sealed record PartyMembershipStated(Provenance Provenance, bool? PartyMember, DateOnly? From = null) : PersonEvent(Provenance);

/// <summary>How many hours the person is to study in a year was set, or that nothing is asked of the person.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="HourNorm">学时 a year; null: what the organisation asks for.</param>
/// <param name="Exempt">Whether no gap is held against the person.</param>
/// <param name="From">The day from which it holds; null: as long as the person is known here.</param>
public sealed record PersonHourNormSet(Provenance Provenance, decimal? HourNorm, bool Exempt, DateOnly? From) : PersonEvent(Provenance);
