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
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (filter is { Role: not null, DepartmentId: null } && asker.DepartmentIds.Count == 0) parameters.Fault("departmentId", "required");
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, asker, filter, paging, cancellation);
    }

    public static async Task<StampedPage<Row>> Read(ReadModelDesk desk, Asker asker, FollowUpFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        var matching = reading.Session.Query<FollowUpEntry>()
            .Stats(out var found)
            .Matching(filter, asker, asker.ReachFor(Act.SeeFollowUps))
            .OrderBySql(FollowUpEntries.InOrder);

        // A light is not stored, so it is looked for among all that are open.
        IReadOnlyList<FollowUpEntry> entries;
        long total;
        if (filter.Light is { } light)
        {
            var lit = (await matching.ToListAsync(cancellation)).Where(entry => entry.LightOn(today, settings) == light).ToList();
            (entries, total) = ([.. lit.Skip(paging.Skip).Take(paging.Size)], lit.Count);
        }
        else
        {
            entries = await matching.Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
            total = found.TotalResults;
        }

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
            entry.Percent,
            entry.LightOn(today, settings),
            entry.Returns.Count,
            entry.Extensions,
            entry.ClosedOn);
    }
}
