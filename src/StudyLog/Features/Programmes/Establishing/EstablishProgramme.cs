using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Programmes;
using StudyLog.Features.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.Establishing;

/// <summary>设立试点项目.</summary>
public static class EstablishProgramme
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Line)] string Name,
        [property: Text(TextAttribute.Paragraph)] string? Note,
        SourceBody? Source) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var programme = await attempt.Open<Programme>(id);
            var command = new Domain.Programmes.EstablishProgramme(id, body.Name, body.Note, body.Source?.AsSource());
            attempt.Append<Programme, ProgrammeEvent>(id, ProgrammeDecisions.Establish(programme, command, asked.Asking, attempt.Now));
            return ProgrammeAnswer.Made(attempt, id, id);
        }, cancellation);
}
