using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>The members of an event in the words of the interface, read along with the event's own type, which says what each of them is.</summary>
/// <param name="nameOf">Who or what an id stands for; null when nobody here knows.</param>
/// <param name="zone">Whose clocks are shown.</param>
public sealed class EventMembers(Func<Guid, string?> nameOf, TimeZoneInfo zone)
{
    private static readonly Dictionary<string, Type> Types = StoreConfiguration.EventTypes
        .Where(type => type.IsAssignableTo(typeof(SessionEvent)) || type.IsAssignableTo(typeof(AttendanceEvent)))
        .ToDictionary(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name), StringComparer.Ordinal);

    // Their members are told each by itself.
    private static readonly Type[] Wrappers = [typeof(Arrangements), typeof(VoteCounts), typeof(SessionContext)];

    /// <summary>The keys of all words that members may need.</summary>
    public static IEnumerable<string> Keys => Types.Values.SelectMany(KeysOf).Distinct();

    /// <summary>The keys of the words of an event's members.</summary>
    public static IEnumerable<string> KeysOf(Type type) => Told(type).Where(member => member != PartOf(type)).SelectMany(member =>
        Wrappers.Contains(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) ? KeysOf(member.PropertyType) : [KeyOf(member)]);

    /// <summary>The type of an event of that name; null when it is none of a session.</summary>
    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);

    /// <summary>The part of the record that an event is about; null when it is about the record itself.</summary>
    public static PropertyInfo? PartOf(Type type) =>
        type.IsAssignableTo(typeof(SessionEvent)) && type.GetConstructors()[0].GetParameters() is [_, { Name: { } name } part, ..] && part.ParameterType == typeof(Guid)
            ? type.GetProperty(name)
            : null;

    /// <summary>What the event says, member by member, with the key of each member's words. A reason is not among them: it is the event's own.</summary>
    public IReadOnlyList<(string Key, string Words)> Of(Type type, JsonNode data) => [.. Within(type, data, PartOf(type))];

    private IEnumerable<(string Key, string Words)> Within(Type type, JsonNode data, PropertyInfo? part)
    {
        foreach (var member in Told(type).Where(member => member != part))
        {
            if (data[NameOf(member)] is not { } value) continue;
            var of = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            if (Wrappers.Contains(of))
                foreach (var inner in Within(of, value, part: null)) yield return inner;
            else if (Words(of, value) is { Length: > 0 } words) yield return (KeyOf(member), words);
        }
    }

    private string? Words(Type of, JsonNode value) => value switch
    {
        JsonArray items => Wording.List(items.OfType<JsonNode>().Select(item => Words(ItemOf(of), item)).OfType<string>()),
        _ when of == typeof(Guid) => nameOf(value.GetValue<Guid>()),
        _ when of.IsEnum => Wording.Say(Wording.KeyOf((Enum)value.Deserialize(of, EventJson.Options)!)),
        _ when of == typeof(DateTimeOffset) => Moment.Of(value.GetValue<DateTimeOffset>(), zone),
        _ when of == typeof(DateOnly) => Moment.Of(value.Deserialize<DateOnly>(EventJson.Options)),
        _ when of == typeof(bool) => value.GetValue<bool>() ? Wording.Say("yes") : null,
        _ when of == typeof(long) => value.GetValue<long>().ToString(CultureInfo.CurrentCulture),
        _ when of == typeof(SessionDay) => DayOf(value.Deserialize<SessionDay>(EventJson.Options)!),
        _ when of == typeof(Participant) => PersonOf(value.Deserialize<Participant>(EventJson.Options)!),
        _ when of == typeof(Organiser) => value.Deserialize<Organiser>(EventJson.Options)! is var organiser ? organiser.Name ?? (organiser.DepartmentId is { } id ? nameOf(id) : null) : null,
        _ when of == typeof(Source) => value.Deserialize<Source>(EventJson.Options)!.Name,
        _ when of == typeof(RosterEntry) => SeatOf(value.Deserialize<RosterEntry>(EventJson.Options)!),
        _ when of == typeof(Reminder) => ReminderWords.Of(value.Deserialize<Reminder>(EventJson.Options)!, nameOf),
        _ when of == typeof(RosterGroup) => value.Deserialize<RosterGroup>(EventJson.Options)!.Name,
        _ => value.ToString(),
    };

    private string PersonOf(Participant participant) => Speakers.Written(participant.PersonId is { } id ? nameOf(id) ?? Wording.Say("history.somebody") : null, participant.Post);

    private string SeatOf(RosterEntry entry) =>
        $"{nameOf(entry.PersonId) ?? Wording.Say("history.somebody")}{(entry.Capacity == Capacity.SittingIn ? $"（{Wording.Word(entry.Capacity)}）" : null)}";

    private static string DayOf(SessionDay day) => Moment.OfDay(AmendedForm.Of(day));

    // In the order of the record, without what stands elsewhere: who, when, whose place, and why.
    private static IEnumerable<PropertyInfo> Told(Type type) =>
        from parameter in type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First().GetParameters()
        where parameter.ParameterType != typeof(Provenance) && parameter.Name is not ("SessionId" or "PersonId" or "Reason" or "Hash")
        let member = type.GetProperty(parameter.Name!)
        where member is not null
        select member;

    private static string KeyOf(MemberInfo member) => $"member.{JsonNamingPolicy.KebabCaseLower.ConvertName(member.Name)}";

    private static string NameOf(MemberInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static Type ItemOf(Type list) => list.IsGenericType ? list.GetGenericArguments()[0] : typeof(string);
}
