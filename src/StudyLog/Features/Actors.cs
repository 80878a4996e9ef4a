using StudyLog.Accounts;
using StudyLog.Domain.People;
using StudyLog.Persistence;

namespace StudyLog.Features;

/// <summary>Those who did things, by their accounts and by the names of the people these belong to.</summary>
public sealed class Actors
{
    private readonly IReadOnlyDictionary<Guid, KnownAccount> accounts;
    private readonly IReadOnlyDictionary<Guid, Person> people;

    private Actors(IReadOnlyDictionary<Guid, KnownAccount> accounts, IReadOnlyDictionary<Guid, Person> people) =>
        (this.accounts, this.people) = (accounts, people);

    /// <summary>Looks up those of these ids.</summary>
    public static async Task<Actors> Find(IEnumerable<Guid> ids, AccountDirectory directory, Names names, CancellationToken cancellation)
    {
        var wanted = ids.Where(id => id != Guid.Empty).Distinct().ToList();
        var known = await directory.Named(wanted, cancellation);
        return new Actors(known, await names.OfPeople(wanted.Select(id => PersonOf(id, known))));
    }

    /// <summary>The one of an id.</summary>
    public Actor Of(Guid id) =>
        new(id, accounts.GetValueOrDefault(id)?.UserName, PersonOf(id, accounts) is { } person && people.GetValueOrDefault(person) is { Exists: true } known ? known.Name : null);

    // Whoever checks in by a personal code has no account and stands there as the person.
    private static Guid? PersonOf(Guid id, IReadOnlyDictionary<Guid, KnownAccount> known) => known.TryGetValue(id, out var account) ? account.PersonId : id;
}
