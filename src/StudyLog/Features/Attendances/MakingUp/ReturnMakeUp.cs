using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.MakingUp;

/// <summary>退回补学, with a reason.</summary>
public static class ReturnMakeUp
{
    [Requires(Act.AcceptMakeUps)]
    public sealed record Body([property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder makeUps) =>
        makeUps.MapCommand<Body>(HttpMethods.Post, "/make-ups/{id:guid}/{part:guid}/return");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var command = new Domain.Attendances.ReturnMakeUp(asked.Part!.Value, asked.Body.Reason);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => MakeUpDecisions.Return(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
