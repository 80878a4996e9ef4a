using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.People;

/// <summary>People from outside as printed: the same name with the same post is the same person, so that a name stands in one place only.</summary>
public static class PeopleFromOutside
{
    /// <summary>Opens their entries in one order for everybody, so that two commands never wait for each other.</summary>
    public static Task Open(Attempt attempt, IEnumerable<(string Name, string? Post)> people) =>
        attempt.OpenMany<Person>(people.Select(person => IdOf(attempt, person.Name, person.Post)));

    /// <summary>The entry of such a person; it is made when there is none.</summary>
    public static async Task<Guid> Entry(Attempt attempt, string name, string? post, Asking asking)
    {
        var id = IdOf(attempt, name, post);
        if (await attempt.Cached<Person>(id) is { Exists: true, IsErased: false }) return id;

        var person = await attempt.Open<Person>(id);
        if (person.IsErased) throw new RefusalException(new Rejection.WrongState("erased"));
        var register = new RegisterPerson(
            id, WrittenName.Of(name), PostId: Guid.Empty, DepartmentId: null, post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: true);
        if (!person.Exists)
            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking with { OccurredOn = null, OnBehalfOf = null }, attempt.Now));
        return id;
    }

    private static Guid IdOf(Attempt attempt, string name, string? post) => Person.ExternalId(attempt.OrganisationId, WrittenName.Of(name), post);
}
