using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Http;

namespace StudyLog.Tests.Projections;

/// <summary>Compares an answer with what was expected, member by member as clients read it.</summary>
internal static class Alike
{
    private static readonly JsonSerializerOptions Options = new(ApiJson.Options) { RespectNullableAnnotations = false };

    // How far an answer is and how it was cut says nothing of what it shows; nor can a tale know when it was recorded, or under which number.
    private static readonly HashSet<string> AsideOfAll = ["asOf", "upToDate", "page", "pageSize", "truncated", "recordedAt", "history"];
    private static readonly HashSet<string> AsideOfItems = ["seq", "recordedAt", "correlationId"];

    /// <summary>As clients read it.</summary>
    public static JsonNode? Written(object? value) => value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), Options);

    /// <summary>The first member of the answer that is not as expected; null: there is none.</summary>
    public static string? Difference(JsonNode? answer, JsonNode? expected, string at = "")
    {
        switch (answer, expected)
        {
            case (JsonObject one, JsonObject other):
                foreach (var (name, value) in one.Where(member => !IsAside(at, member.Key)))
                {
                    if (!other.ContainsKey(name)) return $"{at}.{name} is not expected.";
                    if (Difference(value, other[name], $"{at}.{name}") is { } difference) return difference;
                }

                return null;
            case (JsonArray one, JsonArray other):
                for (var index = 0; index < Math.Min(one.Count, other.Count); index++)
                    if (Difference(one[index], other[index], $"{at}[{index}]") is { } difference) return difference;
                return one.Count == other.Count ? null : $"{at} has {one.Count} items and should have {other.Count}.";
            default:
                return JsonNode.DeepEquals(answer, expected) || AreEqualNumbers(answer, expected) ? null : $"{at} is {Shown(answer)} and should be {Shown(expected)}.";
        }
    }

    private static bool IsAside(string at, string name) =>
        at.Length == 0 ? AsideOfAll.Contains(name) : at.StartsWith(".items", StringComparison.Ordinal) && at.LastIndexOf('.') == 0 && AsideOfItems.Contains(name);

    private static bool AreEqualNumbers(JsonNode? one, JsonNode? other) =>
        one?.GetValueKind() == JsonValueKind.Number && other?.GetValueKind() == JsonValueKind.Number
        && decimal.Parse(one.ToJsonString(), CultureInfo.InvariantCulture) == decimal.Parse(other.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Shown(JsonNode? node) => node?.ToJsonString(Options) ?? "null";
}
