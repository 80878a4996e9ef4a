using Marten;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Persistence;

namespace StudyLog.Features;

/// <summary>Names for ids, from the streams that own them, so that a name stands in one place only.</summary>
public sealed class Names(StateReader states, IQuerySession session, CancellationToken cancellation)
{
    public async Task<IReadOnlyDictionary<Guid, Person>> OfPeople(IEnumerable<Guid?> ids) =>
        (await states.ReadMany<Person>(session, Given(ids), cancellation)).ToDictionary(found => found.Key, found => found.Value.State);

    public async Task<IReadOnlyDictionary<Guid, Department>> OfDepartments(IEnumerable<Guid?> ids) =>
        (await states.ReadMany<Department>(session, Given(ids), cancellation)).ToDictionary(found => found.Key, found => found.Value.State);

    public async Task<IReadOnlyDictionary<Guid, Material>> OfMaterials(IEnumerable<Guid?> ids) =>
        (await states.ReadMany<Material>(session, Given(ids), cancellation)).ToDictionary(found => found.Key, found => found.Value.State);

    private static Guid[] Given(IEnumerable<Guid?> ids) => [.. ids.OfType<Guid>().Distinct()];
}
