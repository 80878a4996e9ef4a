using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>A chair, recorder or speaker as the client names one: a known person, or a name and post as printed.</summary>
public sealed record ParticipantBody(
    Guid? PersonId, [property: Text(TextAttribute.Name)] string? Name, [property: Text(TextAttribute.Name)] string? Post, Guid? DepartmentId);

/// <summary>From who is named to who is meant.</summary>
public static class Participants
{
    /// <summary>
    /// Finds the person, or registers one from outside under the name as printed, so that a name stands in one place only. The same name
    /// with the same post is the same person from outside.
    /// </summary>
    public static async Task<Participant?> Resolve(Attempt attempt, ParticipantBody? body, Session session, Asking asking)
    {
        if (body is null) return null;
        if (body is { PersonId: null, Name: null, Post: null }) throw new RefusalException(new Rejection.Invalid("personId", "required"));
        if (body.DepartmentId is { } departmentId) await attempt.Read<Department>(departmentId, Thing.Department);

        if (body.PersonId is { } personId)
        {
            // Who is on the roster was looked up when the roster was set.
            if (session.OnRoster(personId) is null) await attempt.Read<Person>(personId, Thing.Person);
            return new Participant(personId, body.Post, body.DepartmentId);
        }

        return new Participant(body.Name is null ? null : await External(attempt, body.Name, body.Post, asking), body.Post, body.DepartmentId);
    }

    private static async Task<Guid> External(Attempt attempt, string name, string? post, Asking asking)
    {
        var id = Person.ExternalId(attempt.OrganisationId, name, post);
        if ((await attempt.Cached<Person>(id)).Exists) return id;

        var person = await attempt.Open<Person>(id);
        var register = new RegisterPerson(
            id, name, PostId: Guid.Empty, DepartmentId: null, post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: true);
        if (!person.Exists)
            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking with { OccurredOn = null, OnBehalfOf = null }, attempt.Now));
        return id;
    }
}
