using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.MakingUp;

/// <summary>提交补学: by the person, or for a person by the secretary.</summary>
public static class SubmitMakeUp
{
    [Requires(Act.SubmitMakeUps)]
    public sealed record Body(
        DateOnly On, MakeUpMode Mode, decimal Hours, [property: Text(TextAttribute.Paragraph)] string? Text) : CommandBody;

    public static void Map(IEndpointRouteBuilder makeUps) =>
        makeUps.MapCommand<Body>(HttpMethods.Post, "/make-ups/{id:guid}/{part:guid}/submit");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var body = asked.Body;
        var command = new Domain.Attendances.SubmitMakeUp(
            asked.Part!.Value,
            new MakeUpWork(body.On, body.Mode, body.Hours, body.Text),
            ForAnybody: asked.Asker.ReachFor(Act.SubmitMakeUps) == Reach.Organisation);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) =>
            {
                StudyHours.Check(body.Hours, "hours");
                return MakeUpDecisions.Submit(attendance, session, asked.Target, command, asked.Asking, now);
            },
            cancellation);
    }
}
