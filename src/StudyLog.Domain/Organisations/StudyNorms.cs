using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Organisations;

/// <summary>The period in which a kind of session is to be held so many times.</summary>
public enum NormPeriod
{
    /// <summary>Each month.</summary>
    Month,

    /// <summary>Each quarter.</summary>
    Quarter,

    /// <summary>Each year.</summary>
    Year,
}

/// <summary>Whose a duty to hold sessions is.</summary>
public enum NormScope
{
    /// <summary>The organisation's as a whole.</summary>
    Organisation,

    /// <summary>That of each 支部.</summary>
    Branch,
}

/// <summary>How often sessions of a kind are to be held.</summary>
/// <param name="Kind">会议类型.</param>
/// <param name="Per">In which period.</param>
/// <param name="Times">How many times.</param>
/// <param name="By">By whom.</param>
public sealed record FrequencyNorm(SessionKind Kind, NormPeriod Per, int Times, NormScope By);

/// <summary>What the rules of study ask for where an organisation sets nothing else.</summary>
public static class StudyNorms
{
    /// <summary>学时 that a party member is to study in a year.</summary>
    public const decimal HoursAYear = 32;

    /// <summary>As many hours as a norm may ask for.</summary>
    public const decimal MostHours = 200;

    /// <summary>The kinds of session whose hours count.</summary>
    public static IReadOnlyList<SessionKind> HourKinds { get; } =
        [.. Enum.GetValues<SessionKind>().Where(kind => kind is not (SessionKind.Ceremony or SessionKind.Other))];

    /// <summary>How often each kind of session is to be held.</summary>
    public static IReadOnlyList<FrequencyNorm> Frequencies { get; } =
    [
        new(SessionKind.TheoryStudyGroup, NormPeriod.Quarter, 1, NormScope.Organisation),
        new(SessionKind.MembersMeeting, NormPeriod.Quarter, 1, NormScope.Branch),
        new(SessionKind.CommitteeMeeting, NormPeriod.Month, 1, NormScope.Branch),
        new(SessionKind.CellMeeting, NormPeriod.Month, 1, NormScope.Branch),
        new(SessionKind.PartyLecture, NormPeriod.Year, 1, NormScope.Branch),
        new(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch),
        new(SessionKind.OrganisationLifeMeeting, NormPeriod.Year, 1, NormScope.Branch),
    ];
}
