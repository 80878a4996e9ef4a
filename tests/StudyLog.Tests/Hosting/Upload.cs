using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyLog.Tests.Hosting;

/// <summary>A form with a file: members are sent as they are, lists and objects as JSON, and <c>file</c> as a file of that text or content.</summary>
public sealed record Upload(JsonObject Form)
{
    public string FileName { get; init; } = "附件.txt";

    /// <summary>The file; null: what the member <c>file</c> says.</summary>
    public byte[]? Content { get; init; }

    public static Upload Of(object form, byte[]? content = null, string fileName = "附件.txt") =>
        new(JsonSerializer.SerializeToNode(form)!.AsObject()) { Content = content, FileName = fileName };

    public MultipartFormDataContent ToContent()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Form.Where(member => member.Key != "file" && member.Value is not null))
            content.Add(new StringContent(value!.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString()), name);
        if ((Content ?? (Form["file"] is { } text ? System.Text.Encoding.UTF8.GetBytes((string)text!) : null)) is not { } bytes) return content;

        // Whatever a client says of its kind is not believed.
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(file, "file", FileName);
        return content;
    }
}
