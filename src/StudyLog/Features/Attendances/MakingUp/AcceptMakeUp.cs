using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.MakingUp;

/// <summary>验收补学.</summary>
public static class AcceptMakeUp
{
    [Requires(Act.AcceptMakeUps)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder makeUps) =>
        makeUps.MapCommand<Body>(HttpMethods.Post, "/make-ups/{id:guid}/{part:guid}/accept");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var command = new Domain.Attendances.AcceptMakeUp(asked.Part!.Value);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => MakeUpDecisions.Accept(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
