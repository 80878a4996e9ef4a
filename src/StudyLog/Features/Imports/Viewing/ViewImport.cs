using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Imports;
using StudyLog.Queries;

namespace StudyLog.Features.Imports.Viewing;

/// <summary>A table on its way in: its columns, how its rows were judged, how far it is.</summary>
public static class ViewImport
{
    [Requires(Act.SeeImports)]
    public sealed record Query(Guid Id) : IQuery<ImportView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, ImportView>("/imports/{id:guid}");

    public static async Task<Reply<ImportView>> Handle(Queried<Query> queried, ImportStore imports, ImportRows rows, CancellationToken cancellation) =>
        await imports.Find(queried.Asker.Tenant, queried.Query.Id, cancellation) is { } import
            ? ImportView.Of(import) with { Counts = ImportCounts.Of(await rows.Counts(import, cancellation)) }
            : ProblemTable.NotFound(Thing.Import);
}
