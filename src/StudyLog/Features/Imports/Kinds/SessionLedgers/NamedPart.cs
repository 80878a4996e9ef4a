using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Somebody with a part in a session as a ledger names him or her: 张三, or 张三（局长）.</summary>
/// <param name="Name">The name.</param>
/// <param name="Post">The post in brackets behind it; null: none.</param>
internal sealed record NamedPart(string Name, string? Post)
{
    private static readonly char[] Opening = ['（', '('];
    private static readonly char[] Closing = ['）', ')'];

    public static NamedPart? Of(string? written)
    {
        if (written is null) return null;
        var opens = written.IndexOfAny(Opening);
        return opens > 0 && written.IndexOfAny(Closing) == written.Length - 1
            ? new(WrittenName.Of(written[..opens]), written[(opens + 1)..^1].Trim())
            : new(WrittenName.Of(written), Post: null);
    }
}

/// <summary>Who has parts in sessions: people of the organisation where the name is certain, else people from outside under the name as printed.</summary>
internal sealed class NamedParts(NamedPeople people)
{
    private readonly Dictionary<NamedPart, Guid> fromOutside = [];
    private readonly Dictionary<Guid, string> names = [];

    /// <summary>Opens the entries of all who are not of the organisation, and learns the names of those who have a part so far.</summary>
    public async Task Open(Attempt attempt, IEnumerable<NamedPart?> named, IEnumerable<Guid?> known)
    {
        var outside = named.OfType<NamedPart>().Distinct().Where(part => OfOrganisation(part) is null)
            .ToDictionary(part => part, part => Person.ExternalId(attempt.OrganisationId, part.Name, part.Post));
        var states = await attempt.OpenMany<Person>(outside.Values);
        foreach (var (part, id) in outside) fromOutside.Add(part, states[id].IsErased ? await attempt.Afresh(id) : id);
        await attempt.OpenMany<Person>(fromOutside.Values);
        foreach (var (id, person) in await attempt.ReadMany<Person>([.. known.OfType<Guid>().Distinct()], Thing.Person)) names.Add(id, person.Name);
    }

    /// <summary>Whether this is who is known already: the same name, or where the source printed a post only, the same post.</summary>
    public bool IsKnownAs(Participant? known, string written)
    {
        if (known?.PersonId is not { } id) return known?.Post == written;
        var part = NamedPart.Of(written)!;
        return NameOf(known) == part.Name || fromOutside.GetValueOrDefault(part) == id;
    }

    /// <summary>Who is known, as lists show it.</summary>
    public string? NameOf(Participant? known) => known?.PersonId is { } id ? names.GetValueOrDefault(id) : known?.Post;

    /// <summary>The participant who is named; a person from outside is registered with the first session that names one.</summary>
    public Participant? Participant(Attempt attempt, Asking asking, string? written)
    {
        if (NamedPart.Of(written) is not { } part) return null;
        if (OfOrganisation(part) is { } known) return new(known, part.Post, DepartmentId: null);
        var id = fromOutside[part];
        var register = new RegisterPerson(
            id, part.Name, PostId: Guid.Empty, DepartmentId: null, part.Post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: true);
        var person = attempt.Opened<Person>(id);
        if (!person.Exists) attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking, attempt.Now));
        return new(id, part.Post, DepartmentId: null);
    }

    private Guid? OfOrganisation(NamedPart part) => people.Called(part.Name).Where(person => !person.External).ToList() is [var only] ? only.Id : null;
}
