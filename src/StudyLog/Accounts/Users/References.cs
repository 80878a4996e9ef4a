using Marten;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Accounts.Users;

/// <summary>Whether the person and the departments an account shall speak for are known to its organisation.</summary>
public sealed class References(IDocumentStore store, StateReader states)
{
    /// <summary>The problem; null when there is none.</summary>
    public async Task<Problem?> Check(Asker asker, Guid? personId, IReadOnlyCollection<Guid> departmentIds, CancellationToken cancellation)
    {
        if (personId is null && departmentIds.Count == 0) return null;
        await using var session = store.QuerySession(asker.Tenant);
        if (personId is { } person && !await AllExist<Person>(session, [person], cancellation)) return ProblemTable.NotFound(Thing.Person);
        return await AllExist<Department>(session, departmentIds, cancellation) ? null : ProblemTable.NotFound(Thing.Department);
    }

    private async Task<bool> AllExist<TState>(IQuerySession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where TState : class, IFold<TState>
    {
        try
        {
            return (await states.ReadMany<TState>(session, ids, cancellation)).Values.All(found => found.State.Exists);
        }
        catch (ForeignEventException)
        {
            // The id is known, as that of something else.
            return false;
        }
    }
}
