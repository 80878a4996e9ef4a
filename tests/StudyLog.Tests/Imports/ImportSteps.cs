using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>How a table comes in: brought, judged, looked at and taken in.</summary>
internal static class ImportSteps
{
    public static Task<Guid> Brought(this Organisation of, string kind, string content, string name = "台账.csv") => of.Brought(kind, Encoding.UTF8.GetBytes(content), name);

    public static async Task<Guid> Brought(this Organisation of, string kind, byte[] content, string name) =>
        (await of.Secretary.Ask("POST", "/imports", Upload.Of(new { kind }, content, name))).ShouldHave(201).Id;

    public static async Task<Reply> Judged(this Organisation of, string kind, string content) => await of.Looked(await of.Brought(kind, content), "judged");

    public static async Task<Reply> TakenIn(this Organisation of, Guid import)
    {
        (await of.Secretary.Post($"/imports/{import}/commit")).ShouldHave(200);
        return await of.Looked(import, "committed");
    }

    /// <summary>Brought, judged and taken in, all of it.</summary>
    public static async Task<Reply> TakenIn(this Organisation of, string kind, string content) => await of.TakenIn((await of.Judged(kind, content)).Id);

    public static async Task<Reply> Looked(this Organisation of, Guid import, string state)
    {
        Reply? seen = null;
        await Wait.Until(
            async () => (string?)(seen = (await of.Secretary.Get($"/imports/{import}")).ShouldHave(200))["state"] == state,
            TimeSpan.FromSeconds(120),
            () => seen?.Text ?? "");
        return seen!;
    }

    /// <summary>How many rows are new, changed, the same and refused.</summary>
    public static (int New, int Changed, int Same, int Refused) Counts(this Reply import) =>
        ((int)import["counts"]!["new"]!, (int)import["counts"]!["changed"]!, (int)import["counts"]!["same"]!, (int)import["counts"]!["refused"]!);

    public static async Task<JsonArray> Rows(this Organisation of, Guid import, string judgement, string? language = null) =>
        (await of.Secretary.Get($"/imports/{import}/rows?judgement={judgement}&pageSize=200", language)).ShouldHave(200)["items"]!.AsArray();

    /// <summary>Row, cell and code of every note of these rows.</summary>
    public static IEnumerable<(int Row, string? Cell, string? Code)> Notes(this JsonArray rows) =>
        rows.SelectMany(row => row!["notes"]!.AsArray().Select(note => ((int)row["rowNumber"]!, (string?)note!["cell"], (string?)note["code"])));

    /// <summary>What is said of these rows.</summary>
    public static IEnumerable<string?> Sentences(this JsonArray rows) =>
        rows.SelectMany(row => row!["notes"]!.AsArray().Select(note => (string?)note!["sentence"]));

    /// <summary>What is said of every row of an import: how it was judged and why.</summary>
    public static async Task<string> Said(this Organisation of, Guid import) => (await of.Secretary.Get($"/imports/{import}/rows?pageSize=200")).Text;

    /// <summary>A sheet that StudyLog exports.</summary>
    public static async Task<byte[]> Exported(this Organisation of, string path) =>
        await (await of.Secretary.Get(path)).ShouldHave(200).Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>Somebody with a post in a department.</summary>
    public static async Task<Guid> PersonCalled(this Organisation of, string name, Guid departmentId) =>
        (await of.Secretary.Post("/people", new { name, departmentId })).ShouldHave(201).Id;

    /// <summary>The sessions of the ledger, by title.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonNode>> Ledger(this Organisation of) =>
        (await of.Secretary.Get("/ledgers/sessions?pageSize=200")).ShouldHave(200)["items"]!.AsArray().ToDictionary(line => (string)line!["title"]!, line => line!);
}
