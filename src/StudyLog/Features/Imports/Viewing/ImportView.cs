using System.Globalization;
using System.Text.Json;
using StudyLog.Features.Imports.Judging;
using StudyLog.Http;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Viewing;

/// <summary>A table on its way in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="FileName">What its file is called.</param>
/// <param name="State">How far it is.</param>
/// <param name="Head">Its columns; null: not read yet.</param>
/// <param name="Problem">Why it cannot be read, in the language of the request; null: it can.</param>
/// <param name="JobId">The job that judges it, or takes it in; how far that is stands at <c>/jobs/{id}</c>.</param>
/// <param name="AskedBy">The account of whoever brought it.</param>
/// <param name="AskedAt">When it was brought.</param>
public sealed record ImportView(
    Guid Id, ImportKind Kind, string FileName, ImportState State, ImportColumns? Head, ImportNote? Problem, Guid JobId, Guid AskedBy, DateTimeOffset AskedAt)
{
    /// <summary>How many rows were judged in each way; null in the answers to commands.</summary>
    public ImportCounts? Counts { get; init; }

    /// <summary>An import as it is shown.</summary>
    public static ImportView Of(Import import) => new(
        import.Id,
        import.Kind,
        import.FileName,
        import.State,
        import.Head is { } head ? ImportColumns.Of(JsonSerializer.Deserialize<ReadHead>(head, ApiJson.Options)!) : null,
        import.Problem is { } problem ? ImportNote.Of(JsonSerializer.Deserialize<RowNote>(problem, ApiJson.Options)!) : null,
        import.JobId,
        import.UserId,
        import.AskedAt);
}

/// <summary>The columns of a table.</summary>
/// <param name="Taken">Those that are taken in.</param>
/// <param name="Unknown">Those that are not, because nothing is known by their headings.</param>
/// <param name="Derived">Those that are not, because StudyLog works out itself what they say.</param>
/// <param name="LeftSheets">The worksheets that hold anything and are not read: covers, instructions, tables of something else.</param>
public sealed record ImportColumns(IReadOnlyList<RowCell> Taken, IReadOnlyList<string> Unknown, IReadOnlyList<string> Derived, IReadOnlyList<string> LeftSheets)
{
    internal static ImportColumns Of(ReadHead head) =>
        new(head.Taken, [.. head.Unknown.Select(cell => cell.Text)], [.. head.Derived.Select(cell => cell.Text)], head.LeftSheets ?? []);
}

/// <summary>How many rows were judged in each way, or became so.</summary>
/// <param name="New">Of what is not there yet.</param>
/// <param name="Changed">Of what is there otherwise.</param>
/// <param name="Same">Of what is there already.</param>
/// <param name="Refused">That cannot be taken in.</param>
/// <param name="NoData">That list nothing.</param>
/// <param name="Chosen">New and changed ones that are to be taken in, or were.</param>
/// <param name="LeftOut">New and changed ones that were not chosen when the others were taken in.</param>
public sealed record ImportCounts(long New, long Changed, long Same, long Refused, long NoData, long Chosen, long LeftOut)
{
    internal static ImportCounts Of(IReadOnlyList<(RowJudgement Judgement, long Rows, long Chosen)> counts)
    {
        return new(
            Rows(RowJudgement.New),
            Rows(RowJudgement.Changed),
            Rows(RowJudgement.Same),
            Rows(RowJudgement.Refused),
            Rows(RowJudgement.NoData),
            counts.Where(count => count.Judgement is RowJudgement.New or RowJudgement.Changed).Sum(count => count.Chosen),
            Rows(RowJudgement.LeftOut));

        long Rows(RowJudgement judgement) => counts.Where(count => count.Judgement == judgement).Sum(count => count.Rows);
    }
}

/// <summary>What is to be said of a row, or of a file.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Sentence">For people, in the language of the request.</param>
/// <param name="Cell">The cell it is about; null: the row.</param>
/// <param name="Column">The heading of that cell.</param>
public sealed record ImportNote(string Code, string Sentence, string? Cell, string? Column)
{
    private const int MarksNamed = 6;

    private static readonly Http.Problems.Word Nothing = new("import.nothing");

    internal static ImportNote Of(RowNote note) => note is { Code: Kinds.RefusedRow.ByRule, Arguments: [var code, var chinese, var english] }
        ? new(code, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english, note.Cell, note.Column)
        : new(note.Code, Http.Problems.Sentences.Say($"import.{note.Code}", CultureInfo.CurrentUICulture, [.. Arguments(note)]), note.Cell, note.Column);

    // A sentence names the words that are possible, of which there may be any number, as one list; of the many words for a mark the first say enough.
    private static IEnumerable<object> Arguments(RowNote note) => note.Code switch
    {
        "fault.unknown-mark" => [string.Join('、', note.Arguments.Take(MarksNamed))],
        "fault.unknown-word" or "fault.one-required" => [string.Join('、', note.Arguments)],
        _ => note.Arguments.Select(argument => argument.Length > 0 ? (object)argument : Nothing),
    };
}
