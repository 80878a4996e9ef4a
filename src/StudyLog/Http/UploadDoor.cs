using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StudyLog.Commands;
using StudyLog.Domain.Attachments;
using StudyLog.Http.Problems;

namespace StudyLog.Http;

/// <summary>The HTTP door to commands that bring a file: a form with the members of the command and the file beside them.</summary>
public static class UploadDoor
{
    // Beside the file, in the form.
    private const long RoomForMembers = 128 * 1024;

    /// <summary>Maps a route to the one handler of a command body that brings a file. <typeparamref name="TForm"/> describes the form.</summary>
    public static RouteHandlerBuilder MapUpload<TBody, TForm>(this IEndpointRouteBuilder routes, string pattern)
        where TBody : UploadBody
        where TForm : notnull =>
        routes.MapUpload<TBody, TForm>(HttpMethods.Post, pattern);

    /// <summary>The same with another method: PUT, where the address names what the file is put in place of.</summary>
    public static RouteHandlerBuilder MapUpload<TBody, TForm>(this IEndpointRouteBuilder routes, string method, string pattern)
        where TBody : UploadBody
        where TForm : notnull =>
        routes.MapMethods(pattern, [method], (Func<HttpContext, Task<IResult>>)(context =>
                Ask<TBody>(context, AttachedFile.LargestSize, ProblemTable.FileTooLarge)))
            .AsCommand<TBody>()
            .Accepts<TForm>("multipart/form-data")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithMetadata(new RequestSizeLimitAttribute(AttachedFile.LargestSize + RoomForMembers));

    /// <summary>Maps a route to a command that says all itself, as JSON, or brings a small file that says it.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="largestFile">The most bytes of the file.</param>
    /// <param name="tooLarge">What is answered to a larger one.</param>
    public static RouteHandlerBuilder MapCommandOrUpload<TBody>(this IEndpointRouteBuilder routes, string pattern, int largestFile, Problem tooLarge)
        where TBody : UploadBody =>
        routes.MapMethods(pattern, [HttpMethods.Post], (Func<HttpContext, Task<IResult>>)(context =>
                UploadForm.BoundaryOf(context.Request) is null ? CommandDoor.Ask<TBody>(context) : Ask<TBody>(context, largestFile, tooLarge)))
            .AsCommand<TBody>()
            .Accepts<TBody>("application/json", "multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(largestFile + RoomForMembers));

    private static async Task<IResult> Ask<TBody>(HttpContext context, int largestFile, Problem tooLarge)
        where TBody : UploadBody
    {
        if (UploadForm.BoundaryOf(context.Request) is not { } boundary) return new ProblemResult(ProblemTable.WrongContentType);
        UploadForm form;
        try
        {
            form = await UploadForm.Read(context.Request.Body, boundary, largestFile, context.RequestAborted);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new ProblemResult(tooLarge);
        }

        if (form.IsFileTooLarge) return new ProblemResult(tooLarge);
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
