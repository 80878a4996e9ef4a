using StudyLog.Domain.FollowUps;
using StudyLog.Features.Ledgers;
using StudyLog.Http;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.FollowUps;

/// <summary>Follow-ups put together by their lead department, or by their state, as the address names it.</summary>
public static class FollowUpGroups
{
    public const string ByDepartment = "department";
    public const string ByState = "status";

    /// <summary>What is sorted by: first what keeps a group together.</summary>
    public static string? SortOf(string? group, string? sort) => (group, sort) switch
    {
        (ByDepartment or ByState, null or "") => group,
        (ByDepartment or ByState, _) => $"{group},{sort}",
        _ => sort,
    };

    /// <summary>The group that a follow-up belongs to.</summary>
    public static string KeyOf(string? group, Guid leadDepartmentId, FollowUpState state) =>
        group == ByState ? ApiJson.Written(state) : leadDepartmentId.ToString("D");

    /// <summary>The groups with how many there are of each; null: they stand in none.</summary>
    public static async Task<IReadOnlyList<RowGroup>?> Count(PageDoor door, string? group, CountFollowUps.Query which) =>
        group is ByDepartment or ByState && (await door.Ask(which with { By = group })).Value is { } found
            ? [.. found.Items.Select(each => each.Status is { } state
                ? new RowGroup(ApiJson.Written(state), Wording.Word(state), each.Count)
                : new RowGroup(each.DepartmentId!.Value.ToString("D"), each.Department ?? "", each.Count))]
            : null;
}
