using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;
using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Attachments;

/// <summary>Answers with the content of a file that was sent, as a file to be saved: no browser is to show or run it, no one else to keep it.</summary>
public static class Download
{
    /// <summary>The file of an attachment that was not taken away.</summary>
    public static async Task<IResult> Of(ImmutableList<Attachment> attachments, Guid id, HttpContext context, AttachmentDesk desk) =>
        attachments.Standing(id) is { File: var file }
            ? await Of(file.FileName, file.MediaType, file.Hash, Thing.Attachment, context, desk)
            : new ProblemResult(ProblemTable.NotFound(Thing.Attachment));

    /// <summary>The content of a hash, as the file of that name; what is not kept is an unknown thing.</summary>
    public static async Task<IResult> Of(string fileName, string mediaType, string hash, Thing thing, HttpContext context, AttachmentDesk desk)
    {
        var tag = new EntityTagHeaderValue($"\"{hash}\"");
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await desk.Find(context.Asker().Tenant, hash, context.RequestAborted) is not { } content) return new ProblemResult(ProblemTable.NotFound(thing));

        response.OfferAs(FileName.SavedAs(fileName, mediaType));
        return Results.Bytes(content, mediaType == MediaTypes.Text ? "text/plain; charset=utf-8" : mediaType);
    }
}
