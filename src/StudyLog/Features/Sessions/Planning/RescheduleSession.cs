using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>改期. Start and end that are not given keep their time of day.</summary>
public static class RescheduleSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        [property: Text(10)] string HeldOn,
        Precision? DatePrecision,
        Given<DateTimeOffset?> StartsAt,
        Given<DateTimeOffset?> EndsAt,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/reschedule");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(id, Thing.Session);
            var day = StatedDay.Of(body.HeldOn, body.DatePrecision, session.Day.SourceText);
            var asBefore = SessionDecisions.TimesOn(day, session.AsAmended, attempt.Now.Zone);
            var (startsAt, endsAt) = (body.StartsAt.Over(asBefore.StartsAt), body.EndsAt.Over(asBefore.EndsAt));

            var slot = SessionSlot.Of(session.Kind, session.Organiser, day, startsAt);
            var (held, takes) = (SessionSlot.Of(session), SessionSlot.IsHeldBy(session));
            var holder = takes && held != slot ? await SessionSlots.Take(attempt, slot, id) : id;
            var command = new Domain.Sessions.RescheduleSession(id, day, startsAt, endsAt, body.Reason, holder);
            var after = attempt.Append<Session, SessionEvent>(id, SessionDecisions.Reschedule(session, command, asked.Asking, attempt.Now));
            if (held != slot) SessionSlots.Free(attempt, held, id);
            return SessionAnswer.Standing(attempt, id, after);
        }, cancellation);
}
