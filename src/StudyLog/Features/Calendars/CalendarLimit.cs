using System.Threading.RateLimiting;

namespace StudyLog.Features.Calendars;

/// <summary>Slows down who reads calendars too often, calendar by calendar, and who tries addresses that are none, each where he or she sits.</summary>
public sealed class CalendarLimit : IDisposable
{
    /// <summary>How often one calendar is read in a minute, by all who have its address.</summary>
    public const int ReadingsPerMinute = 60;

    /// <summary>How many addresses that lead nowhere are tried in a minute from one place.</summary>
    public const int TriesPerMinute = 20;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, each => new FixedWindowRateLimiterOptions
        {
            PermitLimit = each.StartsWith(Calendar, StringComparison.Ordinal) ? ReadingsPerMinute : TriesPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    private const string Calendar = "calendar ";

    /// <summary>Whether the calendar may be read once more.</summary>
    public bool LetsRead(CalendarKey key) => Takes($"{Calendar}{key.OrganisationId} {key.Id}");

    /// <summary>Whether one more wrong address may be tried from there.</summary>
    public bool LetsTry(string? clientAddress) => Takes(clientAddress ?? "");

    public void Dispose() => limiter.Dispose();

    private bool Takes(string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }
}
