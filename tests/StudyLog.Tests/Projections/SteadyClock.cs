namespace StudyLog.Tests.Projections;

/// <summary>A clock that stands still, after all that a random tale tells and before much of what is due in it.</summary>
internal sealed class SteadyClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2023, 4, 10, 4, 0, 0, TimeSpan.Zero);
}
