using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StudyLog.Commands;
using StudyLog.Domain.Attachments;
using StudyLog.Http.Problems;

namespace StudyLog.Http;

/// <summary>The HTTP door to commands that bring a file: a form with the members of the command and the file beside them.</summary>
public static class UploadDoor
{
    // The file, and room for the other members of the form.
    private const long LargestRequest = AttachedFile.LargestSize + (128 * 1024);

    /// <summary>Maps a route to the one handler of a command body that brings a file. <typeparamref name="TForm"/> describes the form.</summary>
    public static RouteHandlerBuilder MapUpload<TBody, TForm>(this IEndpointRouteBuilder routes, string pattern)
        where TBody : UploadBody
        where TForm : notnull =>
        routes.MapMethods(pattern, [HttpMethods.Post], (Func<HttpContext, Task<IResult>>)Ask<TBody>)
            .AsCommand<TBody>()
            .Accepts<TForm>("multipart/form-data")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));

    private static async Task<IResult> Ask<TBody>(HttpContext context)
        where TBody : UploadBody
    {
        if (UploadForm.BoundaryOf(context.Request) is not { } boundary) return new ProblemResult(ProblemTable.WrongContentType);
        UploadForm form;
        try
        {
            form = await UploadForm.Read(context.Request.Body, boundary, AttachedFile.LargestSize, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new ProblemResult(ProblemTable.FileTooLarge);
        }

        if (form.IsFileTooLarge) return new ProblemResult(ProblemTable.FileTooLarge);
        var json = form.Json;
        var (body, faults) = RequestReader.Read<TBody>(json);
        if (form.Faults.Count > 0) (body, faults) = (null, [.. form.Faults, .. faults]);
        return await CommandDoor.Ask(context, body is null ? null : body with { File = form.File }, faults, json, HashOf(json, form.File));
    }

    private static byte[] HashOf(byte[] json, UploadedFile? file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"\n{file?.FileName}\n"));
        if (file is not null) hash.AppendData(file.Content.Span);
        return hash.GetHashAndReset();
    }
}
