using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>Gives 会议记录 or 会议纪要 a Word template of the organisation's own: a form with the file, whose faults are all named before it is kept.</summary>
public static class SetTemplate
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body : UploadBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapUpload<Body, TemplateForm>(HttpMethods.Put, Configuration.Template);

    public static Task<Outcome> Handle(
        Asked<Body> asked, TemplateJudge judge, IAttachmentStore contents, CommandRunner commands, CancellationToken cancellation)
    {
        JudgedTemplate? judged = null;
        return commands.Run(asked, async attempt =>
        {
            // Judged before the organisation is opened, which nobody else can write to from then on.
            var (paper, id, uploaded) = (asked.Paper!.Value, asked.Asker.OrganisationId, asked.Body.File!);
            var (file, flaws) = judged ??= await judge.Judge(uploaded, attempt.Cancellation);
            var organisation = await attempt.Open<Organisation>(id, Thing.Organisation);

            var decision = PaperTemplateDecisions.Set(organisation, new(paper, file, flaws), asked.Asking, attempt.Now);
            attempt.Append<Organisation, OrganisationEvent>(id, decision);
            if (attempt.Wrote(id)) await contents.Put(attempt, file.Hash, uploaded.Content);
            return Answer.Ok(new { paper, file.FileName, file.Size, file.Hash }, attempt.VersionOf(id));
        }, cancellation);
    }
}
