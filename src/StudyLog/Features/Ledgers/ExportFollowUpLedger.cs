using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Ledgers;

/// <summary>督办台账 as a sheet: every line that the ledger shows for the same filter, in its order.</summary>
public static class ExportFollowUpLedger
{
    private const int Part = 200;

    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("编号", 12), Column.Text("事项", 40), Column.Text("来源场次", 30), Column.Text("来源原话", 40), Column.Text("主办", 18), Column.Text("协办", 24), Column.Text("共同责任", 18),
        Column.Text("责任人", 12), Column.Date("交办日期", 12), Column.Text("期限种类", 12), Column.Date("完成期限", 12), Column.Text("状态", 10), Column.WholeNumber("进度（%）", 10),
        Column.WholeNumber("剩余天数", 10), Column.Text("灯", 8), Column.WholeNumber("退回次数", 10), Column.Text("退回原因", 30), Column.WholeNumber("延期次数", 10), Column.Date("办结日期", 12),
        Column.Text("办结依据", 20), Column.Text("备注", 30),
    ];

    [Requires(Act.SeeLedgers)]
    public sealed record Query(
        string? From = null,
        string? To = null,
        string? DepartmentId = null,
        string? Status = null,
        string? Light = null,
        string? DueBefore = null,
        string? Q = null,
        string? Sort = null,
        string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder ledgers) => ledgers.MapSheet<Query>("/exports/follow-up-ledger");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = FollowUpLedger.FilterOf(
            new FollowUpLedger.Query(query.From, query.To, query.DepartmentId, query.Status, query.Light, query.DueBefore, query.Q), parameters);
        var sort = parameters.Sort<FollowUpSort>("sort", query.Sort);
        if (parameters.Problem is { } problem) return problem;

        if (await desk.OpenSnapshotOf(filter.DepartmentId, queried.Asker, cancellation) is not { } reading) return ProblemTable.NotFound(Thing.Department);
        return new MadeSheet(new Sheet("督办台账", Columns, Rows(reading, queried.Asker, filter, sort)), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading, Asker asker, FollowUpFilter filter, IReadOnlyList<SortKey<FollowUpSort>> sort)
    {
        await foreach (var lines in Parts.Of(Part, async skip => (await FollowUpLedger.Lines(reading, asker, filter, sort, skip, Part)).Lines))
            foreach (var line in lines) yield return RowOf(line);
    }

    private static Cell[] RowOf(FollowUpLedger.Line line) =>
    [
        Cell.Text(line.Number), Cell.Text(line.Matter), Cell.Text(line.Source.SessionTitle), Cell.Text(line.Source.Remark), Cell.Text(line.LeadDepartment),
        Cell.Text(string.Join('、', line.CoDepartments.Select(department => department.Name))), Cell.Text(line.CoResponsibles), Cell.Text(line.Owner?.Name), Cell.Date(line.IssuedOn),
        Cells.Word<DueKind>(line.DueKind), Cell.Date(line.DueOn), Cells.Word<FollowUpState>(line.Status), Cell.Number(line.Percent), Cell.Number(line.DaysLeft), Cells.Word(line.Light),
        Cell.Number(line.Returns), Cell.Text(string.Join('\n', line.ReturnReasons.Select(returned => returned.Reason))), Cell.Number(line.Extensions), Cell.Date(line.ClosedOn),
        Cell.Text(line.ClosedByLedger is { } ledger ? $"依台账（{ledger}）办结" : null), Cell.Text(line.HaltReason),
    ];
}
