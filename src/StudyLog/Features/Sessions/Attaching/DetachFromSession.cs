using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Attaching;

/// <summary>移除附件 of the record, with a reason.</summary>
public static class DetachFromSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/attachments/{part:guid}/remove");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (session, now) => SessionDecisions.RemoveAttachment(session, new(asked.Part!.Value, asked.Body.Reason), asked.Asking, now),
            cancellation);
}
