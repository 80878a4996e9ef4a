using System.Diagnostics;

namespace StudyLog.Persistence;

/// <summary>
/// Which numbers of events have been told, as the highest and what is missing below it: a transaction may take its numbers and be seen later than
/// one that took higher ones, or give them up.
/// </summary>
/// <param name="highest">The highest there was when it began.</param>
/// <param name="missing">What was missing below it then, in ascending order.</param>
internal sealed class ToldNumbers(long highest, IEnumerable<ToldNumbers.Range> missing)
{
    private static readonly TimeSpan MayComeLate = TimeSpan.FromSeconds(20);

    private readonly List<Range> missing = [.. missing];

    /// <summary>The highest number told, or there was at the beginning.</summary>
    public long Highest { get; private set; } = highest;

    /// <summary>What is below and may still come, in ascending order.</summary>
    public IReadOnlyList<Range> Missing => missing;

    /// <summary>This number has been told.</summary>
    /// <param name="number">One above the highest, or one that was missing.</param>
    /// <param name="now">When, as <see cref="Stopwatch.GetTimestamp"/> says it.</param>
    public void Tell(long number, long now)
    {
        if (number > Highest)
        {
            if (number > Highest + 1) missing.Add(new Range(Highest + 1, number - 1, now));
            Highest = number;
            return;
        }

        var at = missing.FindIndex(range => range.First <= number && number <= range.Last);
        var found = missing[at];
        missing.RemoveAt(at);
        if (number < found.Last) missing.Insert(at, found with { First = number + 1 });
        if (found.First < number) missing.Insert(at, found with { Last = number - 1 });
    }

    /// <summary>What has been missing for long never comes.</summary>
    /// <param name="now">As <see cref="Stopwatch.GetTimestamp"/> says it.</param>
    public void GiveUp(long now) => missing.RemoveAll(range => Stopwatch.GetElapsedTime(range.Since, now) > MayComeLate);

    /// <summary>Numbers that follow one another.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Last">The last.</param>
    /// <param name="Since">When they were found to be missing.</param>
    internal sealed record Range(long First, long Last, long Since);
}
