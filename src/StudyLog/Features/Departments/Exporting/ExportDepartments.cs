using Marten;
using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments.Listing;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;

namespace StudyLog.Features.Departments.Exporting;

/// <summary>部门名单 as a sheet: every department in their own order, the dissolved ones with their last day. It can be brought in again.</summary>
public static class ExportDepartments
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("名称", 30), Column.Text("简称", 14), Column.Text("类别", 14), Column.Text("上级部门", 30), Column.WholeNumber("排序", 8),
        Column.YesNo("列入进展", 10, "是", "否"), Column.Date("撤销日期", 12),
    ];

    [Requires(Act.SeeDepartments)]
    public sealed record Query(string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapSheet<Query>("/exports/departments");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var reading = await desk.OpenSnapshot(queried.Asker, cancellation);
        return new MadeSheet(new Sheet("部门名单", Columns, Rows(reading)), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading)
    {
        var entries = await reading.Session.Query<DepartmentEntry>().OrderBySql(ListDepartments.Order).ToListAsync(reading.Cancellation);
        var names = DepartmentNames.Of(entries);
        foreach (var entry in entries)
        {
            yield return
            [
                Cell.Text(entry.Name), Cell.Text(entry.ShortName), Cells.Word<DepartmentKind>(entry.Kind), Cell.Text(entry.ParentId is { } above ? names.Written(above) : null),
                Cell.Number(entry.RankNo), Cell.YesNo(entry.OnBoard), Cell.Date(entry.DissolvedOn),
            ];
        }
    }
}
