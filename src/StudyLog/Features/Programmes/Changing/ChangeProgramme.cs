using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.Changing;

/// <summary>Gives a programme another name or note. What is not given stays; null takes the note back.</summary>
public static class ChangeProgramme
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(
        [property: Text(TextAttribute.Line)] Given<string> Name, [property: Text(TextAttribute.Paragraph)] Given<string?> Note) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/programmes/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var programme = await attempt.Open<Programme>(asked.Target, Thing.Programme);
            var command = new Domain.Programmes.ChangeProgramme(asked.Body.Name, asked.Body.Note);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                asked.Target, ProgrammeDecisions.Change(programme, command, asked.Asking, attempt.Now));
            return ProgrammeAnswer.Standing(attempt, asked.Target, after);
        }, cancellation);
}
