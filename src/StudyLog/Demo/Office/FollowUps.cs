namespace StudyLog.Demo.Office;

/// <summary>The 督办事项 of the year.</summary>
public static class FollowUps
{
    public static IReadOnlyList<FollowUpTale> All { get; } = [.. FollowUpsDoneWith.All, .. FollowUpsUnderWay.All, .. FollowUpsAtRest.All];

    /// <summary>What a session required, in the order of its record.</summary>
    public static IEnumerable<FollowUpTale> Of(string session) => All.Where(tale => tale.Session == session);
}
