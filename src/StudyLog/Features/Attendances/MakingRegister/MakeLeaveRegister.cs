using Marten;
using StudyLog.Accounts;
using StudyLog.Documents.Papers;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;
using StudyLog.Resources;

namespace StudyLog.Features.Attendances.MakingRegister;

/// <summary>
/// 请假与补学登记表 of a period, of one session or of one department: everybody who was on leave or absent, or has leave from what is planned, and how it was
/// made up for.
/// </summary>
public static class MakeLeaveRegister
{
    /// <summary>Without a period, the year so far.</summary>
    [Requires(Act.SeePapers)]
    public sealed record Query(string? From = null, string? To = null, string? SessionId = null, string? DepartmentId = null, string? Form = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder api) => api.MapPaper<Query>("/papers/leave-register");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, ReadModelDesk desk, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (from, to) = (parameters.Day("from", query.From), parameters.Day("to", query.To));
        var (sessionId, departmentId) = (parameters.Id("sessionId", query.SessionId), parameters.Id("departmentId", query.DepartmentId));
        parameters.InOrder("to", from, to);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        var sheet = sessionId is { } id ? await reading.Session.LoadAsync<SessionSheet>(id, cancellation) : null;
        if (sessionId is not null && sheet is null) return ProblemTable.NotFound(Domain.Thing.Session);
        if (!await reading.Names.KnowDepartment(departmentId)) return ProblemTable.NotFound(Domain.Thing.Department);

        var first = from ?? new DateOnly((to ?? reading.Now.Today).Year, 1, 1);
        var last = to ?? (reading.Now.Today < first ? first : reading.Now.Today);
        var sheets = sheet is not null
            ? [sheet]
            : await reading.Session.Query<SessionSheet>()
                .Matching(new SessionFilter(first, last), asker, asker.ReachFor(Act.SeePapers))
                .OrderBySql(SessionSheets.InOrder)
                .ToListAsync(cancellation);
        var lines = await Lines(reading, [.. sheets.Where(IsOn)], departmentId, accounts);
        var period = sheet is null ? Days.Between(first, last) : $"{DayOf(sheet.Day).Written} {sheet.Title}";
        return new MadePaper(LeaveRegister.Of(reading.Organisation.Name, period, lines), reading.AsOf.UpToDate);
    }

    private static async Task<IReadOnlyList<LeaveLine>> Lines(Reading reading, IReadOnlyList<SessionSheet> sheets, Guid? departmentId, AccountDirectory accounts)
    {
        var ids = sheets.Select(sheet => sheet.Id).ToArray();
        var entries = (await reading.Session.Query<AttendanceEntry>().Where(entry => ids.Contains(entry.SessionId)).ToListAsync(reading.Cancellation))
            .Where(entry => entry.OnRoster && entry.Capacity == Capacity.Attending && IsToBeRegistered(entry) && (departmentId is null || entry.DepartmentId == departmentId))
            .ToLookup(entry => entry.SessionId);
        var people = await reading.Names.OfPeople(entries.SelectMany(each => each).SelectMany(entry => new[] { entry.PersonId, entry.Leave?.ApproverId }));
        var accepters = await Accepters.Of(reading, entries.SelectMany(each => each), accounts);
        var departments = await reading.Names.OfDepartments(entries.SelectMany(each => each).Select(entry => entry.DepartmentId));
        return
        [
            .. sheets.SelectMany(sheet => entries[sheet.Id]
                .OrderBy(entry => people[entry.PersonId], ByRank.Comparer)
                .ThenBy(entry => entry.PersonId)
                .Select(entry => LineOf(entry, sheet, people, Named.Of(entry.DepartmentId, departments), accepters.GetValueOrDefault(entry.Id)))),
        ];
    }

    private static bool IsOn(SessionSheet sheet) => sheet.State is not (SessionState.NotPlanned or SessionState.Cancelled or SessionState.Voided);

    // A leave of somebody who came after all, or that was refused or withdrawn, is no line of the register.
    private static bool IsToBeRegistered(AttendanceEntry entry) =>
        entry.Status.IsMissed() || (entry.Leave?.State == LeaveState.Approved && !entry.Status.IsThere()) || entry.MakeUp is not null;

    private static LeaveLine LineOf(
        AttendanceEntry entry, SessionSheet sheet, IReadOnlyDictionary<Guid, Person> people, string? department, string? accepter)
    {
        var (leave, makeUp) = (Approved(entry.Leave), entry.MakeUp);
        return new LeaveLine(
            people[entry.PersonId].Name,
            department,
            $"{DayOf(sheet.Day).Brief} {sheet.Title}",
            entry.Reason ?? leave?.Reason ?? (entry.Status == AttendanceStatus.Absent ? Words.Of(entry.Status, Words.Chinese) : null),
            leave?.ApproverId is { } approver ? people[approver].Name : null,
            leave?.LastStep.LocalDay,
            makeUp?.DueOn,
            makeUp?.Work?.On,
            makeUp?.Work is { } work ? Words.Of(work.Mode, Words.Chinese) : null,
            makeUp?.Work?.Text,
            makeUp?.Work?.Hours,
            makeUp is null ? null : Words.Of(makeUp.State, Words.Chinese),
            accepter);
    }

    private static Leave? Approved(Leave? leave) => leave?.State == LeaveState.Approved ? leave : null;

    private static KnownDay DayOf(SessionDay day) => new(day.On, day.Precision == Domain.Precision.Month, day.SourceText);
}
