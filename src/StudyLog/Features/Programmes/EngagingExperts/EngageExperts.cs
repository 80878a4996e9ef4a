using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.EngagingExperts;

/// <summary>专家团队: a team or an institution.</summary>
public static class EngageExperts
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(
        Guid? Id, [property: Text(TextAttribute.Line)] string Name, [property: Text(TextAttribute.Paragraph)] string? Note) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/experts");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, programmeId) = (asked.Body, asked.Target);
            var programme = await attempt.Open<Programme>(programmeId, Thing.Programme);
            var command = new Domain.Programmes.EngageExperts(body.Id ?? attempt.NewId, body.Name, body.Note);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                programmeId, ProgrammeDecisions.EngageExperts(programme, command, asked.Asking, attempt.Now));
            return ProgrammeAnswer.Made(attempt, programmeId, after.Experts.First(known => (known.Name, known.Note) == (body.Name, body.Note)).ExpertsId);
        }, cancellation);
}
