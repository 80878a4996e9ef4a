using System.Collections;
using System.Reflection;
using System.Text.Json;
using Marten.Events;
using StudyLog.Domain;
using StudyLog.Persistence;

namespace StudyLog.Tests.Documentation;

/// <summary>docs/events.md: every event with its stored name, its meaning and its members.</summary>
internal static class EventsPage
{
    private const string Head =
        """
        # Events

        What is stored, for ever. Made from the code (`Generated_pages` in the tests says how to make it again); the exact JSON of each event stands in
        `tests/StudyLog.Tests/Contract/events.approved.json`.

        Every event begins with `provenance`: `by` (the account), `onBehalfOf` (whom it acted for) and `occurred` (`from`, `to`, `precision`: instant,
        day, month or unknown). Beside the body stand the stream, its version, the number in the store, the instant of recording, the organisation,
        correlation and causation. Members that are null are left out. `?` marks what may be null.
        """;

    public static string Of(IReadOnlyEventStoreOptions events)
    {
        var comments = Comments.Of(typeof(DomainEvent));
        var names = events.AllKnownEventTypes().ToDictionary(known => known.EventType, known => known.EventTypeName);
        List<string> page = [Head];
        foreach (var stream in StoreConfiguration.EventTypes.GroupBy(type => type.Namespace!.Split('.')[^1]).OrderBy(stream => stream.Key, StringComparer.Ordinal))
        {
            page.AddRange(["", $"## {stream.Key}"]);
            foreach (var type in stream.OrderBy(type => type.MetadataToken))
            {
                page.AddRange(["", $"### `{names[type]}`", "", comments.Summary(type) ?? throw new InvalidOperationException($"{type} says nothing of itself.")]);
                var members = type.GetConstructors()[0].GetParameters().Where(member => member.ParameterType != typeof(Provenance)).ToArray();
                if (members.Length > 0) page.Add("");
                page.AddRange(members.Select(member => Line(comments, type, member)));
            }
        }

        return string.Join('\n', page) + "\n";
    }

    private static string Line(Comments comments, Type type, ParameterInfo member)
    {
        var meaning = comments.Parameter(type, member.Name!) ?? comments.Parameter(type.BaseType!, member.Name!);
        return $"- `{JsonNamingPolicy.CamelCase.ConvertName(member.Name!)}`: {Written(member)}{(meaning is null ? "" : $" — {meaning}")}";
    }

    private static string Written(ParameterInfo member)
    {
        var mayBeNull = new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return Name(Nullable.GetUnderlyingType(member.ParameterType) ?? member.ParameterType) + (mayBeNull ? "?" : "");
    }

    private static string Name(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" · ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
        { IsGenericType: true } when type.IsAssignableTo(typeof(IEnumerable)) => $"list of {Name(type.GetGenericArguments()[0])}",
        _ when type == typeof(Guid) => "id",
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) || type == typeof(decimal) || type == typeof(long) => "number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(DateTimeOffset) => "instant",
        _ => "{ " + string.Join(", ", type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters()
            .Select(part => $"{JsonNamingPolicy.CamelCase.ConvertName(part.Name!)}: {Written(part)}")) + " }",
    };
}
