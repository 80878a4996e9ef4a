using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyLog.Tests.Projections;

/// <summary>What tales held and what was answered of them: tales that reach too little prove too little.</summary>
internal sealed class Reached
{
    private readonly ConcurrentDictionary<Type, int> events = [];
    private readonly ConcurrentDictionary<string, int> values = new(StringComparer.Ordinal);

    /// <summary>How often each event was told.</summary>
    public IReadOnlyDictionary<Type, int> Events => events;

    /// <summary>How often each value was answered: <c>/ledgers/sessions items.state held</c>; of numbers and texts only whether there was one.</summary>
    public IReadOnlyDictionary<string, int> Values => values;

    public void Add(Tale tale)
    {
        foreach (var (_, @event) in tale.Events) events.AddOrUpdate(@event.GetType(), 1, (_, count) => count + 1);
    }

    public void Add(string pattern, JsonNode? answer) => Add(pattern, "", answer);

    private void Add(string pattern, string at, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members) Add(pattern, at.Length == 0 ? name : $"{at}.{name}", value);
                break;
            case JsonArray items:
                foreach (var item in items) Add(pattern, at, item);
                break;
            default:
                values.AddOrUpdate($"{pattern} {at} {Shown(node)}", 1, (_, count) => count + 1);
                break;
        }
    }

    private static string Shown(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Number => node.ToJsonString() == "0" ? "0" : "a number",
        JsonValueKind.String when (string)node! is var text => text.All(letter => char.IsAsciiLetter(letter) || letter == '-') ? text : "a text",
        _ => node.ToJsonString(),
    };
}
