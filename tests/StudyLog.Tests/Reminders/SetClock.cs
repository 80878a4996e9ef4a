namespace StudyLog.Tests.Reminders;

/// <summary>A clock that a test sets, for what is decided; timers go by the real one.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Sets it to an instant.</summary>
    public void Set(DateTimeOffset instant) => now = instant.ToUniversalTime();

    /// <summary>Lets it go on.</summary>
    public void GoOn(TimeSpan time) => now += time;

    /// <summary>Sets it to a time of a day in Shanghai.</summary>
    public void Set(DateOnly day, int hour, int minute = 0) => now = new DateTimeOffset(day, new TimeOnly(hour, minute), TimeSpan.FromHours(8)).ToUniversalTime();
}
