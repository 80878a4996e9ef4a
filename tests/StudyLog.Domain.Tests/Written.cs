using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyLog.Domain.Tests;

/// <summary>A deep snapshot as text: two things are the same when they are written the same, lists included.</summary>
internal static class Written
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(object? value) => value switch
    {
        null => "nothing",
        Rejection rejection => $"{rejection.GetType().Name} {Json(rejection)}",
        _ when value.GetType() is { IsNested: true, IsGenericType: true } type && type.GetProperty("Events")?.GetValue(value) is IEnumerable<DomainEvent> events =>
            $"accepted [{string.Join(", ", events.Select(Of))}]",
        _ when value.GetType() is { IsNested: true, IsGenericType: true } type && type.GetProperty("Rejection")?.GetValue(value) is Rejection rejection =>
            $"refused {Of(rejection)}",
        _ => $"{value.GetType().Name} {Json(value)}",
    };

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), Form);
}
