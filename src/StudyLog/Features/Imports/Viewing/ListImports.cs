using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Queries;

namespace StudyLog.Features.Imports.Viewing;

/// <summary>The tables that were brought in the last seven days, the latest first.</summary>
public static class ListImports
{
    [Requires(Act.SeeImports)]
    public sealed record Query : IQuery<Answered>;

    /// <summary>The imports.</summary>
    public sealed record Answered(IReadOnlyList<ImportView> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/imports");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ImportStore imports, CancellationToken cancellation) =>
        new Answered([.. (await imports.Of(queried.Asker.Tenant, cancellation)).Select(ImportView.Of)]);
}
