using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyLog.Bench.Reporting;

/// <summary>Every round's figure, for whoever compares runs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A side that got nothing done has no latency, and no ratio can be taken against it.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // The file is read by people and tools, never put into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(Report report, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(report, _format), cancellation);
    }
}
