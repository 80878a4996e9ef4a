using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyLog.Http;

/// <summary>
/// Reads enumerations by the very words they are written with. The serialiser's own converter also takes capitals for small letters, and several
/// words with commas between them for the one value that their numbers make together.
/// </summary>
/// <param name="written">How the words are written.</param>
internal sealed class ExactWords(JsonSerializerOptions written) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordsOf<>).MakeGenericType(typeToConvert), written)!;

#pragma warning disable CA1812 // Made by the line above.
    private sealed class WordsOf<T>(JsonSerializerOptions written) : JsonConverter<T>
        where T : struct, Enum
#pragma warning restore CA1812
    {
        private readonly FrozenDictionary<string, T> values =
            Enum.GetValues<T>().ToFrozenDictionary(value => JsonSerializer.SerializeToElement(value, written).GetString()!, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && values.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, written);
    }
}
