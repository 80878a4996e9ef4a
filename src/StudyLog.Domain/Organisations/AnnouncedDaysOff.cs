using System.Collections.Immutable;

namespace StudyLog.Domain.Organisations;

/// <summary>节假日安排: what was announced of the days off, year by year.</summary>
public sealed record AnnouncedDaysOff
{
    // A New Year may be given its days off, and its days worked in exchange, in the last days of December.
    private const int FirstOfNextYear = 25;

    /// <summary>Of no year yet.</summary>
    public static AnnouncedDaysOff None { get; } = new();

    /// <summary>The years that were announced, in order.</summary>
    public IEnumerable<int> Years => ByYear.Keys;

    private ImmutableSortedDictionary<int, IReadOnlyList<AnnouncedDays>> ByYear { get; init; } =
        ImmutableSortedDictionary<int, IReadOnlyList<AnnouncedDays>>.Empty;

    /// <summary>The year whose announcement speaks of a day: from 25 December on the next one's.</summary>
    public static int YearOf(DateOnly day) => day is { Month: 12, Day: >= FirstOfNextYear } ? day.Year + 1 : day.Year;

    /// <summary>What was announced of a year, by day; nothing where it was not yet.</summary>
    public IReadOnlyList<AnnouncedDays> Of(int year) => ByYear.GetValueOrDefault(year) ?? [];

    /// <summary>What was announced of a day; null: nothing.</summary>
    public AnnouncedDays? On(DateOnly day) => Of(YearOf(day)).FirstOrDefault(days => days.Holds(day));

    /// <summary>These, with another announcement of a year; without days it is not announced any more.</summary>
    internal AnnouncedDaysOff With(int year, IReadOnlyList<AnnouncedDays> days) =>
        this with { ByYear = days.Count == 0 ? ByYear.Remove(year) : ByYear.SetItem(year, days) };
}
