using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>A chair, recorder or speaker as the client names one: a known person, or a name and post as printed.</summary>
public sealed record ParticipantBody(
    Guid? PersonId = null, [property: Text(TextAttribute.Name)] string? Name = null, [property: Text(TextAttribute.Name)] string? Post = null, Guid? DepartmentId = null);

/// <summary>From who is named to who is meant.</summary>
public static class Participants
{
    /// <summary>Likewise for chair and recorder, whose entries are opened in one order for everybody, so that two commands never wait for each other.</summary>
    public static async Task<(Participant? Chair, Participant? Recorder)> Resolve(
        Attempt attempt, ParticipantBody? chair, ParticipantBody? recorder, Session session, Asking asking)
    {
        var fromOutside = new[] { chair, recorder }.OfType<ParticipantBody>().Where(body => body is { PersonId: null, Name: not null });
        await PeopleFromOutside.Open(attempt, fromOutside.Select(body => (body.Name!, body.Post)));
        return (await Resolve(attempt, "chair", chair, session, asking), await Resolve(attempt, "recorder", recorder, session, asking));
    }

    /// <summary>
    /// Finds the person, or registers one from outside under the name as printed.
    /// </summary>
    public static async Task<Participant?> Resolve(Attempt attempt, string member, ParticipantBody? body, Session session, Asking asking)
    {
        if (body is null) return null;
        if (body is { PersonId: null, Name: null, Post: null }) throw new RefusalException(new Rejection.Invalid(member, "nobody-named"));
        if (body.DepartmentId is { } departmentId) await attempt.Read<Department>(departmentId, Thing.Department);

        if (body.PersonId is { } personId)
        {
            // Who is on the roster was looked up when the roster was set.
            if (session.OnRoster(personId) is null) await attempt.ReadPerson(personId);
            return new Participant(personId, body.Post, body.DepartmentId);
        }

        return new Participant(body.Name is { } name ? await PeopleFromOutside.Entry(attempt, name, body.Post, asking) : null, body.Post, body.DepartmentId);
    }
}
