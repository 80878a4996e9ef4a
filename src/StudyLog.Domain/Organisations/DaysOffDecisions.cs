namespace StudyLog.Domain.Organisations;

/// <summary>Announces the days off of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">All of them, in place of whatever was announced of the year; none takes its announcement back.</param>
public sealed record AnnounceDaysOff(int Year, IReadOnlyList<AnnouncedDays> Days);

/// <summary>What may be announced of days off.</summary>
public static class DaysOffDecisions
{
    /// <summary>As many lines as the announcement of a year may have.</summary>
    public const int MostLines = 100;

    /// <summary>The first year that can be announced.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last one.</summary>
    public const int LastYear = 2200;

    /// <summary>Announces the days off of a year. The same again, in whatever order, is no news.</summary>
    public static Decision<OrganisationEvent> Announce(Organisation organisation, AnnounceDaysOff command, Asking asking, Now now)
    {
        if (RefusalOf(command) is { } refusal) return refusal;
        AnnouncedDays[] days = [.. command.Days.OrderBy(days => days.From)];
        if (organisation.DaysOff.Of(command.Year).SequenceEqual(days)) return Decision<OrganisationEvent>.AlreadySo;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new DaysOffAnnounced(provenance, command.Year, days);
    }

    private static Rejection? RefusalOf(AnnounceDaysOff command)
    {
        if (command.Year is < FirstYear or > LastYear) return new Rejection.Invalid("year", "date-out-of-range");
        if (command.Days.Count > MostLines) return new Rejection.Invalid("days", "too-many-days-off");
        return command.Days
            .Select((days, line) => RefusalOf(command.Year, days, command.Days.Take(line))?.Within($"days[{line}]."))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static Rejection? RefusalOf(int year, AnnouncedDays days, IEnumerable<AnnouncedDays> before)
    {
        if (days.To < days.From) return new Rejection.DateInvalid("to", DateFault.EndBeforeStart);
        if (AnnouncedDaysOff.YearOf(days.From) != year || AnnouncedDaysOff.YearOf(days.To) != year) return new Rejection.Invalid("from", "day-of-another-year");
        return before.FirstOrDefault(other => other.From <= days.To && days.From <= other.To) is not { } other ? null
            : new Rejection.Invalid("from", other.Kind == days.Kind ? "day-off-twice" : "day-off-and-worked");
    }
}
