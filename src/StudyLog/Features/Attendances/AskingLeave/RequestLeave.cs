using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.AskingLeave;

/// <summary>请假: by the person, or for a person by the secretary; with the deputy, where somebody comes in the person's place.</summary>
public static class RequestLeave
{
    [Requires(Act.RequestLeave)]
    public sealed record Body(Guid? PersonId, [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason, Guid? DeputyId) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/leave-requests");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (sessionId, body) = (asked.Target, asked.Body);
            if ((body.PersonId ?? body.OnBehalfOf?.PersonId ?? asked.Asker.PersonId) is not { } personId)
                throw new RefusalException(new Rejection.Invalid("personId", "required"));
            var (session, attendance) = await AttendanceAnswer.OpenPlace(attempt, sessionId, personId);
            if (body.DeputyId is { } deputyId) await attempt.ReadPerson(deputyId);

            var command = new Domain.Attendances.RequestLeave(
                personId, body.Reason, body.DeputyId, asked.Asker.ReachFor(Act.RequestLeave) == Reach.Organisation);
            var decision = LeaveDecisions.Request(attendance, session, sessionId, command, asked.Asking, attempt.Now);
            return AttendanceAnswer.Append(attempt, sessionId, personId, decision);
        }, cancellation);
}
