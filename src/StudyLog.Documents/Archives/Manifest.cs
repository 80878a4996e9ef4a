using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyLog.Documents.Archives;

/// <summary>The index for programs: the archived files in their order, without the lists beside them.</summary>
internal static class Manifest
{
    // Read by people too, and never part of a page: Chinese stays Chinese.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static byte[] Of(ArchiveHead head, IReadOnlyList<Listed> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("organisation", head.Organisation);
            json.WriteNumber("year", head.Year);
            json.WriteNumber("asOf", head.AsOf);
            json.WriteString("madeAt", head.MadeAt.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
            json.WriteStartArray("files");
            foreach (var file in files) Write(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Listed listed)
    {
        json.WriteStartObject();
        json.WriteString("path", listed.Entry.Path);
        json.WriteNumber("size", listed.Entry.Size);
        json.WriteString("sha256", listed.Entry.Hash);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(listed.File.Kind.ToString()));
        json.WriteString("title", listed.File.Title);
        if (listed.File.SessionNumber is { } number) json.WriteString("sessionNumber", number);
        if (listed.File.Day is { } day) json.WriteString("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
