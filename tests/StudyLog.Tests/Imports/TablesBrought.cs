using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>Tables as a secretary looks at them: what is said of every row, and what is in a file that goes out.</summary>
internal static class TablesBrought
{
    /// <summary>The import of a table, when it has come that far.</summary>
    public static async Task<Reply> Brings(this Organisation of, string kind, byte[] content, string name, string until = "judged") =>
        await of.Looked(await of.Brought(kind, content, name), until);

    /// <summary>The same of a text.</summary>
    public static Task<Reply> Brings(this Organisation of, string kind, string text, string name = "名单.csv", string until = "judged") =>
        of.Brings(kind, Encoding.UTF8.GetBytes(text), name, until);

    /// <summary>The rows of an import, all or those judged alike.</summary>
    public static async Task<JsonArray> Rows(this Organisation of, Reply import, string? judgement = null, int page = 1) =>
        (await of.Secretary.Get($"/imports/{import.Id}/rows?pageSize=200&page={page}{(judgement is null ? "" : $"&judgement={judgement}")}")).ShouldHave(200)["items"]!.AsArray();

    /// <summary>What is said of rows: their number, judgement and notes.</summary>
    public static async Task<IReadOnlyList<string>> Judged(this Organisation of, Reply import, string? judgement = null) =>
    [
        .. (await of.Rows(import, judgement)).Select(row =>
            $"{row!["rowNumber"]} {row["judgement"]} {string.Join(' ', row["notes"]!.AsArray().Select(note => $"{note!["cell"]} {note["code"]} {note["sentence"]}"))}".TrimEnd()),
    ];

    /// <summary>A file that is exported, as it came.</summary>
    public static async Task<byte[]> Exported(this Organisation of, string what, string form) =>
        await (await of.Secretary.Get($"/exports/{what}?form={form}")).ShouldHave(200).Bytes();

    /// <summary>The cells of a file, row by row, below the headings.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CellsOf(byte[] file, string form)
    {
        using var table = TableFile.Open(new MemoryStream(file), $"表.{form}");
        var rows = table.Rows().ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Cells.Select((_, at) => row[at + 1].Text).ToList())];
    }
}
