using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace StudyLog.Http;

/// <summary>A body in which one member decides what another may hold, which types alone cannot say.</summary>
internal interface IJudgesItself
{
    IEnumerable<Fault> Faults();
}

/// <summary>Reads request bodies: either the whole body is right, or every fault is named.</summary>
public static class RequestReader
{
    private const int LongestList = 10_000;

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
            var faults = FaultsOf(body);
            return faults.Count == 0 ? (body, []) : (null, faults);
        }
        catch (JsonException exception)
        {
            return (null, FaultsOf(typeof(T), json, exception));
        }
    }

    /// <summary>What is wrong with what a body says, however it was put together.</summary>
    public static IReadOnlyList<Fault> FaultsOf(object body)
    {
        var faults = new List<Fault>();
        CheckBody(body, "", faults);
        if (faults.Count == 0 && body is IJudgesItself own) faults.AddRange(own.Faults());
        return faults;
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
            CheckShape(type, member: null, document.RootElement, "", faults);
            return faults.Count > 0 ? faults : [new Fault(first.Path?.TrimStart('$', '.') ?? "", "wrong-type")];
        }
    }

    private static void CheckShape(Type type, MemberRules.Member? member, JsonElement element, string path, List<Fault> faults)
    {
        var info = ApiJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(type, element, path, faults);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    var itemPath = $"{path}[{index++}]";
                    if (item.ValueKind == JsonValueKind.Null) faults.Add(new Fault(itemPath, "required"));
                    else CheckShape(info.ElementType!, member, item, itemPath, faults);
                }

                CheckLength(index, path, faults);
                break;
            case JsonTypeInfoKind.Object:
                faults.Add(new Fault(path, "not-an-object"));
                break;
            case JsonTypeInfoKind.Enumerable:
                faults.Add(new Fault(path, "not-a-list"));
                break;
            default:
                CheckValue(type, member, element, path, faults);
                break;
        }
    }

    private static void CheckMembers(Type type, JsonElement element, string path, List<Fault> faults)
    {
        var rules = MemberRules.Of(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                faults.Add(new Fault(path, "control-characters"));
                continue;
            }

            var memberPath = Join(path, name);
            var known = rules.Members.FirstOrDefault(known => known.Name == name);
            if (known is null) faults.Add(new Fault(memberPath, "unknown-member"));
            else if (!seen.Add(name)) faults.Add(new Fault(memberPath, "member-twice"));
            else if (member.Value.ValueKind != JsonValueKind.Null) CheckShape(known.Type, known, member.Value, memberPath, faults);
            else if (!known.MayBeNull) faults.Add(NullFault(known, memberPath));
        }

        foreach (var absent in rules.Members.Where(known => known.IsRequired && !seen.Contains(known.Name))) faults.Add(new Fault(Join(path, absent.Name), "required"));
    }

    private static void CheckValue(Type type, MemberRules.Member? member, JsonElement element, string path, List<Fault> faults)
    {
        var text = element.ValueKind == JsonValueKind.String ? TextOf(element) : "";
        if (text is null)
        {
            faults.Add(new Fault(path, "control-characters"));
            return;
        }

        try
        {
            if (element.Deserialize(type, ApiJson.Options) is { } value) CheckPlain(value, member, path, faults);
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

    // Of a body whose shape is right, which is the usual case: nothing is parsed twice.
    private static void CheckBody(object body, string path, List<Fault> faults)
    {
        foreach (var member in MemberRules.Of(body.GetType()).Members)
        {
            var memberPath = Join(path, member.Name);
            if (member.IsWrongNull(body)) faults.Add(NullFault(member, memberPath));
            switch (member.ValueOf(body))
            {
                case IEnumerable items and not string:
                    var index = 0;
                    foreach (var item in items)
                    {
                        var itemPath = $"{memberPath}[{index++}]";
                        if (item is null) faults.Add(new Fault(itemPath, "required"));
                        else CheckItem(item, member, itemPath, faults);
                    }

                    CheckLength(index, memberPath, faults);
                    break;
                case { } value:
                    CheckItem(value, member, memberPath, faults);
                    break;
            }
        }
    }

    private static void CheckItem(object value, MemberRules.Member member, string path, List<Fault> faults)
    {
        if (MemberRules.HasMembers(value.GetType())) CheckBody(value, path, faults);
        else CheckPlain(value, member, path, faults);
    }

    private static void CheckPlain(object value, MemberRules.Member? member, string path, List<Fault> faults)
    {
        switch (value)
        {
            case string text:
                CheckText(text, member?.Text, path, faults);
                break;
            case int number when member?.WholeNumber is { } range && (number < range.From || number > range.To):
                faults.Add(new Fault(path, "out-of-range", range.From, range.To));
                break;
            case Guid id when id == Guid.Empty:
                faults.Add(new Fault(path, "not-an-id"));
                break;
            case DateTimeOffset { Year: < 1900 or > 2200 } or DateOnly { Year: < 1900 or > 2200 }:
                faults.Add(new Fault(path, "date-out-of-range"));
                break;
        }
    }

    private static void CheckLength(int length, string path, List<Fault> faults)
    {
        if (length > LongestList) faults.Add(new Fault(path, "list-too-long", LongestList));
    }

    private static Fault NullFault(MemberRules.Member member, string path) => new(path, member.IsRequired ? "required" : "cannot-be-taken-back");

    /// <summary>Names what is wrong with a text.</summary>
    internal static void CheckText(string text, TextAttribute? rule, string path, List<Fault> faults)
    {
        if (rule is not null && TextAttribute.Length(text) is var length && length > rule.Limit) faults.Add(new Fault(path, "text-too-long", rule.Limit, length));
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || HasLoneSurrogate(text) || InvisibleCharacters.Forbid(text, rule is { IsLine: true }))
            faults.Add(new Fault(path, "control-characters"));
        else if (rule is { MayBeBlank: false } && InvisibleCharacters.AreAllOf(text)) faults.Add(new Fault(path, "empty"));
    }

    /// <summary>The text of a string; null for what names half a character (\ud800 alone), which no text can hold.</summary>
    internal static string? TextOf(JsonElement element) => Whole(() => element.GetString());

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
