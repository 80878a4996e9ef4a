using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.FollowUps.ListingFollowUps;

/// <summary>Finds follow-ups, a compact row for each.</summary>
public static class ListFollowUps
{
    /// <summary>One follow-up; <paramref name="GoesOnIn"/> is the state it goes on in once it is resumed or reopened.</summary>
    public sealed record Row(
        Guid Id,
        string Number,
        string Matter,
        Guid SessionId,
        Guid LeadDepartmentId,
        string? LeadDepartment,
        IReadOnlyList<Guid> CoDepartmentIds,
        string? CoResponsibles,
        Guid? OwnerId,
        Urgency Urgency,
        DateOnly? IssuedOn,
        DueKind DueKind,
        DateOnly? DueOn,
        FollowUpState Status,
        FollowUpState? GoesOnIn,
        int? Percent,
        Light? Light,
        int Returns,
        int Extensions,
        DateOnly? ClosedOn);

    /// <summary>The parameters as written.</summary>
    [Requires(Act.SeeFollowUps)]
    public sealed record Query(
        string? DepartmentId = null,
        string? Role = null,
        string? Status = null,
        string? Light = null,
        string? DueBefore = null,
        string? SessionId = null,
        string? Q = null,
        string? Sort = null,
        string? Page = null,
        string? PageSize = null) : IQuery<StampedPage<Row>>;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapQuery<Query, StampedPage<Row>>("/follow-ups");

    public static async Task<Reply<StampedPage<Row>>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var filter = new FollowUpFilter(
            DepartmentId: parameters.Id("departmentId", query.DepartmentId),
            Role: parameters.OneOf<FollowUpRole>("role", query.Role),
            State: parameters.OneOf<FollowUpState>("status", query.Status),
            Light: parameters.OneOf<Light>("light", query.Light),
            DueBefore: parameters.Day("dueBefore", query.DueBefore),
            SessionId: parameters.Id("sessionId", query.SessionId),
            Text: parameters.Text("q", query.Q));
        var sort = parameters.Sort<FollowUpSort>("sort", query.Sort);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (filter is { Role: not null, DepartmentId: null } && asker.DepartmentIds.Count == 0) parameters.Fault("departmentId", "required");
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, asker, filter, paging, cancellation, sort);
    }

    public static async Task<StampedPage<Row>> Read(
        ReadModelDesk desk, Asker asker, FollowUpFilter filter, Paging paging, CancellationToken cancellation, IReadOnlyList<SortKey<FollowUpSort>>? sort = null)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        var (entries, total) = await reading.Session.Query<FollowUpEntry>()
            .Matching(filter, asker, asker.ReachFor(Act.SeeFollowUps))
            .OrderBySql(FollowUpEntries.Sorted(sort ?? []))
            .Part(paging.Skip, paging.Size, filter.Light is { } light ? entry => entry.LightOn(today, settings) == light : null, cancellation);

        var departments = await reading.Names.OfDepartments(entries.Select(entry => (Guid?)entry.LeadDepartmentId));
        return StampedPage<Row>.Of([.. entries.Select(RowOf)], paging, total, reading.AsOf);

        Row RowOf(FollowUpEntry entry) => new(
            entry.Id,
            entry.Number,
            entry.Matter,
            entry.SessionId,
            entry.LeadDepartmentId,
            Named.Of(entry.LeadDepartmentId, departments),
            entry.CoDepartmentIds,
            entry.CoResponsibles,
            entry.OwnerId,
            entry.Urgency,
            entry.IssuedOn,
            entry.DueKind,
            entry.DueOn,
            entry.State,
            entry.Stage.GoesOnIn,
            entry.Percent,
            entry.LightOn(today, settings),
            entry.Returns.Count,
            entry.Extensions,
            entry.ClosedOn);
    }
}
