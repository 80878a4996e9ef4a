using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Plans;
using StudyLog.Features.Programmes.LinkingActivities;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>计划或补录一个场次.</summary>
public static class PlanSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Guid? Id,
        SessionKind Kind,
        [property: Text(TextAttribute.Line)] string Title,
        [property: Text(10)] string? HeldOn = null,
        Precision? DatePrecision = null,
        [property: Text(TextAttribute.Name)] string? DateSourceText = null,
        [property: Text(TextAttribute.Paragraph)] IReadOnlyList<string>? Inferred = null,
        SourceBody? Source = null,
        DateTimeOffset? StartsAt = null,
        DateTimeOffset? EndsAt = null,
        [property: Text(TextAttribute.Line)] string? Venue = null,
        Guid? OrganiserDepartmentId = null,
        [property: Text(TextAttribute.Name)] string? OrganiserName = null,
        ParticipantBody? Chair = null,
        ParticipantBody? Recorder = null,
        decimal? StudyHours = null,
        Guid? TopicId = null,
        Guid? ProgrammeId = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var session = await attempt.Open<Session>(id);
            if (body.OrganiserDepartmentId is { } departmentId) await attempt.Read<Department>(departmentId, Thing.Department);
            StudyHours.Check(body.StudyHours);
            if (body.TopicId is { } topicId && !session.Exists) await Topics.CheckPlanned(attempt, topicId);

            var day = StatedDay.Of(body.HeldOn, body.DatePrecision, body.DateSourceText);
            var organiser = body.OrganiserDepartmentId is null && body.OrganiserName is null
                ? null
                : new Organiser(body.OrganiserDepartmentId, body.OrganiserName);
            var (chair, recorder) = await Participants.Resolve(attempt, body.Chair, body.Recorder, session, asked.Asking);

            // With the first session the time zone stands for ever: planning is decided on the one there is when it is stored.
            await attempt.Open<Organisation>(attempt.OrganisationId);

            var slot = SessionSlot.Of(body.Kind, organiser, day, body.StartsAt);
            var plan = new Domain.Sessions.PlanSession(
                id,
                session.Exists ? session.Number : await RunningNumbers.Next(attempt, RunningNumbers.Sessions),
                body.Kind,
                body.Title,
                day,
                organiser,
                body.Source?.AsSource(),
                body.Inferred ?? [],
                new Arrangements(body.StartsAt, body.EndsAt, body.Venue, chair, recorder, body.StudyHours),
                session.Exists ? null : await SessionSlots.Take(attempt, slot, id),
                body is { TopicId: null, ProgrammeId: null } ? null : new SessionContext(body.TopicId, body.ProgrammeId));
            var planned = attempt.Append<Session, SessionEvent>(id, SessionDecisions.Plan(session, plan, asked.Asking, attempt.Now));
            if (attempt.Wrote(id)) await Links.Follow(attempt, id, SessionContext.None, planned, asked.Asking);
            return SessionAnswer.Made(attempt, id, planned, attempt.Wrote(id), new { id, planned.Number });
        }, cancellation);
}
