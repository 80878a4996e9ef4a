using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.ReportingFigures;

/// <summary>项目数: how many, as exactly as the source says; without a count it does not say.</summary>
public static class ReportFigure
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Name)] string Name,
        [property: WholeNumber(0, 1_000_000_000)] int? Count,
        Qualifier? Qualifier,
        FigureState State,
        Guid? SessionId) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/figures");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, programmeId) = (asked.Body, asked.Target);
            var programme = await attempt.Open<Programme>(programmeId, Thing.Programme);
            var session = body.SessionId is { } sessionId ? await attempt.Read<Session>(sessionId, Thing.Session) : null;
            var command = new Domain.Programmes.ReportFigure(
                body.Id ?? attempt.NewId, body.Name, body.Count, body.Qualifier, body.State, body.SessionId);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                programmeId, ProgrammeDecisions.ReportFigure(programme, command, session, asked.Asking, attempt.Now));
            var reported = after.Figures.Find(known => known.FigureId == command.FigureId)
                ?? after.Figures.First(known => (known.Name, known.Count, known.Qualifier, known.State, known.SessionId)
                    == (body.Name, body.Count, body.Qualifier, body.State, body.SessionId));
            return ProgrammeAnswer.Made(attempt, programmeId, reported.FigureId);
        }, cancellation);
}
