using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyLog.Domain.FollowUps;

namespace StudyLog.Domain.Tests.Kernel;

/// <summary>An event keeps what it was made of. What can be worked out from that is for whoever reads it and never stored.</summary>
public class EventMembersTests
{
    private static readonly Type[] Events =
        [.. typeof(DomainEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract)];

    [Fact]
    public void Nothing_derived_is_stored_with_an_event() => StoredBesidesWhatItIsMadeOf(Events).ShouldBeEmpty();

    [Fact]
    public void The_look_at_members_reaches_the_derived_ones_and_can_fail()
    {
        ReachedFrom(Events).ShouldContain(typeof(Occurred));
        ReachedFrom(Events).ShouldContain(typeof(Responsible));
        StoredBesidesWhatItIsMadeOf([new Planted(1, [new(2)]).GetType()]).ShouldBe(["Planted.Doubled", "PlantedPart.Trebled"], ignoreOrder: true);
    }

    // The property names that are written although no parameter of the constructor carries them.
    private static IEnumerable<string> StoredBesidesWhatItIsMadeOf(IEnumerable<Type> roots) =>
        from type in ReachedFrom(roots)
        let madeOf = MadeOf(type).Select(parameter => parameter.Name).ToArray()
        from property in JsonSerializerOptions.Default.GetTypeInfo(type).Properties
        where property.Get is not null && !madeOf.Contains(property.Name)
        select $"{type.Name}.{property.Name}";

    private static HashSet<Type> ReachedFrom(IEnumerable<Type> roots)
    {
        var reached = new HashSet<Type>();
        var next = new Queue<Type>(roots);
        while (next.TryDequeue(out var type))
        {
            var own = type.Assembly == typeof(DomainEvent).Assembly || type.Assembly == typeof(Planted).Assembly;
            if (!own || type.IsEnum || !reached.Add(type)) continue;
            foreach (var parameter in MadeOf(type))
                next.Enqueue(Element(parameter.ParameterType));
        }

        return reached;
    }

    private static ParameterInfo[] MadeOf(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];

    private static Type Element(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private sealed record Planted(int Number, IReadOnlyList<PlantedPart> Parts)
    {
        public int Doubled => 2 * Number;

        [JsonIgnore]
        public int Halved => Number / 2;
    }

    private sealed record PlantedPart(int Number)
    {
        public int Trebled => 3 * Number;
    }
}
