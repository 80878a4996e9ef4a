using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Ledgers;

/// <summary>How many follow-ups of the ledger each department leads, or stand in each state. Where there are none is left out.</summary>
public static class CountFollowUps
{
    /// <summary>What follow-ups are put together by.</summary>
    public enum Grouping
    {
        /// <summary>主办, in the departments' own order.</summary>
        Department,

        /// <summary>Where they stand.</summary>
        Status,
    }

    /// <summary>Those of one lead department, or in one state.</summary>
    public sealed record Group(Guid? DepartmentId, string? Department, FollowUpState? Status, int Count);

    public sealed record Groups(IReadOnlyList<Group> Items, long AsOf, bool UpToDate) : IStamped;

    /// <summary>The same lines as the ledger's.</summary>
    [Requires(Act.SeeLedgers)]
    public sealed record Query(
        string? By = null,
        string? From = null,
        string? To = null,
        string? DepartmentId = null,
        string? Status = null,
        string? Light = null,
        string? DueBefore = null,
        string? Q = null) : IQuery<Groups>;

    public static void Map(IEndpointRouteBuilder ledgers) => ledgers.MapQuery<Query, Groups>("/ledgers/follow-ups/groups");

    public static async Task<Reply<Groups>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var by = parameters.OneOf<Grouping>("by", query.By);
        if (string.IsNullOrEmpty(query.By)) parameters.Fault("by", "required");
        var filter = FollowUpLedger.FilterOf(
            new(query.From, query.To, query.DepartmentId, query.Status, query.Light, query.DueBefore, query.Q), parameters);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(queried.Asker, cancellation);
        var matching = reading.Session.Query<FollowUpEntry>().Matching(filter, queried.Asker, queried.Asker.ReachFor(Act.SeeLedgers));
        var groups = by == Grouping.Status ? await ByState(matching, filter.Light, reading) : await ByLead(matching, filter.Light, reading);
        return new Groups(groups, reading.AsOf.EventNumber, reading.AsOf.UpToDate);
    }

    private static async Task<IReadOnlyList<Group>> ByLead(IQueryable<FollowUpEntry> matching, Light? light, Reading reading)
    {
        var counts = light is { } wanted
            ? (await Lit(matching, wanted, reading)).CountBy(entry => entry.LeadDepartmentId).ToDictionary()
            : (await matching.GroupBy(entry => entry.LeadDepartmentId).Select(led => new { led.Key, Count = led.Count() }).ToListAsync(reading.Cancellation))
                .ToDictionary(led => led.Key, led => led.Count);
        var departments = await reading.Session.LoadManyAsync<BoardDepartment>(reading.Cancellation, [.. counts.Keys]);
        return [.. BoardDepartment.InOrder(departments).Select(department => new Group(department.Id, department.Name, Status: null, counts[department.Id]))];
    }

    private static async Task<IReadOnlyList<Group>> ByState(IQueryable<FollowUpEntry> matching, Light? light, Reading reading)
    {
        var counts = light is { } wanted ? (await Lit(matching, wanted, reading)).CountBy(entry => entry.State).ToDictionary() : [];
        var groups = new List<Group>();
        foreach (var state in Enum.GetValues<FollowUpState>())
        {
            var count = light is null ? await matching.Matching(state).CountAsync(reading.Cancellation) : counts.GetValueOrDefault(state);
            if (count > 0) groups.Add(new Group(DepartmentId: null, Department: null, state, count));
        }

        return groups;
    }

    private static async Task<IEnumerable<FollowUpEntry>> Lit(IQueryable<FollowUpEntry> matching, Light light, Reading reading)
    {
        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        return (await matching.ToListAsync(reading.Cancellation)).Where(entry => entry.LightOn(today, settings) == light);
    }
}
