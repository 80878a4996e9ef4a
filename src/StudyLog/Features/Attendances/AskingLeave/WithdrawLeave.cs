using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.AskingLeave;

/// <summary>销假: by the person, or for a person by the secretary.</summary>
public static class WithdrawLeave
{
    [Requires(Act.RequestLeave)]
    public sealed record Body([property: Text(TextAttribute.Line)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/leave-requests/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var forAnybody = asked.Asker.ReachFor(Act.RequestLeave) == Reach.Organisation;
        var command = new Domain.Attendances.WithdrawLeave(asked.Part!.Value, asked.Body.Reason, forAnybody);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => LeaveDecisions.Withdraw(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
