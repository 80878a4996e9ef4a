using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace StudyLog.Http;

/// <summary>Reads request bodies: either the whole body is right, or every fault is named.</summary>
public static class RequestReader
{
    private static readonly ConcurrentDictionary<Type, MemberRules> Rules = new();

    /// <summary>Reads a body. Empty means <c>{}</c>.</summary>
    public static (T? Body, IReadOnlyList<Fault> Faults) Read<T>(ReadOnlyMemory<byte> json)
        where T : class
    {
        if (json.IsEmpty) json = "{}"u8.ToArray();
        if (!Utf8.IsValid(json.Span)) return (null, [new Fault("", "not-utf8")]);
        try
        {
            var body = JsonSerializer.Deserialize<T>(json.Span, ApiJson.Options);
            if (body is null) return (null, [new Fault("", "not-an-object")]);
            var faults = new List<Fault>();
            CheckTexts(body, "", faults);
            return faults.Count == 0 ? (body, []) : (null, faults);
        }
        catch (JsonException exception)
        {
            return (null, FaultsOf(typeof(T), json, exception));
        }
    }

    // The serialiser stops at the first fault; the person who has to mend the request wants all of them.
    private static List<Fault> FaultsOf(Type type, ReadOnlyMemory<byte> json, JsonException first)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ApiJson.Options.MaxDepth });
        }
        catch (JsonException malformed)
        {
            return [new Fault("", "malformed-json", (malformed.LineNumber ?? 0) + 1, (malformed.BytePositionInLine ?? 0) + 1)];
        }

        using (document)
        {
            var faults = new List<Fault>();
            CheckShape(type, document.RootElement, "", faults);
            return faults.Count > 0 ? faults : [new Fault(first.Path?.TrimStart('$', '.') ?? "", "wrong-type")];
        }
    }

    private static void CheckShape(Type type, JsonElement element, string path, List<Fault> faults)
    {
        var info = ApiJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(info, element, path, faults);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray()) CheckShape(info.ElementType!, item, $"{path}[{index++}]", faults);
                break;
            case JsonTypeInfoKind.Object:
                faults.Add(new Fault(path, "not-an-object"));
                break;
            case JsonTypeInfoKind.Enumerable:
                faults.Add(new Fault(path, "not-a-list"));
                break;
            default:
                CheckValue(type, element, path, faults);
                break;
        }
    }

    private static void CheckMembers(JsonTypeInfo info, JsonElement element, string path, List<Fault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                faults.Add(new Fault(path, "control-characters"));
                continue;
            }

            var memberPath = Join(path, name);
            var property = info.Properties.FirstOrDefault(known => known.Name == name);
            if (property is null) faults.Add(new Fault(memberPath, "unknown-member"));
            else if (!seen.Add(name)) faults.Add(new Fault(memberPath, "member-twice"));
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                if (property.IsRequired)
                    faults.Add(new Fault(memberPath, "required"));
            }
            else CheckShape(property.PropertyType, member.Value, memberPath, faults);
        }

        foreach (var property in info.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name)) faults.Add(new Fault(Join(path, property.Name), "required"));
        }
    }

    private static void CheckValue(Type type, JsonElement element, string path, List<Fault> faults)
    {
        var text = element.ValueKind == JsonValueKind.String ? TextOf(element) : "";
        if (text is null)
        {
            faults.Add(new Fault(path, "control-characters"));
            return;
        }

        try
        {
            if (element.Deserialize(type, ApiJson.Options) is string) CheckText(text, null, path, faults);
        }
        catch (JsonException)
        {
            var plain = Nullable.GetUnderlyingType(type) ?? type;
            faults.Add(plain switch
            {
                { IsEnum: true } => new Fault(
                    path, "not-one-of", string.Join(", ", Enum.GetValues(plain).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, plain, ApiJson.Options).GetString()))),
                _ when plain == typeof(Guid) => new Fault(path, "not-an-id"),
                _ when IsDate(plain) && WrittenDate.IsImpossible(text) => new Fault(path, WrittenDate.Impossible),
                _ when plain == typeof(DateOnly) => new Fault(path, "not-a-date"),
                _ when plain == typeof(DateTimeOffset) => new Fault(path, "not-an-instant"),
                _ when plain == typeof(Domain.StatedTime) => new Fault(path, "not-a-stated-time"),
                _ => new Fault(path, "wrong-type"),
            });
        }
    }

    private static void CheckTexts(object value, string path, List<Fault> faults)
    {
        foreach (var member in Rules.GetOrAdd(value.GetType(), static type => new MemberRules(type)).Members)
        {
            var memberPath = Join(path, member.Name);
            switch (member.Get(value))
            {
                case string text:
                    CheckText(text, member.Text, memberPath, faults);
                    break;
                case int number when member.WholeNumber is { } range && (number < range.From || number > range.To):
                    faults.Add(new Fault(memberPath, "out-of-range", range.From, range.To));
                    break;
                case Guid id when id == Guid.Empty:
                    faults.Add(new Fault(memberPath, "not-an-id"));
                    break;
                case DateTimeOffset { Year: < 1900 or > 2200 } or DateOnly { Year: < 1900 or > 2200 }:
                    faults.Add(new Fault(memberPath, "date-out-of-range"));
                    break;
                case IEnumerable items and not string:
                    var index = 0;
                    foreach (var item in items)
                    {
                        var itemPath = $"{memberPath}[{index++}]";
                        if (item is null) faults.Add(new Fault(itemPath, "required"));
                        else if (item is Guid id && id == Guid.Empty) faults.Add(new Fault(itemPath, "not-an-id"));
                        else if (item is string line) CheckText(line, member.Text, itemPath, faults);
                        else if (MemberRules.HasMembers(item.GetType())) CheckTexts(item, itemPath, faults);
                    }

                    if (index > 10_000) faults.Add(new Fault(memberPath, "list-too-long", 10_000));
                    break;
                case { } nested when MemberRules.HasMembers(nested.GetType()):
                    CheckTexts(nested, memberPath, faults);
                    break;
            }
        }
    }

    private static void CheckText(string text, TextAttribute? rule, string path, List<Fault> faults)
    {
        if (rule is not null && TextAttribute.Length(text) is var length && length > rule.Limit) faults.Add(new Fault(path, "text-too-long", rule.Limit, length));
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || HasLoneSurrogate(text)) faults.Add(new Fault(path, "control-characters"));
        else if (rule is { MayBeBlank: false } && string.IsNullOrWhiteSpace(text)) faults.Add(new Fault(path, "empty"));
    }

    // Null for what names half a character (\ud800 alone), which no text can hold.
    private static string? TextOf(JsonElement element) => Whole(() => element.GetString());

    private static string? NameOf(JsonProperty member) => Whole(() => member.Name);

    private static string? Whole(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsDate(Type type) => type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(Domain.StatedTime);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";
}
