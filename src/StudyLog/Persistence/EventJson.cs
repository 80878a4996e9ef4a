using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyLog.Domain.Sessions;

namespace StudyLog.Persistence;

/// <summary>
/// The one canonical JSON form of events and documents: members in camelCase in the order of their declaration, enumerations in
/// kebab-case (names of members in camelCase), what is null left out, Chinese as itself.
/// </summary>
public static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>An enumeration's value as it is stored.</summary>
    public static string Written<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));

        // Members of a record are named as the record names them.
        options.Converters.Insert(0, new JsonStringEnumConverter<SessionMember>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Insert(0, new JsonStringEnumConverter<AmendableField>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
