using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;

namespace StudyLog.Features.Progress.Coverage;

/// <summary>材料覆盖 as a sheet: of everybody whether and how the material was studied, as far as the asker's duties reach.</summary>
public static class ExportCoverage
{
    private static readonly IReadOnlyList<Column> Columns =
        [Column.Text("部门", 24), Column.Text("姓名", 12), Column.Text("学习方式", 14), Column.Date("学习日期", 12)];

    [Requires(Act.SeeProgress)]
    public sealed record Query(Guid Id, string? DepartmentId = null, string? On = null, string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapSheet<Query>("/exports/coverage/{id:guid}");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var query = queried.Query;
        var reply = await SeeCoverage.Handle(new Queried<SeeCoverage.Query>(new(query.Id, query.DepartmentId, query.On), queried.Asker), desk, cancellation);
        if (!reply.IsAnswered) return reply.Problem;

        var coverage = reply.Value;
        var rows = coverage.Departments.SelectMany(department => department.Persons.Select(person => (Cell[])
            [Cell.Text(department.Name), Cell.Text(person.Name), Cells.Word<CoverageRoute>(person.Route), Cells.Day(person.On)]));
        return new MadeSheet(new Sheet($"材料覆盖 {coverage.Title}", Columns, rows.ToAsyncEnumerable()), coverage.UpToDate);
    }
}
