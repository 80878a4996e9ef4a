using System.Globalization;
using StudyLog.Domain.Organisations;

namespace StudyLog.Domain.Tests.Organisations;

/// <summary>Days off as the State Council announced them.</summary>
internal static class KnownDaysOff
{
    public static readonly AnnouncedDays[] Of2024 =
    [
        Off("2024-01-01", "2024-01-01", "元旦"),
        Worked("2024-02-04", "春节"), Off("2024-02-10", "2024-02-17", "春节"), Worked("2024-02-18", "春节"),
        Off("2024-04-04", "2024-04-06", "清明节"), Worked("2024-04-07", "清明节"),
        Worked("2024-04-28", "劳动节"), Off("2024-05-01", "2024-05-05", "劳动节"), Worked("2024-05-11", "劳动节"),
        Off("2024-06-10", "2024-06-10", "端午节"),
        Worked("2024-09-14", "中秋节"), Off("2024-09-15", "2024-09-17", "中秋节"),
        Worked("2024-09-29", "国庆节"), Off("2024-10-01", "2024-10-07", "国庆节"), Worked("2024-10-12", "国庆节"),
    ];

    public static readonly AnnouncedDays[] Of2025 =
    [
        Off("2025-01-01", "2025-01-01", "元旦"),
        Worked("2025-01-26", "春节"), Off("2025-01-28", "2025-02-04", "春节"), Worked("2025-02-08", "春节"),
        Off("2025-04-04", "2025-04-06", "清明节"),
        Worked("2025-04-27", "劳动节"), Off("2025-05-01", "2025-05-05", "劳动节"),
        Off("2025-05-31", "2025-06-02", "端午节"),
        Worked("2025-09-28", "国庆节、中秋节"), Off("2025-10-01", "2025-10-08", "国庆节、中秋节"), Worked("2025-10-11", "国庆节、中秋节"),
    ];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AnnouncedDays Off(string from, string to, string? name = null) => new(Day(from), Day(to), name, HolidayKind.Off);

    public static AnnouncedDays Worked(string day, string? name = null) => new(Day(day), Day(day), name, HolidayKind.Worked);

    /// <summary>What an organisation knows to whom years were announced.</summary>
    public static AnnouncedDaysOff Known(params (int Year, AnnouncedDays[] Days)[] years)
    {
        var provenance = Tests.Known.By(Tests.Known.Secretary, Tests.Known.RightNow);
        return Scenario.Fold<Organisation>(years.Select(year => new DaysOffAnnounced(provenance, year.Year, year.Days))).DaysOff;
    }
}
