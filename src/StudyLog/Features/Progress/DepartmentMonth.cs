using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>What sessions and follow-ups contribute to a department's month, each by itself, so that one that changes replaces what it gave.</summary>
public sealed record DepartmentMonth
{
    /// <summary><see cref="MonthKey.Id"/> of department and month.</summary>
    public string Id { get; init; } = "";

    /// <summary>The department.</summary>
    public Guid DepartmentId { get; init; }

    /// <summary>The first day of the month; null: what nobody can date.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>The share of each session that adds anything, by session.</summary>
    public ImmutableSortedDictionary<Guid, SessionShare> Sessions { get; init; } = ImmutableSortedDictionary<Guid, SessionShare>.Empty;

    /// <summary>The flow of each follow-up that adds anything, by follow-up.</summary>
    public ImmutableSortedDictionary<Guid, FollowUpFlow> FollowUps { get; init; } = ImmutableSortedDictionary<Guid, FollowUpFlow>.Empty;

    /// <summary>Department and month.</summary>
    [JsonIgnore]
    public MonthKey Key => new(DepartmentId, Month);

    /// <summary>A month to which nothing contributed yet, by its id.</summary>
    public static DepartmentMonth Empty(string id)
    {
        var key = MonthKey.Parse(id);
        return new DepartmentMonth { Id = id, DepartmentId = key.DepartmentId, Month = key.Month };
    }

    /// <summary>With the share that the session gives now, or without any.</summary>
    public DepartmentMonth With(SessionSheet sheet)
    {
        var share = sheet.Month == Month ? sheet.ShareOf(DepartmentId) : null;
        return Sessions.GetValueOrDefault(sheet.Id) == share
            ? this
            : this with { Sessions = share is null ? Sessions.Remove(sheet.Id) : Sessions.SetItem(sheet.Id, share) };
    }

    /// <summary>With the flows that the follow-up gives now, or without any.</summary>
    public DepartmentMonth With(FollowUpEntry entry)
    {
        var flow = entry.Flows().GetValueOrDefault(Key);
        return FollowUps.GetValueOrDefault(entry.Id) == flow
            ? this
            : this with { FollowUps = flow is null ? FollowUps.Remove(entry.Id) : FollowUps.SetItem(entry.Id, flow) };
    }
}
