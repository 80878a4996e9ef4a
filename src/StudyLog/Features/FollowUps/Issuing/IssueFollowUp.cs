using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.FollowUps.Issuing;

/// <summary>交办 from a session. A stream of its own, so it goes on after the record is locked.</summary>
public static class IssueFollowUp
{
    [Requires(Act.IssueFollowUps)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Paragraph)] string Matter,
        Guid? LeadDepartmentId,
        IReadOnlyList<Guid>? CoDepartmentIds,
        [property: Text(TextAttribute.Line)] string? CoResponsibles,
        Guid? OwnerId,
        DueKind DueKind,
        DateOnly? DueOn = null,
        Urgency? Urgency = null,
        [property: WholeNumber(1, 10_000)] int? RemarkSeq = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/follow-ups");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId, id) = (asked.Body, asked.Target, asked.Body.Id ?? attempt.NewId);
            var session = await attempt.Read<Session>(sessionId, Thing.Session);
            var followUp = await attempt.Open<FollowUp>(id);
            var departments = (body.CoDepartmentIds ?? []).Concat(body.LeadDepartmentId is { } lead ? [lead] : []).Distinct().ToArray();
            var known = await attempt.ReadMany<Department>(departments, Thing.Department);
            if (!followUp.Exists) DepartmentTree.CheckStand(known.Values, session.DayNow.On ?? attempt.Now.Today);
            if (body.OwnerId is { } ownerId) await attempt.ReadPerson(ownerId);

            // Counted last, when nothing but the decision itself can refuse; a refusal gives the number back.
            var number = followUp.Issue?.Number ?? await RunningNumbers.Next(attempt, RunningNumbers.FollowUps);
            var command = new Domain.FollowUps.IssueFollowUp(
                id,
                sessionId,
                number,
                body.RemarkSeq,
                body.Matter,
                body.LeadDepartmentId,
                body.CoDepartmentIds ?? [],
                body.CoResponsibles,
                body.OwnerId,
                new Due(body.DueKind, body.DueOn),
                body.Urgency ?? Urgency.Normal);
            attempt.Append<FollowUp, FollowUpEvent>(id, FollowUpDecisions.Issue(followUp, session, command, asked.Asking, attempt.Now));
            return Answer.Created(attempt.Wrote(id), $"/api/v1/follow-ups/{id}", new { id, number }, attempt.VersionOf(id));
        }, cancellation);
}
