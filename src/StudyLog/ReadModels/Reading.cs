using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.ReadModels;

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

    public Task<IReadOnlyDictionary<Guid, Person>> People(IEnumerable<Guid?> ids) => Named<Person>(ids);

    public Task<IReadOnlyDictionary<Guid, Department>> Departments(IEnumerable<Guid?> ids) => Named<Department>(ids);

    public Task<IReadOnlyDictionary<Guid, Material>> Materials(IEnumerable<Guid?> ids) => Named<Material>(ids);

    public Task<IReadOnlyDictionary<Guid, Session>> Sessions(IEnumerable<Guid?> ids) => Named<Session>(ids);

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private async Task<IReadOnlyDictionary<Guid, TState>> Named<TState>(IEnumerable<Guid?> ids)
        where TState : class, IFold<TState>
    {
        var found = await states.ReadMany<TState>(session, [.. ids.OfType<Guid>().Distinct()], cancellation);
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.State);
    }
}

/// <summary>Names as lists show them.</summary>
public static class Named
{
    /// <summary>The name of somebody with a part in a session; the post where the source gives no name.</summary>
    public static string? Of(Participant? participant, IReadOnlyDictionary<Guid, Person> people) =>
        participant?.PersonId is { } personId && people.TryGetValue(personId, out var person) && person.Exists ? person.Name : participant?.Post;

    /// <summary>The name of a department.</summary>
    public static string? Of(Guid? departmentId, IReadOnlyDictionary<Guid, Department> departments) =>
        departmentId is { } id && departments.TryGetValue(id, out var department) && department.Exists ? department.Name : null;

    /// <summary>The day as exactly as it is known.</summary>
    public static string? Of(SessionDay day) => day switch
    {
        { On: { } on, Precision: Precision.Month } => new StatedTime.InMonth(on).ToString(),
        { On: { } on } => new StatedTime.OnDay(on).ToString(),
        _ => null,
    };
}
