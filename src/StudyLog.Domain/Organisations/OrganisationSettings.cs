using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Organisations;

/// <summary>What an organisation may set for itself. What was set before a member was known has the default of that member.</summary>
/// <param name="YellowDays">A follow-up is yellow when it is due within so many days.</param>
/// <param name="YellowBehindPoints">A follow-up is yellow when the share of its time that has passed exceeds the reported percent by so many points.</param>
/// <param name="LateToleranceMinutes">A check-in counts as late so many minutes after the start.</param>
/// <param name="SelfCheckIn">Whether people may check themselves in to every session, without its code. Off unless somebody turns it on: the roll call is the rule.</param>
/// <param name="HourNorm">学时 that a party member is to study in a year.</param>
/// <param name="HourKinds">The kinds of session whose hours count, in the order of the enumeration.</param>
/// <param name="Frequencies">How often each kind of session is to be held, by kind, scope and period.</param>
/// <param name="ShowHourGaps">Whether the hours of people are held against a norm.</param>
/// <param name="ShowCoverage">Whether it is shown who studied a material and who did not.</param>
/// <param name="ShowClosureRates">Whether shares of closed follow-ups are shown.</param>
/// <param name="Reminders">When one is reminded of due dates.</param>
public sealed record OrganisationSettings(
    int YellowDays,
    int YellowBehindPoints,
    int LateToleranceMinutes,
    bool SelfCheckIn,
    decimal HourNorm = StudyNorms.HoursAYear,
    IReadOnlyList<SessionKind>? HourKinds = null,
    IReadOnlyList<FrequencyNorm>? Frequencies = null,
    bool ShowHourGaps = true,
    bool ShowCoverage = true,
    bool ShowClosureRates = true,
    ReminderSettings? Reminders = null)
{
    /// <summary>What holds until something else is set.</summary>
    public static OrganisationSettings Default { get; } = new(YellowDays: 7, YellowBehindPoints: 20, LateToleranceMinutes: 0, SelfCheckIn: false);

    /// <summary>The kinds of session whose hours count, in the order of the enumeration.</summary>
    public IReadOnlyList<SessionKind> HourKinds { get; init => field = InOrder(value); } = InOrder(HourKinds ?? StudyNorms.HourKinds);

    /// <summary>How often each kind of session is to be held, by kind, scope and period.</summary>
    public IReadOnlyList<FrequencyNorm> Frequencies { get; init => field = InOrder(value); } = InOrder(Frequencies ?? StudyNorms.Frequencies);

    /// <summary>When one is reminded of due dates.</summary>
    public ReminderSettings Reminders { get; init; } = Reminders ?? ReminderSettings.Default;

    /// <summary>These, with what was changed from one settings to others.</summary>
    internal OrganisationSettings Changed(OrganisationSettings from, OrganisationSettings to) => new(
        from.YellowDays == to.YellowDays ? YellowDays : to.YellowDays,
        from.YellowBehindPoints == to.YellowBehindPoints ? YellowBehindPoints : to.YellowBehindPoints,
        from.LateToleranceMinutes == to.LateToleranceMinutes ? LateToleranceMinutes : to.LateToleranceMinutes,
        from.SelfCheckIn == to.SelfCheckIn ? SelfCheckIn : to.SelfCheckIn,
        from.HourNorm == to.HourNorm ? HourNorm : to.HourNorm,
        from.HourKinds.SequenceEqual(to.HourKinds) ? HourKinds : to.HourKinds,
        from.Frequencies.SequenceEqual(to.Frequencies) ? Frequencies : to.Frequencies,
        from.ShowHourGaps == to.ShowHourGaps ? ShowHourGaps : to.ShowHourGaps,
        from.ShowCoverage == to.ShowCoverage ? ShowCoverage : to.ShowCoverage,
        from.ShowClosureRates == to.ShowClosureRates ? ShowClosureRates : to.ShowClosureRates,
        Reminders.Changed(from.Reminders, to.Reminders));

    /// <summary>Whether these are the same settings: lists by what they hold.</summary>
    public bool Equals(OrganisationSettings? other) =>
        other is not null && Plain == other.Plain && Reminders == other.Reminders && HourKinds.SequenceEqual(other.HourKinds) && Frequencies.SequenceEqual(other.Frequencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plain, HourKinds.Count, Frequencies.Count);

    private static IReadOnlyList<SessionKind> InOrder(IReadOnlyList<SessionKind> kinds) => [.. kinds.Distinct().Order()];

    private static IReadOnlyList<FrequencyNorm> InOrder(IReadOnlyList<FrequencyNorm> norms) => [.. norms.OrderBy(norm => norm.Kind).ThenBy(norm => norm.By).ThenBy(norm => norm.Per)];

    private (int, int, int, bool, decimal, bool, bool, bool) Plain =>
        (YellowDays, YellowBehindPoints, LateToleranceMinutes, SelfCheckIn, HourNorm, ShowHourGaps, ShowCoverage, ShowClosureRates);
}
