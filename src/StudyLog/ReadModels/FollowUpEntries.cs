using System.Linq.Expressions;
using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Persistence;

namespace StudyLog.ReadModels;

/// <summary>In what part a department has to do with a follow-up.</summary>
public enum FollowUpRole
{
    /// <summary>主办.</summary>
    Lead,

    /// <summary>协办.</summary>
    Co,
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
    public const string InOrder = "split_part(d.data ->> 'number', '-', 1), length(d.data ->> 'number'), d.data ->> 'number'";

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
