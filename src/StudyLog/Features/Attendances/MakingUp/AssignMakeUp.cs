using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.MakingUp;

/// <summary>安排补学: to who was absent or on leave, by a day.</summary>
public static class AssignMakeUp
{
    [Requires(Act.AssignMakeUps)]
    public sealed record Body(DateOnly DueOn) : CommandBody;

    public static void Map(IEndpointRouteBuilder makeUps) =>
        makeUps.MapCommand<Body>(HttpMethods.Post, "/make-ups/{id:guid}/{part:guid}/assign");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var command = new Domain.Attendances.AssignMakeUp(asked.Part!.Value, asked.Body.DueOn);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => MakeUpDecisions.Assign(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
