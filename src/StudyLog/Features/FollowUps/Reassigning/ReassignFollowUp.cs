using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Departments;
using StudyLog.Features.People;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Reassigning;

/// <summary>Gives a follow-up to others. What is left out stays; null takes the owner, or the collective co-responsibles, away.</summary>
public static class ReassignFollowUp
{
    [Requires(Act.IssueFollowUps)]
    public sealed record Body(
        Given<Guid> LeadDepartmentId,
        Given<IReadOnlyList<Guid>> CoDepartmentIds,
        [property: Text(TextAttribute.Line)] Given<string?> CoResponsibles,
        Given<Guid?> OwnerId,
        [property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/reassign");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var followUp = await attempt.Open<FollowUp>(id, Thing.FollowUp);
            var command = new Domain.FollowUps.ReassignFollowUp(body.Reason)
            {
                LeadDepartmentId = body.LeadDepartmentId,
                CoDepartmentIds = body.CoDepartmentIds,
                CoResponsibles = body.CoResponsibles,
                OwnerId = body.OwnerId,
            };

            // Who is responsible already was looked up before, and may have been dissolved since; whoever comes to it must stand.
            var (before, after) = (followUp.Responsible!, command.Over(followUp.Responsible!));
            var coming = await attempt.ReadMany<Department>([.. after.DepartmentIds.Except(before.DepartmentIds)], Thing.Department);
            DepartmentTree.CheckStand(coming.Values, DayOf(body.OccurredOn?.In(attempt.Now.Zone), attempt.Now));
            if (after.OwnerId is { } ownerId && ownerId != before.OwnerId) await attempt.ReadPerson(ownerId);

            return FollowUpAnswer.Standing(
                attempt, id, attempt.Append<FollowUp, FollowUpEvent>(id, FollowUpDecisions.Reassign(followUp, command, asked.Asking, attempt.Now)));
        }, cancellation);

    private static DateOnly DayOf(Occurred? occurred, Now now) => occurred?.Day(now.Zone) ?? occurred?.Month(now.Zone) ?? now.Today;
}
