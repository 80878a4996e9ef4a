using System.Globalization;
using StudyLog.Http.Problems;

namespace StudyLog.Features.People.Pasting;

/// <summary>What became of a pasted line.</summary>
public enum RowOutcome
{
    Made,
    Same,
    Refused,
}

/// <summary>Why a line was refused, or what is to be noted of one that was there already.</summary>
public sealed record RowReason(string Code, string Sentence)
{
    /// <summary>The reason in the language of the request.</summary>
    public static RowReason Of(string code, params object[] arguments) => new(code, Sentences.Say($"row.{code}", CultureInfo.CurrentUICulture, arguments));
}

/// <summary>A pasted line with what became of it.</summary>
/// <param name="Line">The line in the paste, from 1.</param>
/// <param name="Text">The line as it was pasted.</param>
/// <param name="Outcome">Made, there already, or refused.</param>
/// <param name="PersonId">Who it is; null when refused.</param>
/// <param name="Name">The name as read.</param>
/// <param name="DepartmentId">The department as found.</param>
/// <param name="Title">职务 as read.</param>
/// <param name="Reasons">Why, in the language of the request.</param>
public sealed record RowJudgement(
    int Line, string Text, RowOutcome Outcome, Guid? PersonId, string? Name, Guid? DepartmentId, string? Title, IReadOnlyList<RowReason> Reasons);
