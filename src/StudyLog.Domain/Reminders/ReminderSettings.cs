namespace StudyLog.Domain.Reminders;

/// <summary>When an organisation reminds of due dates. All days are working days.</summary>
/// <param name="DaysBefore">So many days before a due date; none: not before it.</param>
/// <param name="OnTheDay">Whether on the day itself.</param>
/// <param name="DaysAfter">So many days after it, as long as the matter is open; none: not after it.</param>
/// <param name="SecretaryAfterDays">From so many days after it on the secretaries are reminded too.</param>
/// <param name="RecordDays">A record is to be submitted within so many days of its session; 0: nobody is reminded of records.</param>
/// <param name="GapDays">So many days before a period ends it is said which required sessions are still to be held; 0: it is not.</param>
/// <param name="At">The time of day from which reminders are given, where the organisation is.</param>
public sealed record ReminderSettings(
    IReadOnlyList<int> DaysBefore, bool OnTheDay, IReadOnlyList<int> DaysAfter, int SecretaryAfterDays, int RecordDays, int GapDays, TimeOnly At)
{
    /// <summary>As many days as a reminder may lie from its due date.</summary>
    public const int MostDays = 60;

    /// <summary>As many times as one may be reminded before a due date, and after it.</summary>
    public const int MostTimes = 5;

    /// <summary>What holds until something else is set.</summary>
    public static ReminderSettings Default { get; } =
        new(DaysBefore: [3], OnTheDay: true, DaysAfter: [1, 5], SecretaryAfterDays: 5, RecordDays: 3, GapDays: 10, At: new TimeOnly(8, 30));

    /// <summary>So many days before a due date, the farthest first.</summary>
    public IReadOnlyList<int> DaysBefore { get; init => field = [.. value.Distinct().OrderDescending()]; } = [.. DaysBefore.Distinct().OrderDescending()];

    /// <summary>So many days after it, the nearest first.</summary>
    public IReadOnlyList<int> DaysAfter { get; init => field = [.. value.Distinct().Order()]; } = [.. DaysAfter.Distinct().Order()];

    /// <summary>The steps at which one is reminded of a follow-up or a make-up study, in order.</summary>
    public IReadOnlyList<ReminderStep> Steps() => [.. DaysBefore.Select(ReminderStep.Before), .. StepsFromTheDay()];

    /// <summary>The steps at which one is reminded of a record, in order.</summary>
    public IReadOnlyList<ReminderStep> StepsFromTheDay() => [.. OnTheDay ? [ReminderStep.OnTheDay] : Array.Empty<ReminderStep>(), .. DaysAfter.Select(ReminderStep.After)];

    /// <summary>The steps at which one is reminded of what a period still lacks, in order.</summary>
    public IReadOnlyList<ReminderStep> StepsOfGap() => GapDays == 0 ? [] : [ReminderStep.Before(GapDays), .. OnTheDay ? [ReminderStep.OnTheDay] : Array.Empty<ReminderStep>()];

    /// <summary>Whether the secretaries are reminded at a step too.</summary>
    public bool TellsSecretaryAt(ReminderStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Moment == ReminderMoment.After && step.WorkingDays >= SecretaryAfterDays;
    }

    /// <summary>What is wrong with these, as a member and a rule; null: nothing.</summary>
    public (string Member, string Rule)? Fault()
    {
        if (DaysBefore.Count > MostTimes) return ("daysBefore", "too-many-reminders");
        if (DaysAfter.Count > MostTimes) return ("daysAfter", "too-many-reminders");
        if (DaysBefore.Any(IsOutOfRange)) return ("daysBefore", "days-out-of-range");
        if (DaysAfter.Any(IsOutOfRange)) return ("daysAfter", "days-out-of-range");
        if (IsOutOfRange(SecretaryAfterDays)) return ("secretaryAfterDays", "days-out-of-range");
        if (RecordDays != 0 && IsOutOfRange(RecordDays)) return ("recordDays", "days-out-of-range");
        return GapDays != 0 && IsOutOfRange(GapDays) ? ("gapDays", "days-out-of-range") : null;
    }

    /// <inheritdoc/>
    public bool Equals(ReminderSettings? other) =>
        other is not null && Plain == other.Plain && DaysBefore.SequenceEqual(other.DaysBefore) && DaysAfter.SequenceEqual(other.DaysAfter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plain, DaysBefore.Count, DaysAfter.Count);

    /// <summary>These, with what was changed from one settings to others.</summary>
    internal ReminderSettings Changed(ReminderSettings from, ReminderSettings to) => new(
        from.DaysBefore.SequenceEqual(to.DaysBefore) ? DaysBefore : to.DaysBefore,
        from.OnTheDay == to.OnTheDay ? OnTheDay : to.OnTheDay,
        from.DaysAfter.SequenceEqual(to.DaysAfter) ? DaysAfter : to.DaysAfter,
        from.SecretaryAfterDays == to.SecretaryAfterDays ? SecretaryAfterDays : to.SecretaryAfterDays,
        from.RecordDays == to.RecordDays ? RecordDays : to.RecordDays,
        from.GapDays == to.GapDays ? GapDays : to.GapDays,
        from.At == to.At ? At : to.At);

    private static bool IsOutOfRange(int days) => days is < 1 or > MostDays;

    private (bool, int, int, int, TimeOnly) Plain => (OnTheDay, SecretaryAfterDays, RecordDays, GapDays, At);
}
