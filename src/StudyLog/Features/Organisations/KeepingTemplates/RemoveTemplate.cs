using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>Lets 会议记录 or 会议纪要 go back to the service's own form.</summary>
public static class RemoveTemplate
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, Configuration.Template);

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (paper, id) = (asked.Paper!.Value, asked.Asker.OrganisationId);
            var organisation = await attempt.Open<Organisation>(id, Thing.Organisation);
            attempt.Append<Organisation, OrganisationEvent>(id, PaperTemplateDecisions.Remove(organisation, paper, asked.Asking, attempt.Now));
            return Answer.Ok(new { paper }, attempt.VersionOf(id));
        }, cancellation);
}
