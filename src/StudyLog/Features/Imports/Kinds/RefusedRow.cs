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

    private static string Sentence(Problem problem, CultureInfo language) =>
        problem.Faults.Count == 0 ? problem.Detail(language) : string.Join(' ', problem.Errors(language).SelectMany(errors => errors.Value));

    /// <summary>What cannot be so, with the cell that says it.</summary>
    public static JudgedRow For<TSays>(Said<TSays> said, string column, string code, params string[] arguments) =>
        new(said.Row.Place, RowJudgement.Refused, [new(code, arguments, said.CellOf(column), column)]);

    /// <summary>What is longer than the pages let such a text be; null: nothing is.</summary>
    public static JudgedRow? TooLong<TSays>(Said<TSays> said, IEnumerable<(string Column, string? Text, int Most)> texts)
    {
        foreach (var (column, text, most) in texts)
            if (text is not null && TextAttribute.Length(text) > most) return For(said, column, "too-long", most.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}
