using System.Text.Json;

namespace StudyLog.Http;

/// <summary>Finds where in a request something stands.</summary>
public static class RequestMembers
{
    /// <summary>The paths (<c>people[3].personId</c>) of the members that hold one of these ids.</summary>
    public static IReadOnlyList<string> Holding(ReadOnlyMemory<byte> json, IReadOnlyCollection<Guid> ids)
    {
        if (json.IsEmpty || ids.Count == 0) return [];
        using var document = JsonDocument.Parse(json);
        return [.. Within(document.RootElement, "").Where(member => member.Value.TryGetGuid(out var id) && ids.Contains(id)).Select(member => member.Path)];
    }

    private static IEnumerable<(string Path, JsonElement Value)> Within(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Within(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, place) => Within(item, $"{path}[{place}]")),
        JsonValueKind.String => [(path, element)],
        _ => [],
    };
}
