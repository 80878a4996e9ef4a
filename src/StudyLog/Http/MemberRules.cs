using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyLog.Domain;

namespace StudyLog.Http;

/// <summary>What the members of a type of request may hold, as their types and attributes say.</summary>
internal sealed class MemberRules
{
    private static readonly ConcurrentDictionary<Type, MemberRules> Known = new();

    private MemberRules(Type type) =>
        Members = HasMembers(type)
            ? [.. ApiJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null).Select(property => new Member(type, property))]
            : [];

    public IReadOnlyList<Member> Members { get; }

    public static MemberRules Of(Type type) => Known.GetOrAdd(type, static type => new MemberRules(type));

    public static bool HasMembers(Type type) =>
        type.Namespace?.StartsWith("StudyLog", StringComparison.Ordinal) == true && ApiJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object;

    public sealed class Member
    {
        private readonly JsonPropertyInfo property;

        public Member(Type type, JsonPropertyInfo property)
        {
            var attributes = property.AttributeProvider;
            var parameter = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .FirstOrDefault(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.Name!) == property.Name);
            this.property = property;
            var given = GivenJson.TypeWithin(property.PropertyType);
            IsGiven = given is not null;
            Type = given ?? property.PropertyType;
            MayBeNull = given is null
                ? !property.IsRequired
                : attributes is PropertyInfo declared && new NullabilityInfoContext().Create(declared).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
            Text = Find<TextAttribute>(attributes) ?? Find<TextAttribute>(parameter);
            WholeNumber = Find<WholeNumberAttribute>(attributes) ?? Find<WholeNumberAttribute>(parameter);
        }

        public string Name => property.Name;

        /// <summary>The type of its value; of <see cref="Given{T}"/> the one within.</summary>
        public Type Type { get; }

        /// <summary>Whether the command changes only what it names, and so may leave it as it is.</summary>
        public bool IsGiven { get; }

        public bool IsRequired => property.IsRequired;

        /// <summary>Whether null may stand there.</summary>
        public bool MayBeNull { get; }

        public TextAttribute? Text { get; }

        public WholeNumberAttribute? WholeNumber { get; }

        /// <summary>Whether the request says null where something must stand, which the type alone cannot see of texts and lists.</summary>
        public bool IsWrongNull(object body) => !MayBeNull && property.Get!(body) is IGiven { IsGiven: true, Given: null };

        public object? ValueOf(object body) => property.Get!(body) is var value && value is IGiven given ? given.Given : value;

        private static T? Find<T>(ICustomAttributeProvider? from)
            where T : Attribute =>
            from?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
    }
}
