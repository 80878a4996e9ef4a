using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.LinkingActivities;

/// <summary>活动: a session that belongs to the programme, also one whose record is confirmed.</summary>
public static class LinkActivity
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(Guid SessionId) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/activities");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (sessionId, programmeId) = (asked.Body.SessionId, asked.Target);
            var programme = await attempt.Open<Programme>(programmeId, Thing.Programme);
            var session = await attempt.Read<Session>(sessionId, Thing.Session);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                programmeId, ProgrammeDecisions.LinkActivity(programme, session, sessionId, asked.Asking, attempt.Now));
            return ProgrammeAnswer.Standing(attempt, programmeId, after);
        }, cancellation);
}
