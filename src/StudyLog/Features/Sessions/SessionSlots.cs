using System.Security.Cryptography;
using System.Text;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>Which session holds which slot, kept beside the events in their transaction so that no two can take one.</summary>
public static class SessionSlots
{
    public const string Table = $"{StoreConfiguration.Schema}.session_slots";

    /// <summary>Takes the slot, or waits for whoever is taking it, and tells who holds it then.</summary>
    public static async Task<Guid?> Take(Attempt attempt, string? slot, Guid sessionId) =>
        slot is null
            ? null
            : await attempt.Scalar<Guid>(
                $"""
                insert into {Table} (tenant_id, slot, session_id) values ($1, $2, $3)
                on conflict (tenant_id, slot) do update set session_id = session_slots.session_id
                returning session_id
                """,
                attempt.OrganisationId.ToString("D"),
                Digest(slot),
                sessionId);

    // A slot names its organiser, whose name may be longer than an index takes.
    internal static string Digest(string slot) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(slot)));

    /// <summary>Frees the slot with the commit, if this session holds it.</summary>
    public static void Free(Attempt attempt, string? slot, Guid sessionId)
    {
        if (slot is null) return;
        attempt.Enqueue(
            $"delete from {Table} where tenant_id = ? and slot = ? and session_id = ?", attempt.OrganisationId.ToString("D"), Digest(slot), sessionId);
    }
}
