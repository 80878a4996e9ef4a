using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.AmendingRecord;

/// <summary>更正 one field of a confirmed record. What was signed stays as it is; figures go by the amendment.</summary>
public static class AmendRecord
{
    /// <param name="Field">What is amended.</param>
    /// <param name="PartId">The remark or agenda item it is amended of.</param>
    /// <param name="Value">What it reads from now on; null takes it back.</param>
    /// <param name="Reason">Why.</param>
    [Requires(Act.AmendRecord)]
    public sealed record Body(
        AmendableField Field,
        Guid? PartId,
        Given<JsonElement?> Value,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody, IJudgesItself
    {
        IEnumerable<Fault> IJudgesItself.Faults() => AmendedValue.Faults(Field, PartId, Value);
    }

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/amendments");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(id, Thing.Session);
            var command = new Domain.Sessions.AmendRecord(
                body.Field, body.PartId, AmendedValue.Written(body.Field, body.Value.Over(null), attempt.Now.Zone), body.Reason);

            // Another kind, day or start is another slot.
            var (held, becomes) = (SessionSlot.Of(session), SessionSlot.Of(session, SessionDecisions.WouldRead(session, command, attempt.Now)));
            var moves = session.IsConfirmed && held != becomes;
            var holder = moves ? await SessionSlots.Take(attempt, becomes, id) : null;
            var after = attempt.Append<Session, SessionEvent>(id, SessionDecisions.Amend(session, command, holder, id, asked.Asking, attempt.Now));
            if (moves) SessionSlots.Free(attempt, held, id);
            return SessionAnswer.Standing(attempt, id, after);
        }, cancellation);
}
