using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Organisations.KeepingDaysOff;

/// <summary>节假日安排 as a sheet, which can be brought in again: of all years that were announced, or of one.</summary>
public static class ExportDaysOff
{
    private static readonly IReadOnlyList<Column> Columns = [Column.Date("开始日期", 12), Column.Date("结束日期", 12), Column.Text("名称", 20), Column.Text("类型", 10)];

    [Requires(Act.SeeOrganisation)]
    public sealed record Query(string? Year = null, string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapSheet<Query>("/exports/days-off");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var (asker, parameters) = (queried.Asker, new Parameters());
        var asked = parameters.Year("year", queried.Query.Year);
        if (parameters.Problem is { } problem) return problem;

        var announced = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State.DaysOff;
        var rows = announced.Years.Where(year => asked is null || year == asked).SelectMany(announced.Of).Select(days => (Cell[])
            [Cell.Date(days.From), Cell.Date(days.To), Cell.Text(days.Name), Cells.Word<HolidayKind>(days.Kind)]);
        return new MadeSheet(new Sheet("节假日安排", Columns, rows.ToAsyncEnumerable()), upToDate: true);
    }
}
