using System.Globalization;
using StudyLog.Domain.Organisations;

namespace StudyLog.Domain.Sessions;

/// <summary>Why nobody works on a day.</summary>
public enum DayOff
{
    /// <summary>周末.</summary>
    Weekend,

    /// <summary>元旦.</summary>
    NewYear,

    /// <summary>春节.</summary>
    SpringFestival,

    /// <summary>清明节.</summary>
    TombSweeping,

    /// <summary>劳动节.</summary>
    LabourDay,

    /// <summary>端午节.</summary>
    DragonBoat,

    /// <summary>中秋节.</summary>
    MidAutumn,

    /// <summary>国庆节.</summary>
    NationalDay,

    /// <summary>放假: it was announced for the year, and is no festival by itself.</summary>
    Announced,
}

/// <summary>Why nobody works on a day, and what it was announced as.</summary>
/// <param name="Because">Why.</param>
/// <param name="AnnouncedAs">The name it was announced by; null: it has none, or was not announced.</param>
public sealed record WhyOff(DayOff Because, string? AnnouncedAs = null);

/// <summary>
/// Weekends, and the public holidays that the regulation on festivals and commemoration days names, as it reads since 2025. Which other days are given
/// off around them, and which weekends are worked instead, is announced year by year, which organisations enter.
/// </summary>
public static class DaysOff
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>
    /// Why a day is off; null: it is worked. What was announced of it goes before weekends and festivals; these stay where an announcement says nothing.
    /// </summary>
    public static WhyOff? On(DateOnly day, AnnouncedDaysOff announced)
    {
        ArgumentNullException.ThrowIfNull(announced);
        return (announced.On(day), On(day)) switch
        {
            ({ Kind: HolidayKind.Worked }, _) => null,
            ({ } off, null or DayOff.Weekend) => new WhyOff(DayOff.Announced, off.Name),
            ({ } off, { } festival) => new WhyOff(festival, off.Name),
            (null, { } known) => new WhyOff(known),
            _ => null,
        };
    }

    /// <summary>Why a day is off where nothing was announced; null: it is worked.</summary>
    public static DayOff? On(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => DayOff.NewYear,
        (5, 1 or 2) => DayOff.LabourDay,
        (10, >= 1 and <= 3) => DayOff.NationalDay,
        (4, 4 or 5) when day.Day == TombSweepingDay(day.Year) => DayOff.TombSweeping,
        _ => OfMoon(day) ?? (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayOff.Weekend : null),
    };

    private static DayOff? OfMoon(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        if (noon < Lunar.MinSupportedDateTime || noon.AddDays(1) > Lunar.MaxSupportedDateTime) return null;
        return (MonthOf(noon), Lunar.GetDayOfMonth(noon)) switch
        {
            (1, <= 3) => DayOff.SpringFestival,
            (5, 5) => DayOff.DragonBoat,
            (8, 15) => DayOff.MidAutumn,
            _ when (MonthOf(noon.AddDays(1)), Lunar.GetDayOfMonth(noon.AddDays(1))) == (1, 1) => DayOff.SpringFestival,
            _ => null,
        };
    }

    // The calendar counts a leap month as one of its own; festivals are in the month it follows. Null: it is a leap month.
    private static int? MonthOf(DateTime day)
    {
        var (month, leap) = (Lunar.GetMonth(day), Lunar.GetLeapMonth(Lunar.GetYear(day)));
        if (leap == 0 || month < leap) return month;
        return month == leap ? null : month - 1;
    }

    // The sun reaches this solar term on 4 or 5 April; the usual reckoning for this century.
    private static int TombSweepingDay(int year)
    {
        var ofCentury = year % 100;
        return (int)(ofCentury * 0.2422 + 4.81) - ofCentury / 4;
    }
}
