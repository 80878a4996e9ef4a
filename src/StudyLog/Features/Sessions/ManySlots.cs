using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>The slots of many sessions of one attempt, taken in one round trip; those that nobody comes to hold are freed with the commit.</summary>
public sealed class ManySlots
{
    private const string Asked = "unnest($2::text[], $3::uuid[]) with ordinality as asked (slot, session_id, place)";

    private readonly Dictionary<string, Guid> heldByOthers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> used = new(StringComparer.Ordinal);

    /// <summary>Takes these slots, each for whoever asks first, or waits for whoever is taking one; what is only considered takes none.</summary>
    public static async Task<ManySlots> Take(Attempt attempt, IEnumerable<(string? Slot, Guid SessionId)> wanted)
    {
        var slots = new ManySlots();

        // In one order for everybody, so that two never wait for each other.
        var asked = wanted.Where(each => each.Slot is not null).DistinctBy(each => each.Slot)
            .Select(each => (each.Slot, Digest: SessionSlots.Digest(each.Slot!), each.SessionId)).OrderBy(each => each.Digest, StringComparer.Ordinal).ToArray();
        if (asked.Length == 0) return slots;

        var holders = await Holders(attempt, [.. asked.Select(each => each.Digest)], [.. asked.Select(each => each.SessionId)]);
        foreach (var (each, holder) in asked.Zip(holders))
        {
            if (holder is { } other && other != each.SessionId) slots.heldByOthers.Add(each.Slot!, other);
            else slots.taken.Add(each.Slot!, each.SessionId);
        }

        attempt.BeforeCommit(() => slots.Settle(attempt));
        return slots;
    }

    /// <summary>The session that holds a slot, be it one of this attempt; null: none.</summary>
    public Guid? HolderOf(string? slot) =>
        slot is null ? null : heldByOthers.TryGetValue(slot, out var other) ? other : used.TryGetValue(slot, out var holder) ? holder : null;

    /// <summary>Says that a session holds the slot now.</summary>
    public void Use(string? slot, Guid sessionId)
    {
        if (slot is not null) used[slot] = sessionId;
    }

    private static async Task<Guid?[]> Holders(Attempt attempt, string[] digests, Guid[] sessions)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        return (attempt.OnlyConsiders
            ? await attempt.Look<Guid?[]>(
                $"""
                select array_agg(held.session_id order by place)
                from {Asked} left join {SessionSlots.Table} held on held.tenant_id = $1 and held.slot = asked.slot
                """,
                tenant,
                digests,
                sessions)
            : await attempt.Scalar<Guid?[]>(
                $"""
                with asked as (select * from {Asked}),
                taken as (
                    insert into {SessionSlots.Table} (tenant_id, slot, session_id) select $1, slot, session_id from asked order by place
                    on conflict (tenant_id, slot) do update set session_id = session_slots.session_id
                    returning slot, session_id)
                select array_agg(taken.session_id order by place) from asked join taken on taken.slot = asked.slot
                """,
                tenant,
                digests,
                sessions))!;
    }

    private void Settle(Attempt attempt)
    {
        var tenant = attempt.OrganisationId.ToString("D");
        var (kept, free) = (taken.Keys.Where(used.ContainsKey).ToArray(), taken.Keys.Where(slot => !used.ContainsKey(slot)).ToArray());
        if (free.Length > 0) attempt.Enqueue($"delete from {SessionSlots.Table} where tenant_id = ? and slot = any (?)", tenant, Digests(free));
        if (kept.Length == 0) return;
        attempt.Enqueue(
            $"""
            update {SessionSlots.Table} as held set session_id = kept.session_id
            from unnest(?::text[], ?::uuid[]) as kept (slot, session_id) where held.tenant_id = ? and held.slot = kept.slot
            """,
            Digests(kept),
            kept.Select(slot => used[slot]).ToArray(),
            tenant);
    }

    private static string[] Digests(IEnumerable<string> slots) => [.. slots.Select(SessionSlots.Digest)];
}
