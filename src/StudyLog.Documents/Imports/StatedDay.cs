using System.Runtime.InteropServices;

namespace StudyLog.Documents.Imports;

/// <summary>How exactly a day is stated.</summary>
public enum StatedPrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,
}

/// <summary>A day as exactly as a table states it.</summary>
/// <param name="On">The day; of a month its first.</param>
/// <param name="Precision">How exactly.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StatedDay(DateOnly On, StatedPrecision Precision)
{
    /// <summary>A day.</summary>
    public static StatedDay Of(DateOnly day) => new(day, StatedPrecision.Day);

    /// <summary>The month of a day.</summary>
    public static StatedDay MonthOf(DateOnly day) => new(new(day.Year, day.Month, 1), StatedPrecision.Month);

    /// <summary>Whether both can be meant: the same, or a day and its month.</summary>
    internal bool AgreesWith(StatedDay other) =>
        Precision == other.Precision ? On == other.On : (On.Year, On.Month) == (other.On.Year, other.On.Month);
}
