using System.Linq.Expressions;
using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.ReadModels;

/// <summary>In what part a department has to do with a follow-up.</summary>
public enum FollowUpRole
{
    /// <summary>主办.</summary>
    Lead,

    /// <summary>协办.</summary>
    Co,
}

/// <summary>What a list of follow-ups can be sorted by.</summary>
public enum FollowUpSort
{
    /// <summary>Year and running number.</summary>
    Number,

    /// <summary>主办, in the departments' own order.</summary>
    Department,

    /// <summary>The states in the order a follow-up goes through them.</summary>
    Status,

    /// <summary>The day of issue.</summary>
    Issued,

    /// <summary>The day it is due on as extended.</summary>
    Due,

    /// <summary>The percent last reported.</summary>
    Percent,

    /// <summary>How often it was returned.</summary>
    Returns,

    /// <summary>How many extensions were granted.</summary>
    Extensions,

    /// <summary>The day it was closed on; what was cancelled has none.</summary>
    Closed,

    /// <summary>The day it was closed or cancelled on.</summary>
    Ended,
}

/// <summary>Which follow-ups are wanted; what is null does not matter.</summary>
/// <param name="From">Issued on this day or later.</param>
/// <param name="To">Issued on this day or before.</param>
/// <param name="DepartmentId">Led or joined by this department.</param>
/// <param name="Role">In this part, of that department, or of one of the asker's where none is named.</param>
/// <param name="State">In this state.</param>
/// <param name="Light">With this light; only open ones have one.</param>
/// <param name="DueBefore">Due before this day.</param>
/// <param name="SessionId">From this session.</param>
/// <param name="Text">With this in the matter, or with exactly this number.</param>
public sealed record FollowUpFilter(
    DateOnly? From = null,
    DateOnly? To = null,
    Guid? DepartmentId = null,
    FollowUpRole? Role = null,
    FollowUpState? State = null,
    Light? Light = null,
    DateOnly? DueBefore = null,
    Guid? SessionId = null,
    string? Text = null);

/// <summary>Finds lines of the follow-up ledger.</summary>
public static class FollowUpEntries
{
    /// <summary>By number.</summary>
    public static readonly string InOrder = string.Join(", ", ByNumber.InStore);

    private const string LastPercent =
        """
        (select (report ->> 'percent')::integer from jsonb_array_elements(d.data -> 'reports') with ordinality as reports (report, place)
         where report ->> 'percent' is not null order by place desc limit 1)
        """;

    private static readonly string States = string.Join(", ", Enum.GetValues<FollowUpState>().Select(state => $"'{EventJson.Written(state)}'"));

    /// <summary>In the order of these keys, then by number. What has no value stands last, whichever way it is sorted.</summary>
    public static string Sorted(IEnumerable<SortKey<FollowUpSort>> keys) =>
        string.Join(", ", [.. keys.Select(key => key.Over(ValuesOf(key.By))), InOrder]);

    /// <summary>The part that is wanted, and how many there are. A light is not stored, so whoever wants one looks among all.</summary>
    public static async Task<(IReadOnlyList<FollowUpEntry> Entries, long Total)> Part(
        this IQueryable<FollowUpEntry> entries, int skip, int size, Func<FollowUpEntry, bool>? isLit, CancellationToken cancellation)
    {
        if (isLit is null)
        {
            var part = await entries.Stats(out var found).Skip(skip).Take(size).ToListAsync(cancellation);
            return (part, found.TotalResults);
        }

        var lit = (await entries.ToListAsync(cancellation)).Where(isLit).ToList();
        return ([.. lit.Skip(skip).Take(size)], lit.Count);
    }

