using System.Collections.Immutable;

namespace StudyLog.Domain;

/// <summary>
/// What holds on which day, where statements are recorded in any order of their days. A statement changes what it says otherwise than what held
/// on its own day, until another one changes the same; what it only repeats it leaves as it is, so that a late statement of one thing takes
/// nothing from what was stated of another.
/// </summary>
internal sealed class DatedStatements<T>
{
    private readonly T initially;
    private readonly Func<T, T, T, T> merge;
    private readonly ImmutableList<(DateOnly From, T Before, T After)> changes;

    /// <param name="initially">What holds before anything is stated.</param>
    /// <param name="merge">What held before a statement, what was stated, and what holds otherwise: this with what the statement changed.</param>
    public DatedStatements(T initially, Func<T, T, T, T> merge)
        : this(initially, merge, [])
    {
    }

    private DatedStatements(T initially, Func<T, T, T, T> merge, ImmutableList<(DateOnly From, T Before, T After)> changes) =>
        (this.initially, this.merge, this.changes) = (initially, merge, changes);

    /// <summary>With one more statement, the last recorded.</summary>
    public DatedStatements<T> With(DateOnly from, T stated) =>
        new(initially, merge, changes.Insert(changes.FindLastIndex(change => change.From <= from) + 1, (from, On(from), stated)));

    /// <summary>What holds on a day: of what begins by then, what begins last (of equal days what was recorded last).</summary>
    public T On(DateOnly day) =>
        changes.TakeWhile(change => change.From <= day).Aggregate(initially, (held, change) => merge(change.Before, change.After, held));
}
