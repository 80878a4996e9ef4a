using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Imports;
using StudyLog.Queries;

namespace StudyLog.Features.Imports.Viewing;

/// <summary>The rows of a table as they stand in it, each with what was judged of it and why; all, or those judged alike.</summary>
public static class ListImportRows
{
    [Requires(Act.SeeImports)]
    public sealed record Query(Guid Id, string? Judgement = null, string? Page = null, string? PageSize = null) : IQuery<Page<RowView>>;

    /// <summary>A row.</summary>
    /// <param name="Place">Its place among all rows, by which it is chosen.</param>
    /// <param name="RowNumber">The row's number as a spreadsheet counts.</param>
    /// <param name="Sheet">The worksheet that it stands in, where several are read; null otherwise.</param>
    /// <param name="Judgement">What was judged of it, or became of it.</param>
    /// <param name="Chosen">Whether it is to be taken in.</param>
    /// <param name="Cells">What the user wrote.</param>
    /// <param name="Notes">What is to be said of it.</param>
    public sealed record RowView(
        int Place, int RowNumber, string? Sheet, RowJudgement Judgement, bool Chosen, IReadOnlyList<RowCell> Cells, IReadOnlyList<ImportNote> Notes);

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<RowView>>("/imports/{id:guid}/rows");

    public static async Task<Reply<Page<RowView>>> Handle(Queried<Query> queried, ImportStore imports, ImportRows rows, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var judgement = parameters.OneOf<RowJudgement>("judgement", query.Judgement);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;
        if (await imports.Find(queried.Asker.Tenant, query.Id, cancellation) is not { } import) return ProblemTable.NotFound(Thing.Import);

        var (found, total) = await rows.Page(import, judgement, paging.Skip, paging.Size, cancellation);
        return new Page<RowView>([.. found.Select(ViewOf)], paging.Number, paging.Size, (int)total);
    }

    private static RowView ViewOf(ImportRow row) =>
        new(row.Place, row.RowNumber, SheetOf(row), row.Judgement, row is { Chosen: true, Judgement: RowJudgement.New or RowJudgement.Changed }, row.Cells, [.. row.Notes.Select(ImportNote.Of)]);

    // Where several worksheets are read, every cell names its own.
    private static string? SheetOf(ImportRow row) => row.Cells is [{ At: var at }, ..] && at.LastIndexOf('!') is > 0 and var end ? at[..end] : null;
}
