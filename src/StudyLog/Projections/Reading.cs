using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Persistence;

namespace StudyLog.Projections;

/// <summary>Opens the read models of the asker's organisation when they hold what was stored at that moment, or tells that they do not yet.</summary>
public sealed class ReadModelDesk(IDocumentStore store, ProjectionProgress progress, StateReader states, TimeProvider clock)
{
    public async Task<Reading> Open(Asker asker, CancellationToken cancellation)
    {
        var session = store.QuerySession(asker.Tenant);
        try
        {
            var asOf = await progress.WaitFor(session, ReadModelSet.Shard, cancellation);
            var organisation = (await states.Read<Organisation>(session, asker.OrganisationId, cancellation)).State;
            var now = new Now(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone));
            return new Reading(session, states, asOf, organisation, now, cancellation);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A look at the read models of one organisation: documents over <see cref="Session"/>, names from the streams that hold them.</summary>
public sealed class Reading(
    IQuerySession session, StateReader states, AsOf asOf, Organisation organisation, Now now, CancellationToken cancellation) : IAsyncDisposable
{
    public IQuerySession Session => session;

    public AsOf AsOf => asOf;

    public Organisation Organisation => organisation;

    public Now Now => now;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Names for the ids that documents hold.</summary>
    public Names Names { get; } = new(states, session, cancellation);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
