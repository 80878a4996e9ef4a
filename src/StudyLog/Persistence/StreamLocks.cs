using System.Threading.RateLimiting;

namespace StudyLog.Persistence;

/// <summary>
/// Lets the commands of this process that write to one stream go one after the other, so that they do not disturb each other in the
/// database. Other processes are kept out by the stream's version.
/// </summary>
public sealed class StreamLocks : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<(string Tenant, Guid Stream)> limiter =
        PartitionedRateLimiter.Create<(string Tenant, Guid Stream), (string Tenant, Guid Stream)>(key =>
            RateLimitPartition.GetConcurrencyLimiter(key, static _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = 1,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));

    public ValueTask<RateLimitLease> Enter(string tenant, Guid stream, CancellationToken cancellation) =>
        limiter.AcquireAsync((tenant, stream), permitCount: 1, cancellation);

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
