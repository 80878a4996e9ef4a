using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Sessions.ListingSessions;

/// <summary>Finds sessions, a compact row for each.</summary>
public static class ListSessions
{
    public sealed record Row(
        Guid Id,
        string Number,
        string? Date,
        string? DateSourceText,
        DateTimeOffset? StartsAt,
        SessionKind Kind,
        string Title,
        SessionState State,
        Guid? OrganiserDepartmentId,
        string? Organiser,
        string? Chair,
        int? Expected,
        int? Present,
        int FollowUps,
        bool FirstAgendaItem,
        bool RecordedByGroup,
        IReadOnlyList<SessionMember> Missing);

    [Requires(Act.SeeSessions)]
    public sealed record Query(
        string? From = null,
        string? To = null,
        string? Kind = null,
        string? State = null,
        string? DepartmentId = null,
        string? MaterialId = null,
        string? TopicId = null,
        string? ProgrammeId = null,
        string? Q = null,
        string? Sort = null,
        string? Page = null,
        string? PageSize = null) : IQuery<StampedPage<Row>>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, StampedPage<Row>>("/sessions");

    public static async Task<Reply<StampedPage<Row>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var filter = new SessionFilter(
            parameters.Day("from", query.From),
            parameters.Day("to", query.To),
            parameters.OneOf<SessionKind>("kind", query.Kind),
            parameters.OneOf<SessionState>("state", query.State),
            parameters.Id("departmentId", query.DepartmentId),
            parameters.Id("materialId", query.MaterialId),
            parameters.Text("q", query.Q),
            parameters.Id("topicId", query.TopicId),
            parameters.Id("programmeId", query.ProgrammeId));
        parameters.InOrder("to", filter.From, filter.To);
        var sort = parameters.Sort<SessionSort>("sort", query.Sort);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, filter, paging, cancellation, sort);
    }

    public static async Task<StampedPage<Row>> Read(
        ReadModelDesk desk, Asker asker, SessionFilter filter, Paging paging, CancellationToken cancellation, IReadOnlyList<SortKey<SessionSort>>? sort = null)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var sheets = await reading.Session.Query<SessionSheet>()
            .Stats(out var found)
            .Matching(filter, asker, asker.ReachFor(Act.SeeSessions))
            .OrderBySql(sort is [_, ..] ? SessionSheets.Sorted(sort) : SessionSheets.InOrder)
            .Skip(paging.Skip)
            .Take(paging.Size)
            .ToListAsync(cancellation);

        var people = await reading.Names.OfPeople(sheets.Select(sheet => sheet.Arrangements.Chair?.PersonId));
        var departments = await reading.Names.OfDepartments(sheets.Select(sheet => sheet.Organiser?.DepartmentId));
        return StampedPage<Row>.Of([.. sheets.Select(RowOf)], paging, found.TotalResults, reading.AsOf);

        Row RowOf(SessionSheet sheet) => new(
            sheet.Id,
            sheet.Number,
            Named.Of(sheet.Day),
            sheet.Day.SourceText,
            sheet.Arrangements.StartsAt,
            sheet.Kind,
            sheet.Title,
            sheet.State,
            sheet.Organiser?.DepartmentId,
            Named.Of(sheet.Organiser?.DepartmentId, departments) ?? sheet.Organiser?.Name,
            Named.Of(sheet.Arrangements.Chair, people),
            sheet.Expected,
            sheet.Present,
            sheet.FollowUps.Count,
            sheet.AgendaItems.Any(item => item.FirstItem),
            sheet.RecordedByGroup,
            sheet.Missing);
    }
}
