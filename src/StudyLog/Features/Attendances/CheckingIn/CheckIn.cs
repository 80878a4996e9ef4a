using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>签到: by the person, with the session's present code where the secretary opened it, or for a person by the secretary.</summary>
public static class CheckIn
{
    [Requires(Act.CheckIn)]
    public sealed record Body(Guid? PersonId, [property: Text(TextAttribute.Name)] string? Code, DateTimeOffset? At, Manner Method) : CommandBody;

    /// <summary>How somebody can be checked in; the roll call and imports have ways of their own.</summary>
    public enum Manner
    {
        /// <summary>A QR code on the projector.</summary>
        Qr,

        /// <summary>A signed sheet.</summary>
        Paper,

        /// <summary>Entered by hand.</summary>
        Manual,
    }

    public sealed record CheckedIn(Guid PersonId, AttendanceStatus Status, CheckInMethod? Method, DateTimeOffset? At);

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/check-ins");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CheckInCodes codes, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (sessionId, body) = (asked.Target, asked.Body);
            if ((body.PersonId ?? body.OnBehalfOf?.PersonId ?? asked.Asker.PersonId) is not { } personId)
                throw new RefusalException(new Rejection.Invalid("personId", "required"));
            var session = await attempt.Read<Session>(sessionId, Thing.Session);
            if (session.OnRoster(personId) is null) await attempt.Read<Person>(personId, Thing.Person);

            var id = Attendance.StreamId(sessionId, personId);
            var attendance = await attempt.Open<Attendance>(id);
            var organisation = await attempt.Read<Organisation>(attempt.OrganisationId, Thing.Organisation);
            var settings = organisation.SettingsOn(session.Day.On ?? attempt.Now.Today);
            bool? codeFits = body.Code is { } code ? await codes.FitsSession(attempt.OrganisationId, sessionId, code, cancellation) : null;
            var command = new Domain.Attendances.CheckIn(
                personId, body.At, MethodOf(body.Method), settings, asked.Asker.ReachFor(Act.CheckIn) == Reach.Organisation, codeFits);

            var decision = AttendanceDecisions.CheckIn(attendance, session, sessionId, command, asked.Asking, attempt.Now);
            var after = attempt.Append<Attendance, AttendanceEvent>(id, decision);
            return Answer.Ok(new CheckedIn(personId, after.Status, after.Method, after.CheckedInAt));
        }, cancellation);

    private static CheckInMethod MethodOf(Manner manner) => manner switch
    {
        Manner.Qr => CheckInMethod.Qr,
        Manner.Paper => CheckInMethod.Paper,
        _ => CheckInMethod.Manual,
    };
}
