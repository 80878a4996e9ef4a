using System.Data;
using Marten;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Persistence;

namespace StudyLog.Projections;

/// <summary>Opens the read models of the asker's organisation when they hold what was stored at that moment, or tells that they do not yet.</summary>
public sealed class ReadModelDesk(IDocumentStore store, NpgsqlDataSource database, ProjectionProgress progress, StateReader states, TimeProvider clock)
{
    public async Task<Reading> Open(Asker asker, CancellationToken cancellation)
    {
        var session = store.QuerySession(asker.Tenant);
        try
        {
            return await Read(session, await progress.WaitFor(session, ReadModelSet.Shard, cancellation), asker, owned: null, cancellation);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens them as they are at one moment, however long the reading takes: what is projected meanwhile is not seen.</summary>
    public async Task<Reading> OpenSnapshot(Asker asker, CancellationToken cancellation)
    {
        AsOf asOf;
        await using (var current = store.QuerySession(asker.Tenant)) asOf = await progress.WaitFor(current, ReadModelSet.Shard, cancellation);

        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var options = Marten.Services.SessionOptions.ForTransaction(await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation));
            options.TenantId = asker.Tenant;
            return await Read(store.QuerySession(options), asOf, asker, connection, cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same where somebody asks for one department; null: there is no such, and never was.</summary>
    public async Task<Reading?> OpenSnapshotOf(Guid? departmentId, Asker asker, CancellationToken cancellation)
    {
        var reading = await OpenSnapshot(asker, cancellation);
        var isKnown = false;
        try
        {
            return (isKnown = await reading.Names.KnowDepartment(departmentId)) ? reading : null;
        }
        finally
        {
            if (!isKnown) await reading.DisposeAsync();
        }
    }

    private async Task<Reading> Read(IQuerySession session, AsOf asOf, Asker asker, IAsyncDisposable? owned, CancellationToken cancellation)
    {
        var organisation = (await states.Read<Organisation>(session, asker.OrganisationId, cancellation)).State;
        var now = new Now(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone));
        return new Reading(session, states, asOf, organisation, now, owned, cancellation);
    }
}

/// <summary>A look at the read models of one organisation: documents over <see cref="Session"/>, names from the streams that hold them.</summary>
public sealed class Reading(
    IQuerySession session, StateReader states, AsOf asOf, Organisation organisation, Now now, IAsyncDisposable? owned, CancellationToken cancellation) : IAsyncDisposable
{
    public IQuerySession Session => session;

    public AsOf AsOf => asOf;

    public Organisation Organisation => organisation;

    public Now Now => now;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Names for the ids that documents hold.</summary>
    public Names Names { get; } = new(states, session, cancellation);

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        if (owned is not null) await owned.DisposeAsync();
    }
}
