using Mono.Cecil;

namespace StudyLog.Tests.Architecture;

/// <summary>The rules about who may use what; each tells what breaks it.</summary>
internal static class Rules
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.TimeProvider", "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Stopwatch",
        "Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http.IHttpContextAccessor", "System.Net.Http.HttpClient",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow", "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.Environment::get_TickCount64",
    ];

    private static readonly string[] HttpSpaces = ["StudyLog.Http", "Microsoft.AspNetCore", "System.Net.Http"];

    /// <summary>Types of one room that use types of another.</summary>
    public static IReadOnlyList<string> Uses(Code code, string from, string never) =>
    [
        .. code.TypesIn(from)
            .SelectMany(type => Code.TypesUsedBy(type).Select(Code.Outermost).Where(used => Code.IsIn(used.Namespace, never)).Select(used => $"{type.FullName} uses {used.FullName}"))
            .Distinct(),
    ];

    /// <summary>
    /// Features that use a document of another feature. A document is what a projection keeps, wherever the projection stands; it belongs to the
    /// feature it stands in. A feature is a namespace directly below this one; what stands in the namespace itself may know them all.
    /// </summary>
    public static IReadOnlyList<string> ForeignDocuments(Code code, string features)
    {
        var documents = code.Types.SelectMany(Code.WithNested)
            .Where(IsProjection)
            .Select(DocumentOf)
            .OfType<TypeReference>()
            .Where(document => Code.Outermost(document).Namespace is var space && space != features && Code.IsIn(space, features))
            .Select(document => document.FullName)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. code.TypesIn(features)
                .Where(type => type.Namespace != features)
                .SelectMany(type => Code.TypesUsedBy(type)
                    .Where(used => documents.Contains(used.FullName) && FeatureOf(used, features) != FeatureOf(type, features))
                    .Select(used => $"{type.FullName} uses {used.FullName}"))
                .Distinct(),
        ];
    }

    /// <summary>Projections that ask for something that is not in the events: the clock, chance, the request. Whatever they call is looked into.</summary>
    public static IReadOnlyList<string> ImpureProjections(Code code, string space) =>
        [.. code.TypesIn(space).SelectMany(Code.WithNested).Where(IsProjection).SelectMany(ImpuritiesOf).Distinct()];

    /// <summary>Types of a room that ask for the clock, chance or the request, or mention anything of HTTP.</summary>
    public static IReadOnlyList<string> ImpureTypes(Code code, string space) =>
    [
        .. code.TypesIn(space).SelectMany(ImpuritiesOf)
            .Concat(HttpSpaces.SelectMany(http => Uses(code, space, http)))
            .Distinct(),
    ];

    public static bool IsProjection(TypeDefinition type)
    {
        for (var above = type.BaseType; above is not null; above = Resolve(above)?.BaseType)
            if (IsOfTheStore(above.Namespace) && above.Name.Contains("Projection", StringComparison.Ordinal)) return true;
        return type.Interfaces.Any(each => IsOfTheStore(each.InterfaceType.Namespace) && each.InterfaceType.Name.Contains("Projection", StringComparison.Ordinal));
    }

    private static bool IsOfTheStore(string space) => Code.IsIn(space, "Marten") || Code.IsIn(space, "JasperFx");

    private static string FeatureOf(TypeReference type, string features) => Code.Outermost(type).Namespace[(features.Length + 1)..].Split('.')[0];

    // The first argument of the store's own base, SingleStreamProjection<TDocument, TId>, also where a base of ours hands its argument on.
    private static TypeReference? DocumentOf(TypeDefinition projection)
    {
        IList<TypeReference> given = [.. projection.GenericParameters];
        for (var above = projection.BaseType; above is not null; above = Resolve(above)?.BaseType)
        {
            if (above is not GenericInstanceType generic) continue;
            given = [.. generic.GenericArguments.Select(argument => argument is GenericParameter handedOn ? given[handedOn.Position] : argument)];
            if (IsOfTheStore(generic.Namespace)) return given[0] is GenericParameter ? null : given[0];
        }

        return null;
    }

    private static IEnumerable<string> ImpuritiesOf(TypeDefinition type) =>
        Code.WithNested(type).SelectMany(each => each.Methods).SelectMany(method => Impurities(method, []))
            .Select(impurity => $"{type.FullName} comes to {impurity}");

    private static IEnumerable<string> Impurities(MethodDefinition method, HashSet<string> seen)
    {
        if (!seen.Add(method.FullName)) yield break;
        foreach (var used in Code.MembersUsedBy(method))
        {
            var type = used is TypeReference itself ? itself : used.DeclaringType;
            if (type is null) continue;
            if (ForbiddenTypes.Contains(type.FullName) || ForbiddenMembers.Contains($"{type.FullName}::{used.Name}"))
            {
                yield return $"{type.FullName}.{used.Name} in {method.FullName}";
            }
            else if (used is MethodReference called && Code.Outermost(type).Namespace.StartsWith("StudyLog", StringComparison.Ordinal) && Resolve(called) is { } own)
            {
                foreach (var impurity in Impurities(own, seen)) yield return impurity;

                // What runs later (lambdas, iterators, asynchronous code) stands in types that the compiler nests.
                foreach (var later in own.DeclaringType.NestedTypes.Where(nested => nested.Name.StartsWith('<')).SelectMany(nested => nested.Methods))
                    foreach (var impurity in Impurities(later, seen)) yield return impurity;
            }
        }
    }

    private static TypeDefinition? Resolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private static MethodDefinition? Resolve(MethodReference method)
    {
        try
        {
            return method.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
