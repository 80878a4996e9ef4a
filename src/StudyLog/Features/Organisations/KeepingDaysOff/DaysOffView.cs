using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Organisations.KeepingDaysOff;

/// <summary>What was announced of the days off.</summary>
/// <param name="Years">The years that were announced, in order.</param>
/// <param name="Days">Of the year that was asked for, the days on which nobody works, and those worked in exchange; null: none was asked for.</param>
public sealed record DaysOffView(IReadOnlyList<AnnouncedYear> Years, IReadOnlyList<DayView>? Days)
{
    public static DaysOffView Of(AnnouncedDaysOff announced, int? year) => new(
        [.. announced.Years.Select(each => new AnnouncedYear(each, announced.Of(each)))],
        year is { } asked ? [.. DaysOf(asked).Select(day => DayView.Of(day, announced)).OfType<DayView>()] : null);

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}

/// <summary>What was announced of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">All of it, by day.</param>
public sealed record AnnouncedYear(int Year, IReadOnlyList<AnnouncedDays> Days);

/// <summary>A day that is off, or worked in exchange.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Because">Why it is off; null: it is worked.</param>
/// <param name="Name">What it was announced as; null: it was not, or without a name.</param>
public sealed record DayView(DateOnly On, HolidayKind Kind, DayOff? Because, string? Name)
{
    /// <summary>The day as it is; null: it is worked as any other.</summary>
    public static DayView? Of(DateOnly day, AnnouncedDaysOff announced) => (DaysOff.On(day, announced), announced.On(day)) switch
    {
        ({ } why, _) => new(day, HolidayKind.Off, why.Because, why.AnnouncedAs),
        (null, { } worked) => new(day, HolidayKind.Worked, Because: null, worked.Name),
        _ => null,
    };
}
