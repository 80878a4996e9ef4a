using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Attachments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>The Word template of a paper, as it was sent.</summary>
public static class DownloadTemplate
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery(Configuration.Template, Act.SeeTemplates, Get).Produces(StatusCodes.Status200OK, contentType: MediaTypes.Docx);

    private static async Task<IResult> Get(HttpContext context, StateReader states, AttachmentDesk desk, CancellationToken cancellation)
    {
        var asker = context.Asker();
        var (organisation, _) = await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation);
        return organisation.TemplateOf(context.Request.PaperNamed()!.Value) is { File: var file }
            ? await Download.Of(file.FileName, MediaTypes.Docx, file.Hash, Thing.PaperTemplate, context, desk)
            : new ProblemResult(ProblemTable.NotFound(Thing.PaperTemplate));
    }
}
