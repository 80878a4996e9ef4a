using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Attendances.ListingLeave;

/// <summary>待批请假: who asked for leave from which session and waits for a decision, for those who may decide; the earliest session first.</summary>
public static class ListLeaveRequests
{
    /// <param name="SessionId">The session.</param>
    /// <param name="SessionTitle">Its title.</param>
    /// <param name="Date">Its day, as exactly as it is known.</param>
    /// <param name="StartsAt">When it begins, if known.</param>
    /// <param name="PersonId">Who asks.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="DepartmentId">The department the person sits for.</param>
    /// <param name="Department">Its name.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="DeputyId">代会: who would come in the person's place.</param>
    /// <param name="Deputy">The deputy's name.</param>
    public sealed record Row(
        Guid SessionId,
        string SessionTitle,
        string? Date,
        DateTimeOffset? StartsAt,
        Guid PersonId,
        string Name,
        Guid? DepartmentId,
        string? Department,
        string Reason,
        Guid? DeputyId,
        string? Deputy);

    [Requires(Act.DecideLeave)]
    public sealed record Query(string? Page = null, string? PageSize = null) : IQuery<StampedPage<Row>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, StampedPage<Row>>("/leave-requests");

    public static async Task<Reply<StampedPage<Row>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var paging = parameters.Paging(queried.Query.Page, queried.Query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, paging, cancellation);
    }

    public static async Task<StampedPage<Row>> Read(ReadModelDesk desk, Asker asker, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var waiting = await reading.Session.Query<AttendanceEntry>().Where(entry => entry.AwaitsLeave).ToListAsync(cancellation);
        var sheets = (await reading.Session.LoadManyAsync<SessionSheet>(cancellation, [.. waiting.Select(entry => entry.SessionId).Distinct()])).ToDictionary(sheet => sheet.Id);
        var places = waiting.Where(entry => entry.OnRoster && CanBeDecided(sheets[entry.SessionId])).ToList();

        var people = await reading.Names.OfPeople(places.SelectMany(entry => new[] { entry.PersonId, entry.Leave!.DeputyId }));
        var shown = places
            .OrderBy(entry => sheets[entry.SessionId].FirstDay ?? DateOnly.MaxValue)
            .ThenBy(entry => sheets[entry.SessionId].Number, ByNumber.Comparer)
            .ThenBy(entry => people[entry.PersonId], ByRank.Comparer)
            .ThenBy(entry => entry.PersonId)
            .Skip(paging.Skip)
            .Take(paging.Size)
            .ToList();
        var departments = await reading.Names.OfDepartments(shown.Select(entry => entry.DepartmentId));
        return StampedPage<Row>.Of([.. shown.Select(RowOf)], paging, places.Count, reading.AsOf);

        Row RowOf(AttendanceEntry entry) => new(
            entry.SessionId,
            sheets[entry.SessionId].Title,
            Named.Of(sheets[entry.SessionId].Day),
            sheets[entry.SessionId].Arrangements.StartsAt,
            entry.PersonId,
            people[entry.PersonId].Name,
            entry.DepartmentId,
            Named.Of(entry.DepartmentId, departments),
            entry.Leave!.Reason,
            entry.Leave.DeputyId,
            entry.Leave.DeputyId is { } deputy ? people[deputy].Name : null);
    }

    // What was given up, or is locked, leaves nothing to decide.
    private static bool CanBeDecided(SessionSheet sheet) =>
        sheet.State is SessionState.Planned or SessionState.Held or SessionState.Submitted or SessionState.Returned;
}
