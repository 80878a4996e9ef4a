using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Slows down who tries passwords: so many attempts a minute from one address.</summary>
public sealed class SignInLimit(IOptions<AccountSettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = settings.Value.SignInsPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>What to answer instead of looking at the attempt; null when it may be looked at.</summary>
    public Problem? Count(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.ClientAddress() ?? "");
        if (lease.IsAcquired) return null;
        return AccountProblems.TooManySignIns(lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromMinutes(1));
    }

    public void Dispose() => limiter.Dispose();
}
