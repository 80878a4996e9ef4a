using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;
using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Attachments;

/// <summary>Answers with the content of an attachment, as a file to be saved: no browser is to show or run it, no one else to keep it.</summary>
public static class Download
{
    /// <summary>The file of an attachment that was not taken away.</summary>
    public static async Task<IResult> Of(ImmutableList<Attachment> attachments, Guid id, HttpContext context, AttachmentDesk desk)
    {
        if (attachments.Standing(id) is not { File: var file }) return new ProblemResult(ProblemTable.NotFound(Thing.Attachment));

        var tag = new EntityTagHeaderValue($"\"{file.Hash}\"");
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await desk.Find(context.Asker().Tenant, file, context.RequestAborted) is not { } content) return new ProblemResult(ProblemTable.NotFound(Thing.Attachment));

        response.OfferAs(FileName.SavedAs(file.FileName, file.MediaType));
        return Results.Bytes(content, file.MediaType == MediaTypes.Text ? "text/plain; charset=utf-8" : file.MediaType);
    }
}
