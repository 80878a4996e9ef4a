using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;

namespace StudyLog.Http;

/// <summary>JSON as clients read and write it: camelCase, kebab-case enumerations, nothing unknown, nothing twice.</summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullableMembersBeAbsent } };
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter<SessionMember>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<AmendableField>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new StatedTimeConverter());
        options.Converters.Add(new GivenJson());
    }

    /// <summary>The bytes of an answer; none for null.</summary>
    public static byte[] Serialize(object? value) => value is null ? [] : JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    /// <summary>An enumeration's value as clients write it.</summary>
    public static string Written(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a closed list that clients write so; null when there is none.</summary>
    public static T? Value<T>(string? written)
        where T : struct, Enum
    {
        foreach (var each in Enum.GetValues<T>())
            if (Written(each) == written) return each;
        return null;
    }

    private static void LetNullableMembersBeAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { } parameter && MayBeAbsent(parameter))
                property.IsRequired = false;
    }

    private static bool MayBeAbsent(JsonParameterInfo parameter) =>
        parameter.IsNullable || Nullable.GetUnderlyingType(parameter.ParameterType) is not null || GivenJson.TypeWithin(parameter.ParameterType) is not null;

    private static JsonSerializerOptions Create()
    {
        // The interface is described from the serialiser's own converters, and read more strictly.
        var written = new JsonSerializerOptions();
        Apply(written);
        var options = new JsonSerializerOptions(written);
        options.Converters.Insert(0, new ExactWords(written));
        options.Converters.Insert(1, new ExactInstants());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class StatedTimeConverter : JsonConverter<StatedTime>
    {
        public override StatedTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType == JsonTokenType.String ? StatedTime.Parse(reader.GetString()!) : null) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, StatedTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
