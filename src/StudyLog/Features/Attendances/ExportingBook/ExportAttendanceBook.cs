using Marten;
using StudyLog.Accounts;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Attendances.ExportingBook;

/// <summary>考勤簿 as a sheet: every place of every session between two days, session by session.</summary>
public static class ExportAttendanceBook
{
    /// <summary>Sessions read at once: few, since each may have hundreds of places.</summary>
    private const int Part = 50;

    private static readonly IReadOnlyList<Column> Columns =
    [
        Column.Text("场次编号", 12), Column.Date("日期", 12), Column.Text("会议类型", 20), Column.Text("场次", 40), Column.Text("姓名", 12), Column.Text("部门", 20), Column.Text("身份", 8),
        Column.Text("到会情况", 10), Column.Text("登记方式", 10), Column.DateAndTime("到会时间", 18), Column.DateAndTime("离会时间", 18), Column.Text("事由", 24), Column.Text("请假", 10),
        Column.Text("批准人", 12), Column.Text("代会人", 12), Column.Text("更正原因", 24), Column.Text("补学", 10), Column.Date("补学期限", 12), Column.Date("补学日期", 12),
        Column.DecimalNumber("补学学时", 10, 2), Column.Text("补学方式", 10), Column.Text("补学内容", 30),
    ];

    [Requires(Act.SeePapers)]
    public sealed record Query(string? From = null, string? To = null, string? Form = null) : ISheetQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapSheet<Query>("/exports/attendance-book");

    public static async Task<Reply<MadeSheet>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = new SessionFilter(parameters.Day("from", query.From), parameters.Day("to", query.To));
        parameters.InOrder("to", filter.From, filter.To);
        if (parameters.Problem is { } problem) return problem;

        var reading = await desk.OpenSnapshot(queried.Asker, cancellation);
        return new MadeSheet(new Sheet("考勤簿", Columns, Rows(reading, queried.Asker, filter)), reading.AsOf.UpToDate, reading);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading, Asker asker, SessionFilter filter)
    {
        await foreach (var sheets in Parts.Of(Part, Sheets))
            await foreach (var row in Rows(reading, [.. sheets.Where(sheet => sheet.State is not (SessionState.Cancelled or SessionState.Voided))])) yield return row;

        Task<IReadOnlyList<SessionSheet>> Sheets(int skip) => reading.Session.Query<SessionSheet>()
            .Matching(filter, asker, asker.ReachFor(Act.SeePapers))
            .OrderBySql(SessionSheets.InOrder)
            .Skip(skip)
            .Take(Part)
            .ToListAsync(reading.Cancellation);
    }

    private static async IAsyncEnumerable<Cell[]> Rows(Reading reading, IReadOnlyList<SessionSheet> sheets)
    {
        var ids = sheets.Select(sheet => sheet.Id).ToArray();
        var entries = (await reading.Session.Query<AttendanceEntry>().Where(entry => entry.SessionId.IsOneOf(ids)).ToListAsync(reading.Cancellation))
            .Where(entry => entry.OnRoster).ToLookup(entry => entry.SessionId);
        var people = await reading.Names.OfPeople(entries.SelectMany(each => each).SelectMany(entry => new[] { entry.PersonId, entry.Leave?.ApproverId, entry.Leave?.DeputyId }));
        var departments = await reading.Names.OfDepartments(entries.SelectMany(each => each).Select(entry => entry.DepartmentId));
        foreach (var sheet in sheets)
        {
            foreach (var entry in entries[sheet.Id].OrderBy(entry => people[entry.PersonId], ByRank.Comparer).ThenBy(entry => entry.PersonId))
                yield return RowOf(sheet, entry, people, Named.Of(entry.DepartmentId, departments), reading.Now.Zone);
        }
    }

    private static Cell[] RowOf(SessionSheet sheet, AttendanceEntry entry, IReadOnlyDictionary<Guid, Person> people, string? department, TimeZoneInfo zone) =>
    [
        Cell.Text(sheet.Number), Cells.Day(sheet.Day), Cells.Word<SessionKind>(sheet.Kind), Cell.Text(sheet.Title), Cell.Text(people[entry.PersonId].Name), Cell.Text(department),
        Cells.Word<Capacity>(entry.Capacity), Cells.Word<AttendanceStatus>(entry.Status), Cells.Word(entry.Method), Cells.Moment(entry.At, zone), Cells.Moment(entry.LeftAt, zone),
        Cell.Text(entry.Reason ?? AskedFor(entry)), Cells.Word(entry.Leave?.State), NameOf(entry.Leave?.ApproverId, people), NameOf(entry.Leave?.DeputyId, people),
        Cell.Text(entry.CorrectionReason), Cells.Word(entry.MakeUp?.State), Cell.Date(entry.MakeUp?.DueOn), Cell.Date(entry.MakeUp?.Work?.On), Cell.Number(entry.MakeUp?.Work?.Hours),
        Cells.Word(entry.MakeUp?.Work?.Mode), Cell.Text(entry.MakeUp?.Work?.Text),
    ];

    private static Cell NameOf(Guid? personId, IReadOnlyDictionary<Guid, Person> people) => Cell.Text(personId is { } id ? people[id].Name : null);

    // Of a leave that awaits a decision nothing else says why it is asked for. Beside a leave that was called it would read as the call's reason.
    private static string? AskedFor(AttendanceEntry entry) =>
        entry is { Leave: { State: LeaveState.Requested } leave, Status: AttendanceStatus.Unmarked or AttendanceStatus.Absent } ? leave.Reason : null;
}
