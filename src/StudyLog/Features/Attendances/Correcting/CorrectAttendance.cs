using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Attendances;
using StudyLog.Http;

namespace StudyLog.Features.Attendances.Correcting;

/// <summary>更正: from now on exactly this status holds; also after the record is confirmed, which stays as it is.</summary>
public static class CorrectAttendance
{
    [Requires(Act.TakeRollCall)]
    public sealed record Body(
        RollCallStatus Status, DateTimeOffset? At, [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/attendance/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var command = new Domain.Attendances.CorrectAttendance(asked.Part!.Value, asked.Body.Status, asked.Body.At, asked.Body.Reason);
        return commands.Decide(
            asked,
            command.PersonId,
            (attendance, session, now) => AttendanceDecisions.Correct(attendance, session, asked.Target, command, asked.Asking, now),
            cancellation);
    }
}
