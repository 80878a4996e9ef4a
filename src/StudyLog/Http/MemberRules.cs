using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudyLog.Http;

/// <summary>What the members of a type of request may hold, as their attributes say.</summary>
internal sealed class MemberRules
{
    public MemberRules(Type type) =>
        Members = HasMembers(type)
            ? [.. ApiJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null).Select(property => new Member(type, property))]
            : [];

    public IReadOnlyList<Member> Members { get; }

    public static bool HasMembers(Type type) =>
        type.Namespace?.StartsWith("StudyLog", StringComparison.Ordinal) == true && ApiJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object;

    public sealed class Member
    {
        public Member(Type type, JsonPropertyInfo property)
        {
            var attributes = property.AttributeProvider;
            var parameter = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .FirstOrDefault(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.Name!) == property.Name);
            Name = property.Name;
            Get = property.Get!;
            Text = Find<TextAttribute>(attributes) ?? Find<TextAttribute>(parameter);
            WholeNumber = Find<WholeNumberAttribute>(attributes) ?? Find<WholeNumberAttribute>(parameter);
        }

        public string Name { get; }

        public Func<object, object?> Get { get; }

        public TextAttribute? Text { get; }

        public WholeNumberAttribute? WholeNumber { get; }

        private static T? Find<T>(ICustomAttributeProvider? from)
            where T : Attribute =>
            from?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
    }
}
