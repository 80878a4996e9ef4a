using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Why a row is not taken in, as a note to it.</summary>
public static class RefusedRow
{
    /// <summary>The code of notes that carry a rule's own sentence, in both languages.</summary>
    public const string ByRule = "rule";

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>What was refused in reading: its cell and why.</summary>
    public static RowNote NoteOf(ImportFault fault) => new($"fault.{ApiJson.Written(fault.Reason)}", fault.Arguments, fault.At.ToString(), fault.Column);

    /// <summary>What a rule refuses: the sentence that anybody would be told.</summary>
    public static RowNote NoteOf(Rejection rejection)
    {
        var problem = ProblemTable.Of(rejection);
        return new(ByRule, [problem.Code, .. Languages.Select(language => Sentence(problem, language))]);
    }

    /// <summary>The same with the cell that it is about: of these columns the first in which the row says anything.</summary>
    public static RowNote NoteOf<TSays>(Rejection rejection, Said<TSays> said, params IEnumerable<string> columns) =>
        columns.FirstOrDefault(column => said.CellOf(column) is not null) is { } at
            ? NoteOf(rejection) with { Cell = said.CellOf(at), Column = at }
            : NoteOf(rejection);

    /// <summary>The first text that is longer than the pages let it be, or holds what nobody sees; null: all are as they may be entered there.</summary>
    public static JudgedRow? Unfit<TSays>(Said<TSays> said, params IEnumerable<(string Column, string? Text, int Most)> texts)
    {
        foreach (var (column, text, most) in texts)
        {
            if (text is null) continue;
            if (TextAttribute.Length(text) > most) return For(said, column, "too-long", most.ToString(CultureInfo.InvariantCulture));
            if (InvisibleCharacters.Forbid(text, isLine: most <= TextAttribute.Line)) return For(said, column, "invisible-characters");
        }

        return null;
    }

    /// <summary>Rows of which some cannot be taken in, and so none is: the others name the first of those.</summary>
    public static IReadOnlyList<JudgedRow> Together<TSays>(IReadOnlyList<Said<TSays>> unit, IReadOnlyList<JudgedRow> refused)
    {
        var together = TogetherWith(unit.First(said => said.Row.Place == refused[0].Place).Row.RowNumber);
        return [.. unit.Select(said => refused.FirstOrDefault(row => row.Place == said.Row.Place) ?? new(said.Row.Place, RowJudgement.Refused, [together]))];
    }

    /// <summary>That a row is not taken in because another of the same person is not.</summary>
    public static RowNote TogetherWith(int row) => RowNote.Of("together-refused", row.ToString(CultureInfo.InvariantCulture));

    private static string Sentence(Problem problem, CultureInfo language) =>
        problem.Faults.Count == 0 ? problem.Detail(language) : string.Join(' ', problem.Errors(language).SelectMany(errors => errors.Value));

    /// <summary>What cannot be so, with the cell that says it.</summary>
    public static JudgedRow For<TSays>(Said<TSays> said, string column, string code, params string[] arguments) =>
        new(said.Row.Place, RowJudgement.Refused, [new(code, arguments, said.CellOf(column), column)]);
}
