using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using StudyLog.Commands;

namespace StudyLog.Http;

/// <summary>A form as it was sent: its members, and one file. Read into memory, which its limits bound.</summary>
internal sealed class UploadForm
{
    public const string FileMember = "file";

    private const int MostParts = 20;
    private const int LongestBoundary = 70;
    private const int LongestMember = 16 * 1024;

    private readonly JsonObject members = [];
    private readonly List<Fault> faults = [];

    private UploadForm()
    {
    }

    public UploadedFile? File { get; private set; }

    public bool IsFileTooLarge { get; private set; }

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The members as JSON, so that they are judged as those of every other command.</summary>
    public byte[] Json => Encoding.UTF8.GetBytes(members.ToJsonString());

    /// <summary>What separates the parts of a form; null when the request is none.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    public static async Task<UploadForm> Read(Stream body, string boundary, int largestFile, CancellationToken cancellation)
    {
        var form = new UploadForm();
        var reader = new MultipartReader(boundary, body);
        try
        {
            for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } part && !form.IsFileTooLarge; parts++)
            {
                if (parts == MostParts) throw new InvalidDataException("Too many parts.");
                await form.Take(part, largestFile, cancellation);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            form.faults.Add(new Fault("", "malformed-form"));
        }

        if (form is { File: null, IsFileTooLarge: false, faults.Count: 0 }) form.faults.Add(new Fault(FileMember, "required"));
        return form;
    }

    private async Task Take(MultipartSection part, int largestFile, CancellationToken cancellation)
    {
        var disposition = part.GetContentDispositionHeader();
        var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? "";
        var isFile = name == FileMember;
        var content = await Read(part.Body, isFile ? largestFile : LongestMember, cancellation);
        if (isFile ? File is not null || IsFileTooLarge : members.ContainsKey(name)) faults.Add(new Fault(name, "member-twice"));
        else if (isFile && content is null) IsFileTooLarge = true;
        else if (isFile) File = new UploadedFile(NameOf(disposition!), content!);
        else Take(name, content);
    }

    // A member of several parts (onBehalfOf) is written as JSON, every other one as it is.
    private void Take(string name, byte[]? content)
    {
        if (content is null) faults.Add(new Fault(name, "text-too-long", LongestMember, LongestMember + 1));
        else if (!Utf8.IsValid(content)) faults.Add(new Fault(name, "not-utf8"));
        else members[name] = Parsed(Encoding.UTF8.GetString(content));
    }

    private static JsonNode? Parsed(string text)
    {
        if (!text.StartsWith('{')) return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    // Null when there is more than that.
    private static async Task<byte[]?> Read(Stream part, int limit, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await part.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (content.Length + read > limit) return null;
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return content.ToArray();
    }
}
