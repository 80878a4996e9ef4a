using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.People;

/// <summary>People from outside as printed: the same name with the same post is the same person, so that a name stands in one place only.</summary>
public static class PeopleFromOutside
{
    /// <summary>Opens their entries in one order for everybody, so that two commands never wait for each other.</summary>
    public static async Task Open(Attempt attempt, IEnumerable<(string Name, string? Post)> people)
    {
        var ids = new List<Guid>();
        foreach (var (name, post) in people) ids.Add(await IdOf(attempt, name, post));
        await attempt.OpenMany<Person>(ids);
    }

    /// <summary>The entry of such a person; it is made when there is none.</summary>
    public static async Task<Guid> Entry(Attempt attempt, string name, string? post, Asking asking)
    {
        var id = await IdOf(attempt, name, post);
        if ((await attempt.Cached<Person>(id)).Exists) return id;

        var person = await attempt.Open<Person>(id);
        var register = new RegisterPerson(
            id, WrittenName.Of(name), PostId: Guid.Empty, DepartmentId: null, post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: true);
        if (!person.Exists)
            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking with { OccurredOn = null, OnBehalfOf = null }, attempt.Now));
        return id;
    }

    private static Task<Guid> IdOf(Attempt attempt, string name, string? post) => attempt.Afresh(Person.ExternalId(attempt.OrganisationId, WrittenName.Of(name), post));
}
