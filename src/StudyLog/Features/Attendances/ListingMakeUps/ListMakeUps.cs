using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Attendances.ListingMakeUps;

/// <summary>补学台账: who makes up for which session, by when, and how far that is; as far as the asker's duties reach.</summary>
public static class ListMakeUps
{
    /// <param name="SessionId">The session missed.</param>
    /// <param name="SessionTitle">Its title.</param>
    /// <param name="Date">Its day, as exactly as it is known.</param>
    /// <param name="PersonId">Who missed it.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="DepartmentId">The department the person sat for.</param>
    /// <param name="Department">Its name.</param>
    /// <param name="Status">Absent, or on leave.</param>
    /// <param name="DueOn">The day it is to be done by.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Overdue">Whether that day is past and nothing is handed in, or it was handed back.</param>
    /// <param name="On">The day it was done.</param>
    /// <param name="Mode">How.</param>
    /// <param name="Hours">学时.</param>
    public sealed record Row(
        Guid SessionId,
        string SessionTitle,
        string? Date,
        Guid PersonId,
        string Name,
        Guid? DepartmentId,
        string? Department,
        AttendanceStatus Status,
        DateOnly DueOn,
        MakeUpState State,
        bool Overdue,
        DateOnly? On,
        MakeUpMode? Mode,
        decimal? Hours);

    /// <summary>The parameters as written.</summary>
    [Requires(Act.SeeAttendance)]
    public sealed record Query(string? State = null, string? DepartmentId = null, string? PersonId = null, string? DueBefore = null, string? Page = null, string? PageSize = null) : IQuery<StampedPage<Row>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, StampedPage<Row>>("/make-ups");

    public static async Task<Reply<StampedPage<Row>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = new MakeUpFilter(
            parameters.OneOf<MakeUpState>("state", query.State),
            parameters.Id("departmentId", query.DepartmentId),
            parameters.Id("personId", query.PersonId),
            parameters.Day("dueBefore", query.DueBefore));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, filter, paging, cancellation);
    }

    public static async Task<StampedPage<Row>> Read(ReadModelDesk desk, Asker asker, MakeUpFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var queue = await PlacesToMakeUp.Read(
            reading.Session, reading.Names, filter, asker, asker.ReachFor(Act.SeeAttendance), cancellation);

        // The order needs the ranks of people, which stand in one place only; so the page is cut after it.
        var people = await reading.Names.OfPeople(queue.Select(place => (Guid?)place.Entry.PersonId));
        var shown = queue
            .OrderBy(place => place.MakeUp.DueOn)
            .ThenBy(place => people[place.Entry.PersonId], ByRank.Comparer)
            .ThenBy(place => place.Entry.PersonId)
            .ThenBy(place => place.Session.Number, ByNumber.Comparer)
            .Skip(paging.Skip)
            .Take(paging.Size)
            .ToList();
        var departments = await reading.Names.OfDepartments(shown.Select(place => place.Entry.DepartmentId));
        return StampedPage<Row>.Of([.. shown.Select(RowOf)], paging, queue.Count, reading.AsOf);

        Row RowOf(PlaceToMakeUp place) => new(
            place.Entry.SessionId,
            place.Record.Title,
            Named.Of(place.Record.Day),
            place.Entry.PersonId,
            people[place.Entry.PersonId].Name,
            place.Entry.DepartmentId,
            Named.Of(place.Entry.DepartmentId, departments),
            place.Entry.Status,
            place.MakeUp.DueOn,
            place.MakeUp.State,
            place.IsOverdue(reading.Now.Today),
            place.MakeUp.Work?.On,
            place.MakeUp.Work?.Mode,
            place.MakeUp.Work?.Hours);
    }
}
