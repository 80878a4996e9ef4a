using StudyLog.Accounts;

namespace StudyLog.Queries;

/// <summary>What can be asked, as it was written: in an address, or in a page's fields.</summary>
/// <typeparam name="TAnswer">What is answered.</typeparam>
#pragma warning disable CA1040 // It ties a query to its answer, so that no door can expect another.
public interface IQuery<TAnswer>;
#pragma warning restore CA1040

/// <summary>A query on its way to its one handler, from whichever door.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Asker">Who asks.</param>
public sealed record Queried<TQuery>(TQuery Query, Asker Asker)
    where TQuery : notnull
{
    /// <summary>What a log may say of it: what is looked for may be somebody's name.</summary>
    public override string ToString() => $"{typeof(TQuery).DeclaringType?.Name ?? typeof(TQuery).Name} by {Asker.UserId}";
}
