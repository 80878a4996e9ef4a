using System.Globalization;

namespace StudyLog.Features.Imports.Kinds.HolidayTables;

/// <summary>Days one after the other that are alike.</summary>
/// <typeparam name="T">In what they are alike.</typeparam>
internal sealed record Run<T>(DateOnly From, DateOnly To, T Alike)
{
    public override string ToString() => Runs.Written(From, To);
}

/// <summary>Puts days together that are alike.</summary>
internal static class Runs
{
    /// <summary>The runs of days that are given in order.</summary>
    public static IReadOnlyList<Run<T>> Of<T>(IEnumerable<(DateOnly Day, T Alike)> days)
    {
        var runs = new List<Run<T>>();
        foreach (var (day, alike) in days)
        {
            if (runs is [.., var last] && last.To.AddDays(1) == day && EqualityComparer<T>.Default.Equals(last.Alike, alike)) runs[^1] = last with { To = day };
            else runs.Add(new(day, day, alike));
        }

        return runs;
    }

    /// <summary>The days as they are written.</summary>
    public static string Written(DateOnly from, DateOnly to) => from == to
        ? from.ToString("O", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{from:O}—{to:O}");
}
