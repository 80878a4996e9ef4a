using StudyLog.Domain.FollowUps;

namespace StudyLog.Demo.Office;

/// <summary>One 督办事项 as the tale tells it.</summary>
/// <param name="Label">What the tale calls it.</param>
/// <param name="Session">The session that required it.</param>
/// <param name="Lead">主办.</param>
/// <param name="Matter">What was required, in the words of the record.</param>
public sealed record FollowUpTale(string Label, string Session, string Lead, string Matter)
{
    /// <summary>协办.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The day it is due on; null: continuous, or not said.</summary>
    public When? Due { get; init; }

    /// <summary>Whether it goes on for good (长期坚持), where no day is said.</summary>
    public bool Continuous { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>What happened to it since, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];
}
