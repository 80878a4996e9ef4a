using System.Reflection;
using System.Text.Json;
using StudyLog.Domain;

namespace StudyLog.Tests.Contract;

/// <summary>Makes samples of events from nothing but their declaration, the same at every run.</summary>
internal static class EventSamples
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2022, 10, 25, 9, 30, 15, TimeSpan.FromHours(8)).AddTicks(1_234_567);

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every member that can hold something does.</summary>
    public static object Full(Type type) => Record(type, type.Name, full: true);

    /// <summary>Nothing that can be left out is there; lists are empty.</summary>
    public static object Minimal(Type type) => Record(type, type.Name, full: false);

    /// <summary>What a record is stored as: the parameters of its constructor.</summary>
    public static IReadOnlyList<ParameterInfo> Members(Type record) =>
        [.. record.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First().GetParameters()];

    public static bool IsRecord(Type type) => type is { IsClass: true, Namespace: { } space } && space.StartsWith("StudyLog.Domain", StringComparison.Ordinal);

    /// <summary>The type of a list's items; null when it is no list.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Every enumeration that events hold.</summary>
    public static IReadOnlyList<Type> Enumerations(IEnumerable<Type> events)
    {
        var found = new HashSet<Type>();
        var seen = new HashSet<Type>();
        foreach (var type in events) Search(type);
        return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];

        void Search(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!seen.Add(type)) return;
            if (type.IsEnum) found.Add(type);
            else if (ItemOf(type) is { } item) Search(item);
            else if (IsRecord(type)) foreach (var member in Members(type)) Search(member.ParameterType);
        }
    }

    private static object Record(Type type, string path, bool full)
    {
        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(member => Value(member, $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(member.Name!)}", full))]);
    }

    private static object? Value(ParameterInfo member, string path, bool full)
    {
        var mayBeAbsent = Nullable.GetUnderlyingType(member.ParameterType) is not null || Nullability.Create(member).WriteState == NullabilityState.Nullable;
        return mayBeAbsent && !full ? null : Value(member.ParameterType, path, full);
    }

    private static object Value(Type type, string path, bool full)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return full ? $"《{path}》：“两个维护”\n\"𠮷\" \\ / <b>" : path;
        if (type == typeof(Guid)) return NameBasedGuid.Create(Guid.Empty, path);
        if (type == typeof(bool)) return full;
        if (type == typeof(int)) return full ? path.Length : 0;
        if (type == typeof(long)) return full ? 10_000_000_000L + path.Length : 0L;
        if (type == typeof(decimal)) return full ? 1.50m : 0m;
        if (type == typeof(DateOnly)) return new DateOnly(2022, 10, 25);
        if (type == typeof(TimeOnly)) return full ? new TimeOnly(17, 45) : new TimeOnly(8, 30);
        if (type == typeof(DateTimeOffset)) return full ? Instant : Instant.ToUniversalTime();
        if (type.IsEnum) return full ? Enum.GetValues(type).Cast<object>().Last() : Enum.GetValues(type).Cast<object>().First();
        if (IsRecord(type)) return Record(type, path, full);
        if (ItemOf(type) is { } item)
        {
            var items = Array.CreateInstance(item, full ? 2 : 0);
            for (var i = 0; i < items.Length; i++) items.SetValue(Value(item, $"{path}[{i}]", full), i);
            return items;
        }

        throw new NotSupportedException($"{path} is a {type}: say here what a sample of that is.");
    }
}
