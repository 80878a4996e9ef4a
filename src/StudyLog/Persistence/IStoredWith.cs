using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>What an attempt is about to store of one stream.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="Version">The version before.</param>
/// <param name="Events">The new events, in order.</param>
/// <param name="Before">The state before them.</param>
/// <param name="After">The state after them.</param>
/// <param name="Now">When it is stored.</param>
public sealed record Written(string Tenant, Guid StreamId, long Version, IReadOnlyList<DomainEvent> Events, object Before, object After, Now Now);

/// <summary>Something that follows from events and becomes true with them, in their transaction.</summary>
public interface IStoredWith
{
    /// <summary>The statements; mostly none.</summary>
    IEnumerable<OwnSql> Of(Written written);
}
