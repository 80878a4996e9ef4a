namespace StudyLog.ReadModels;

/// <summary>What one follow-up adds to the flows of a department in one month, or the sum of several.</summary>
/// <param name="Issued">How many were issued to it in the month.</param>
/// <param name="Closed">How many were closed in it, and not reopened since, under its lead.</param>
/// <param name="ClosedDue">How many of those had a day they were due on.</param>
/// <param name="ClosedOnTime">How many of those on time.</param>
/// <param name="Returned">How many returns there were in it under its lead.</param>
public sealed record FollowUpFlow(int Issued, int Closed, int ClosedDue, int ClosedOnTime, int Returned)
{
    /// <summary>Nothing.</summary>
    public static FollowUpFlow None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public FollowUpFlow Plus(FollowUpFlow other) =>
        new(Issued + other.Issued, Closed + other.Closed, ClosedDue + other.ClosedDue, ClosedOnTime + other.ClosedOnTime, Returned + other.Returned);
}
