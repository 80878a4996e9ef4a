using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Persistence;

namespace StudyLog.Features.People;

/// <summary>Whoever was erased is not named anew, neither by id nor by the name that the id was made from.</summary>
public static class ErasedPeople
{
    /// <summary>Reads somebody who is to be named: one who exists and was not erased.</summary>
    public static async Task<Person> ReadPerson(this Attempt attempt, Guid id) => (await attempt.ReadPeople([id]))[id];

    /// <summary>Reads people who are to be named; those who stand there already may have been erased since.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Person>> ReadPeople(this Attempt attempt, IReadOnlyCollection<Guid> ids, Func<Guid, bool>? standsThere = null)
    {
        var people = await attempt.ReadMany<Person>(ids, Thing.Person);
        return people.Any(pair => pair.Value.IsErased && standsThere?.Invoke(pair.Key) != true)
            ? throw new RefusalException(new Rejection.WrongState("erased"))
            : people;
    }

    /// <summary>The id for a name that is entered: who had it before and was erased is not found by it again.</summary>
    public static async Task<Guid> Afresh(this Attempt attempt, Guid madeFromName)
    {
        while ((await attempt.Cached<Person>(madeFromName)).IsErased) madeFromName = NameBasedGuid.Create(madeFromName, "after the erasure");
        return madeFromName;
    }
}
