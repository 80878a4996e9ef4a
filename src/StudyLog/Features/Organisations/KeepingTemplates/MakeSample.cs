using StudyLog.Accounts;
using StudyLog.Documents.Templates.Samples;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Resources;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>A Word file with content controls to begin a template of a paper with.</summary>
public static class MakeSample
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery($"{Configuration.Template}/sample", Act.SeeTemplates, Get).Produces(StatusCodes.Status200OK, contentType: MediaTypes.Docx);

    private static IResult Get(HttpContext context)
    {
        var paper = context.Request.PaperNamed()!.Value;
        context.Response.OfferMade($"{Words.Of(paper, Words.Chinese)}模板.docx", upToDate: true);
        return Results.Bytes(paper == TemplatedPaper.Record ? TemplateSample.Record : TemplateSample.Minutes, MediaTypes.Docx);
    }
}
