using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.AskingLeave;

/// <summary>不准假, with a reason: by the leader, or entered by the secretary on behalf of who refused.</summary>
public static class RefuseLeave
{
    [Requires(Act.DecideLeave)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/leave-requests/{part:guid}/refuse");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var inOwnName = asked.Asker.ReachFor(Act.DecideLeaveInOwnName) != Reach.None;
        var command = new Domain.Attendances.RefuseLeave(asked.Part!.Value, inOwnName, asked.Body.Reason);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => LeaveDecisions.Refuse(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
