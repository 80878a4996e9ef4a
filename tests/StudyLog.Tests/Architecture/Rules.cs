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

    /// <summary>Types of one room that use types of another.</summary>
    public static IReadOnlyList<string> Uses(Code code, string from, string never) =>
    [
        .. code.TypesIn(from)
            .SelectMany(type => Code.TypesUsedBy(type).Select(Code.Outermost).Where(used => Code.IsIn(used.Namespace, never)).Select(used => $"{type.FullName} uses {used.FullName}"))
            .Distinct(),
    ];

    /// <summary>
    /// Features that use what the projections of another feature keep. A feature is a namespace directly below this one; what stands in the
    /// namespace itself puts the features together and may know them all.
    /// </summary>
    public static IReadOnlyList<string> ForeignDocuments(Code code, string features)
    {
        var owners = code.TypesIn(features).SelectMany(Code.WithNested)
            .Where(type => Code.Outermost(type).Namespace != features && IsProjection(type))
            .SelectMany(projection => DocumentsOf(projection).Select(document => (Document: document, Feature: FeatureOf(projection, features))))
            .ToLookup(owned => owned.Document, owned => owned.Feature, StringComparer.Ordinal);
        return
        [
            .. code.TypesIn(features)
                .Where(type => type.Namespace != features)
                .SelectMany(type => Code.TypesUsedBy(type)
                    .Where(used => owners[used.FullName] is var owning && owning.Any() && !owning.Contains(FeatureOf(type, features)))
                    .Select(used => $"{type.FullName} uses {used.FullName}"))
                .Distinct(),
        ];
    }

    /// <summary>Projections that ask for something that is not in the events: the clock, chance, the request. Whatever they call is looked into.</summary>
    public static IReadOnlyList<string> ImpureProjections(Code code, string space) =>
    [
        .. code.TypesIn(space).SelectMany(Code.WithNested)
            .Where(IsProjection)
            .SelectMany(projection => Code.WithNested(projection).SelectMany(type => type.Methods).SelectMany(method => Impurities(method, []))
                .Select(impurity => $"{projection.FullName} comes to {impurity}"))
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

    // The first argument of the base: SingleStreamProjection<TDocument, TId>.
    private static IEnumerable<string> DocumentsOf(TypeDefinition projection)
    {
        for (var above = projection.BaseType; above is not null; above = Resolve(above)?.BaseType)
            if (above is GenericInstanceType generic && IsOfTheStore(generic.Namespace)) return [generic.GenericArguments[0].FullName];
        return [];
    }

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
