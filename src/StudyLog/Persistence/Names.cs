using Marten;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.Persistence;

/// <summary>Names for ids, from the streams that own them, so that a name stands in one place only.</summary>
public sealed class Names(StateReader states, IQuerySession session, CancellationToken cancellation)
{
    public Task<IReadOnlyDictionary<Guid, Person>> OfPeople(IEnumerable<Guid?> ids) => Of<Person>(ids);

    public Task<IReadOnlyDictionary<Guid, Department>> OfDepartments(IEnumerable<Guid?> ids) => Of<Department>(ids);

    public Task<IReadOnlyDictionary<Guid, Material>> OfMaterials(IEnumerable<Guid?> ids) => Of<Material>(ids);

    public Task<IReadOnlyDictionary<Guid, Session>> OfSessions(IEnumerable<Guid?> ids) => Of<Session>(ids);

    public Task<IReadOnlyDictionary<Guid, FollowUp>> OfFollowUps(IEnumerable<Guid?> ids) => Of<FollowUp>(ids);

    /// <summary>Whether there is, or was, the department that somebody asks for; asking for none is no fault.</summary>
    public async Task<bool> KnowDepartment(Guid? id) => id is not { } of || (await OfDepartments([id]))[of].Exists;

    private async Task<IReadOnlyDictionary<Guid, TState>> Of<TState>(IEnumerable<Guid?> ids)
        where TState : class, IFold<TState>
    {
        var found = await states.ReadMany<TState>(session, [.. ids.OfType<Guid>().Distinct()], cancellation);
        return found.ToDictionary(each => each.Key, each => each.Value.State);
    }
}
