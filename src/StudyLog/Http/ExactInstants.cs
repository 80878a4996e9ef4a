using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyLog.Http;

/// <summary>Reads instants that say where the clock is. The serialiser's own converter takes one without an offset as of the machine that reads it.</summary>
internal sealed class ExactInstants : JsonConverter<DateTimeOffset>
{
    // 2022-10-25T
    private const int TimeBegins = 11;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var instant) && SaysOffset(reader.GetString()!) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool SaysOffset(string written) => written.Length > TimeBegins && written.AsSpan(TimeBegins).IndexOfAny('Z', '+', '-') >= 0;
}
