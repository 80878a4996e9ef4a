using StudyLog.Accounts;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;
using StudyLog.Resources;

namespace StudyLog.Features.Ledgers;

/// <summary>学习台账 as a sheet: every line of the ledger, between two days, of all sessions or of a kind.</summary>
public static class ExportSessionLedger
{
    private const int Part = 200;

    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("编号", 12), Column.Date("日期", 12), Column.Text("原文日期", 14), Column.Text("会议类型", 20), Column.Text("标题", 40), Column.Text("主持人", 14),
        Column.Text("学习材料", 40), Column.YesNo("第一议题", 10, "有", "无"), Column.WholeNumber("应到", 8), Column.WholeNumber("实到", 8), Column.Text("人数依据", 12), Column.Percentage("出勤率", 10),
        Column.DecimalNumber("学时", 8, 2), Column.WholeNumber("请假", 8), Column.WholeNumber("补学", 8), Column.WholeNumber("督办事项", 10), Column.Text("状态", 10),
        Column.Text("尚缺", 30), Column.YesNo("以集体名义记录", 16, "是", "否"), Column.Text("归档卷号", 16),
    ];

    [Requires(Act.SeeLedgers)]
    public sealed record Query(string? From = null, string? To = null, string? Kind = null, string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder ledgers) => ledgers.MapSheet<Query>("/exports/session-ledger");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = SessionLedger.FilterOf(query.From, query.To, query.Kind, parameters);
        if (parameters.Problem is { } problem) return problem;

        var reading = await desk.OpenSnapshot(queried.Asker, cancellation);
        return new MadeSheet(new Sheet("学习台账", Columns, Rows(reading, queried.Asker, filter)), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading, Asker asker, SessionFilter filter)
    {
        await foreach (var lines in Parts.Of(Part, async skip => (await SessionLedger.Lines(reading, asker, filter, skip, Part)).Lines))
            foreach (var line in lines) yield return RowOf(line);
    }

    private static Cell[] RowOf(SessionLedger.Line line) =>
    [
        Cell.Text(line.Number), Cells.Day(line.Date), Cell.Text(line.DateSourceText), Cells.Word<Domain.Sessions.SessionKind>(line.Kind), Cell.Text(line.Title), Cell.Text(line.Chair),
        Cell.Text(TitleLists.Written(line.Materials)), Cell.YesNo(line.FirstAgendaItem), Cell.Number(line.Expected), Cell.Number(line.Present), Cell.Text(CountedBy(line)), Cell.Number(line.AttendanceRate),
        Cell.Number(line.StudyHours), Cell.Number(line.OnLeave), Cell.Number(line.MadeUp), Cell.Number(line.FollowUps), Cells.Word<Domain.Sessions.SessionState>(line.State),
        Cell.Text(string.Join('、', line.Missing.Select(member => Words.Of(member, Words.Chinese)))), Cell.YesNo(line.RecordedByGroup), Cell.Text(line.Volume),
    ];

    // Reports count by the roster: whoever compares has to see where this line does not.
    private static string? CountedBy(SessionLedger.Line line) => line.CountsStated ? "会议载明" : line.Expected is null ? null : "名单";
}
