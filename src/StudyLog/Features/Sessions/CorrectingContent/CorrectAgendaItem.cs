using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>更正议程.</summary>
public static class CorrectAgendaItem
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        [property: Text(TextAttribute.Line)] Given<string> Title,
        Given<bool> FirstItem,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/agenda-items/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (session, now) => SessionDecisions.CorrectAgendaItem(
                session, new(asked.Part!.Value, asked.Body.Title, asked.Body.FirstItem, asked.Body.Reason), asked.Asking, now),
            cancellation);
}
