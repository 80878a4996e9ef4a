using System.Diagnostics.CodeAnalysis;
using StudyLog.Http.Problems;

namespace StudyLog.Queries;

/// <summary>What a query is answered: the answer, or why there is none.</summary>
/// <param name="Value">The answer; null when there is a problem.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Version">The version of the one stream that is shown, if it is one.</param>
public sealed record Reply<TAnswer>(TAnswer? Value, Problem? Problem, long? Version)
    where TAnswer : class
{
    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsAnswered => Value is not null;

    public static implicit operator Reply<TAnswer>(TAnswer value) => new(value, Problem: null, Version: null);

    public static implicit operator Reply<TAnswer>(Problem problem) => new(Value: null, problem, Version: null);
}

/// <summary>Makes replies.</summary>
public static class Reply
{
    /// <summary>The answer, with the version of the stream it shows.</summary>
    public static Reply<TAnswer> At<TAnswer>(TAnswer value, long version)
        where TAnswer : class =>
        new(value, Problem: null, version);
}
