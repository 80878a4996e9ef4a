using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;

namespace StudyLog.Features.Progress.Hours;

/// <summary>个人学时 of a year as a sheet, as far as the asker's duties reach; without a year, this one.</summary>
public static class ExportHours
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("姓名", 12), Column.Text("部门", 24), Column.DecimalNumber("学时", 10, 2), Column.DecimalNumber("应学学时", 10, 2), Column.DecimalNumber("差额", 10, 2),
        Column.YesNo("免学", 8, "是", "否"), Column.DecimalNumber("日期不明的学时", 16, 2), Column.WholeNumber("场次", 8),
    ];

    [Requires(Act.SeeHours)]
    public sealed record Query(string? Year = null, string? DepartmentId = null, string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapSheet<Query>("/exports/person-hours");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (asked, department) = (parameters.Year("year", query.Year), parameters.Id("departmentId", query.DepartmentId));
        if (parameters.Problem is { } problem) return problem;

        if (await desk.OpenSnapshotOf(department, queried.Asker, cancellation) is not { } reading) return ProblemTable.NotFound(Thing.Department);
        var today = reading.Now.Today;
        var year = new HourYear(asked ?? today.Year, today, reading.Organisation);
        return new MadeSheet(new Sheet($"个人学时 {year.Year}年", Columns, Rows(reading, queried.Asker, year, new(department))), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading, Asker asker, HourYear year, SeeHours.OfWhom of)
    {
        foreach (var row in (await SeeHours.Read(reading, asker, year, of, new Paging(1, int.MaxValue))).Items)
        {
            yield return
            [
                Cell.Text(row.Name), Cell.Text(row.DepartmentName), Cell.Number(row.Hours), Cell.Number(row.Norm), Cell.Number(row.Gap),
                Cell.YesNo(row.Exempt), Cell.Number(row.UndatedHours), Cell.Number(row.Sessions.Count),
            ];
        }
    }
}
