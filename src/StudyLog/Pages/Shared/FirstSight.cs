using Microsoft.Extensions.Caching.Memory;

namespace StudyLog.Pages.Shared;

/// <summary>
/// What a page was answered while it was rendered on the server, for the circuit that takes it over: so nothing is asked twice, and nothing flickers.
/// A query is found again by being equal. On another node, or later, it is just asked again.
/// </summary>
public sealed class FirstSight : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly MemoryCache replies = new(new MemoryCacheOptions { SizeLimit = 5_000 });

    /// <summary>Keeps what this user was answered for the circuit of that handover.</summary>
    public void Keep(string? handover, Guid userId, object query, object reply)
    {
        if (handover is null) return;
        replies.Set((handover, userId, query), reply, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <summary>The reply that was kept, once.</summary>
    public object? Recall(string? handover, Guid userId, object query)
    {
        if (handover is null || !replies.TryGetValue((handover, userId, query), out var reply)) return null;
        replies.Remove((handover, userId, query));
        return reply;
    }

    public void Dispose() => replies.Dispose();
}
