using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Plans;
using StudyLog.Features.Programmes.LinkingActivities;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Arranging;

/// <summary>Place, times, chair, recorder, study hours, head counts, and the topic and programme it is held for. What is not given stays; null takes a value back.</summary>
public static class ArrangeSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        [property: Text(TextAttribute.Line)] Given<string?> Venue,
        Given<DateTimeOffset?> StartsAt,
        Given<DateTimeOffset?> EndsAt,
        Given<ParticipantBody?> Chair,
        Given<ParticipantBody?> Recorder,
        Given<decimal?> StudyHours,
        [property: WholeNumber(0, 1_000_000)] Given<int?> Expected,
        [property: WholeNumber(0, 1_000_000)] Given<int?> Present,
        Given<Guid?> TopicId,
        Given<Guid?> ProgrammeId) : CommandBody
    {
        /// <summary>Changes nothing, for <c>with</c> what is to be changed.</summary>
        public static Body Nothing { get; } = new(default, default, default, default, default, default, default, default, default, default);
    }

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Patch, "/sessions/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var session = await attempt.Open<Session>(id, Thing.Session);
            StudyHours.Check(body.StudyHours.Over(null));
            if (body.TopicId.Over(null) is { } topicId && topicId != session.Context.TopicId) await Topics.CheckPlanned(attempt, topicId);
            var (chair, recorder) = await Participants.Resolve(attempt, body.Chair.Over(null), body.Recorder.Over(null), session, asked.Asking);
            var command = new Domain.Sessions.ArrangeSession(
                body.StartsAt,
                body.EndsAt,
                body.Venue,
                body.Chair.Map(_ => chair),
                body.Recorder.Map(_ => recorder),
                body.StudyHours,
                body.Expected,
                body.Present,
                body.TopicId,
                body.ProgrammeId);

            // A new start is a new slot.
            var (oldSlot, newSlot) = (SessionSlot.Of(session), SessionSlot.Of(session.Kind, session.Organiser, session.Day, body.StartsAt.Over(session.Arrangements.StartsAt)));
            var moves = oldSlot is not null && oldSlot != newSlot;
            var holder = moves ? await SessionSlots.Take(attempt, newSlot, id) : null;
            var after = attempt.Append<Session, SessionEvent>(id, SessionDecisions.Arrange(session, command, holder, id, asked.Asking, attempt.Now));
            await Links.Follow(attempt, id, session.Context, after, asked.Asking);
            if (moves) SessionSlots.Free(attempt, oldSlot, id);
            return SessionAnswer.Standing(attempt, id, after);
        }, cancellation);
}
