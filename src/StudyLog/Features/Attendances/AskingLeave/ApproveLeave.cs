using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.AskingLeave;

/// <summary>准假: by the leader, or entered by the secretary on behalf of who approved.</summary>
public static class ApproveLeave
{
    [Requires(Act.DecideLeave)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/leave-requests/{part:guid}/approve");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var inOwnName = asked.Asker.ReachFor(Act.DecideLeaveInOwnName) != Reach.None;
        var command = new Domain.Attendances.ApproveLeave(asked.Part!.Value, inOwnName);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => LeaveDecisions.Approve(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
