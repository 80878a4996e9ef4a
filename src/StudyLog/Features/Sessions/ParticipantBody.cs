using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>A chair, recorder or speaker as the client names one: a known person, or a name and post as printed.</summary>
public sealed record ParticipantBody(
    Guid? PersonId, [property: Text(TextAttribute.Name)] string? Name, [property: Text(TextAttribute.Name)] string? Post, Guid? DepartmentId);

/// <summary>From who is named to who is meant.</summary>
public static class Participants
{
    /// <summary>Likewise for chair and recorder, whose entries are opened in one order for everybody, so that two commands never wait for each other.</summary>
    public static async Task<(Participant? Chair, Participant? Recorder)> Resolve(
        Attempt attempt, ParticipantBody? chair, ParticipantBody? recorder, Session session, Asking asking)
    {
        var fromOutside = new[] { chair, recorder }.OfType<ParticipantBody>().Where(body => body is { PersonId: null, Name: not null });
        await attempt.OpenMany<Person>(fromOutside.Select(body => IdOf(attempt, body)));
        return (await Resolve(attempt, "chair", chair, session, asking), await Resolve(attempt, "recorder", recorder, session, asking));
    }

    /// <summary>
    /// Finds the person, or registers one from outside under the name as printed, so that a name stands in one place only. The same name
    /// with the same post is the same person from outside.
    /// </summary>
    public static async Task<Participant?> Resolve(Attempt attempt, string member, ParticipantBody? body, Session session, Asking asking)
    {
        if (body is null) return null;
        if (body is { PersonId: null, Name: null, Post: null }) throw new RefusalException(new Rejection.Invalid(member, "nobody-named"));
        if (body.DepartmentId is { } departmentId) await attempt.Read<Department>(departmentId, Thing.Department);

        if (body.PersonId is { } personId)
        {
            // Who is on the roster was looked up when the roster was set.
            if (session.OnRoster(personId) is null) await attempt.Read<Person>(personId, Thing.Person);
            return new Participant(personId, body.Post, body.DepartmentId);
        }

        return new Participant(body.Name is null ? null : await External(attempt, body, asking), body.Post, body.DepartmentId);
    }

    private static Guid IdOf(Attempt attempt, ParticipantBody body) => Person.ExternalId(attempt.OrganisationId, WrittenName.Of(body.Name!), body.Post);

    private static async Task<Guid> External(Attempt attempt, ParticipantBody body, Asking asking)
    {
        var id = IdOf(attempt, body);
        if ((await attempt.Cached<Person>(id)).Exists) return id;

        var person = await attempt.Open<Person>(id);
        var register = new RegisterPerson(
            id, WrittenName.Of(body.Name!), PostId: Guid.Empty, DepartmentId: null, body.Post, PostFrom: null, RankNo: null, StrokeKey: null, PinyinKey: null, PartyMember: null, External: true);
        if (!person.Exists)
            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, register, asking with { OccurredOn = null, OnBehalfOf = null }, attempt.Now));
        return id;
    }
}
