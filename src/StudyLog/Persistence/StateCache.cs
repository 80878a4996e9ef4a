using Microsoft.Extensions.Caching.Memory;

namespace StudyLog.Persistence;

/// <summary>A folded state and the version of the stream it stands for.</summary>
public readonly record struct Versioned<TState>(TState State, long Version);

/// <summary>
/// Folded states by stream, to spare reading a stream again from its beginning. Never trusted alone: what is read is brought up to date
/// from the store, and what is written is checked against the stream's version there.
/// </summary>
public sealed class StateCache : IDisposable
{
    // Weighed in events: so many are about 60 MB at worst; an office's day has a few dozen.
    private const long EventLimit = 100_000;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = EventLimit, CompactionPercentage = 0.2 });

    public Versioned<TState>? Find<TState>(string tenant, Guid stream) =>
        entries.TryGetValue((tenant, stream), out var found) && found is Versioned<TState> state ? state : null;

    public void Keep<TState>(string tenant, Guid stream, Versioned<TState> state)
    {
        // A slower reader must not put back an older state.
        if (Find<TState>(tenant, stream) is { } known && known.Version > state.Version) return;
        entries.Set((tenant, stream), state, new MemoryCacheEntryOptions { Size = Math.Max(1, state.Version), SlidingExpiration = TimeSpan.FromHours(1) });
    }

    public void Forget(string tenant, Guid stream) => entries.Remove((tenant, stream));

    public void Dispose() => entries.Dispose();
}
