using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyLog.Domain;

namespace StudyLog.Http;

/// <summary>Reads members that may be left out: what stands there is given, null too.</summary>
internal sealed class GivenJson : JsonConverterFactory
{
    /// <summary>The type within <see cref="Given{T}"/>; null for any other type.</summary>
    public static Type? TypeWithin(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Given<>) ? type.GetGenericArguments()[0] : null;

    public override bool CanConvert(Type typeToConvert) => TypeWithin(typeToConvert) is not null;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)typeof(GivenJson).GetMethod(nameof(For), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(TypeWithin(typeToConvert)!).Invoke(null, null);

    private static Converter<T> For<T>() => new();

    private sealed class Converter<T> : JsonConverter<Given<T>>
    {
        public override bool HandleNull => true;

        public override Given<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, Given<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only requests leave members out.");
    }
}