    /// <summary>Those that the asker may see and the filter names, but for the light. Those issued nobody knows when are in no period.</summary>
    public static IQueryable<FollowUpEntry> Matching(this IQueryable<FollowUpEntry> entries, FollowUpFilter filter, Asker asker, Reach reach)
    {
        if (reach is Reach.Departments or Reach.Own) entries = entries.Where(EverConcerned(reach == Reach.Own ? [] : asker.DepartmentIds, asker.PersonId));

        if (filter.From is { } from) entries = entries.Where(entry => entry.IssuedOn >= from);
        if (filter.To is { } to) entries = entries.Where(entry => entry.IssuedOn <= to);
        if (filter.DepartmentId is { } departmentId) entries = entries.Where(Concerns([departmentId], filter.Role));
        else if (filter.Role is not null) entries = entries.Where(Concerns(asker.DepartmentIds, filter.Role));
        if (filter.State is { } state) entries = entries.Matching(state);
        if (filter.Light is not null) entries = entries.Where(entry => !entry.IsEnded);
        if (filter.DueBefore is { } dueBefore) entries = entries.Where(entry => entry.MatchesSql("(d.data ->> 'dueOn')::date < ?", dueBefore));
        if (filter.SessionId is { } sessionId) entries = entries.Where(entry => entry.SessionId == sessionId);
        if (filter.Text is { } text)
        {
            entries = entries.Where(entry => entry.MatchesSql(
                "(position(lower(?) in lower(d.data ->> 'matter')) > 0 or d.data ->> 'number' = ?)", text, text));
        }

        return entries;
    }

    /// <summary>Those in this state.</summary>
    public static IQueryable<FollowUpEntry> Matching(this IQueryable<FollowUpEntry> entries, FollowUpState state)
    {
        var written = EventJson.Written(state);
        return entries.Where(entry => entry.MatchesSql("d.data ->> 'state' = ?", written));
    }

    /// <summary>Those that one of the departments leads or joins, or ever did, and those that the person owns.</summary>
    public static Expression<Func<FollowUpEntry, bool>> EverConcerned(IEnumerable<Guid> departmentIds, Guid? ownerId = null)
    {
        object written = departmentIds.Select(id => id.ToString("D")).ToArray();
        var owner = (ownerId ?? Guid.Empty).ToString("D");
        return entry => entry.MatchesSql("(jsonb_exists_any(d.data -> 'touchedDepartments', ?) or d.data ->> 'ownerId' = ?)", written, owner);
    }

    private static IReadOnlyList<string> ValuesOf(FollowUpSort by) => by switch
    {
        FollowUpSort.Number => ByNumber.InStore,
        FollowUpSort.Department => [OfLead("(lead.data ->> 'rankNo')::integer"), OfLead("lead.data ->> 'name' collate \"C\""), "d.data ->> 'leadDepartmentId'"],
        FollowUpSort.Status => [$"array_position(array[{States}], d.data ->> 'state')"],
        FollowUpSort.Issued => ["d.data ->> 'issuedOn'"],
        FollowUpSort.Due => ["d.data ->> 'dueOn'"],
        FollowUpSort.Percent => [LastPercent],
        FollowUpSort.Returns => ["jsonb_array_length(d.data -> 'returns')"],
        FollowUpSort.Extensions => ["(d.data ->> 'extensions')::integer"],
        FollowUpSort.Closed => [$"case when d.data ->> 'state' = '{EventJson.Written(FollowUpState.Closed)}' then d.data ->> 'endedOn' end"],
        FollowUpSort.Ended => ["d.data ->> 'endedOn'"],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static string OfLead(string value) =>
        $"(select {value} from {StoreConfiguration.Schema}.mt_doc_boarddepartment lead where lead.tenant_id = d.tenant_id and lead.id = (d.data ->> 'leadDepartmentId')::uuid)";

    private static Expression<Func<FollowUpEntry, bool>> Concerns(IEnumerable<Guid> departmentIds, FollowUpRole? role)
    {
        object written = departmentIds.Select(id => id.ToString("D")).ToArray();
        return role switch
        {
            FollowUpRole.Lead => entry => entry.MatchesSql("d.data ->> 'leadDepartmentId' = any(?)", written),
            FollowUpRole.Co => entry => entry.MatchesSql("jsonb_exists_any(d.data -> 'coDepartmentIds', ?)", written),
            _ => entry => entry.MatchesSql("(d.data ->> 'leadDepartmentId' = any(?) or jsonb_exists_any(d.data -> 'coDepartmentIds', ?))", written, written),
        };
    }
}
