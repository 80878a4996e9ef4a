using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StudyLog.Tests.Architecture;

/// <summary>The compiled code of an assembly, as far as rules about it need to know.</summary>
internal sealed class Code
{
    private readonly ModuleDefinition module;

    private Code(string file) => module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = Resolver });

    public static Code Service { get; } = new(typeof(StudyLog.Hosting.StudyLogHost).Assembly.Location);

    public static Code Domain { get; } = new(typeof(StudyLog.Domain.DomainEvent).Assembly.Location);

    public static Code Documents { get; } = new(typeof(StudyLog.Documents.Word.WordFile).Assembly.Location);

    public static Code LocalPostgres { get; } = new(typeof(StudyLog.LocalPostgres.LocalPostgresServer).Assembly.Location);

    /// <summary>This very assembly, in which code that breaks the rules is planted.</summary>
    public static Code Tests { get; } = new(typeof(Code).Assembly.Location);

    public IEnumerable<string> ReferencedAssemblies => module.AssemblyReferences.Select(reference => reference.Name);

    private static DefaultAssemblyResolver Resolver
    {
        get
        {
            var resolver = new DefaultAssemblyResolver();
            resolver.AddSearchDirectory(AppContext.BaseDirectory);
            foreach (var framework in new[] { typeof(object), typeof(Microsoft.AspNetCore.Http.HttpContext) })
                resolver.AddSearchDirectory(Path.GetDirectoryName(framework.Assembly.Location));
            return resolver;
        }
    }

    /// <summary>Every type of the assembly, without the types nested in them.</summary>
    public IEnumerable<TypeDefinition> Types => module.Types;

    /// <summary>The types of a namespace and of those below it, without the types nested in them.</summary>
    public IEnumerable<TypeDefinition> TypesIn(string space) => module.Types.Where(type => IsIn(type.Namespace, space));

    /// <summary>Whether a namespace is another one or below it.</summary>
    public static bool IsIn(string space, string outer) => space == outer || space.StartsWith($"{outer}.", StringComparison.Ordinal);

    /// <summary>A type and all types nested in it, those the compiler made included.</summary>
    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    /// <summary>Every type that a type mentions: above it, in its members, in what its methods do.</summary>
    public static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type) =>
        WithNested(type).SelectMany(each =>
            each.Interfaces.Select(implemented => implemented.InterfaceType)
                .Append(each.BaseType)
                .Concat(each.Fields.Select(field => field.FieldType))
                .Concat(AttributesOf(each))
                .Concat(each.Fields.SelectMany(AttributesOf))
                .Concat(each.Properties.SelectMany(AttributesOf))
                .Concat(each.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType)))
                .Concat(each.Methods.SelectMany(TypesUsedBy)))
            .Where(used => used is not null)
            .SelectMany(Parts);

    /// <summary>The methods and fields that the code of a method uses.</summary>
    public static IEnumerable<MemberReference> MembersUsedBy(MethodDefinition method) =>
        method.HasBody ? method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MemberReference>() : [];

    /// <summary>The outermost type, whose namespace says where the code stands.</summary>
    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference> TypesUsedBy(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(AttributesOf(method))
            .Concat(method.Parameters.SelectMany(AttributesOf))
            .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(TypesUsedBy) : [])
            .Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType)));

    private static IEnumerable<TypeReference> TypesUsedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> AttributesOf(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Prepend(attribute.AttributeType));

    // Of List<A[]>: List, A.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        GenericParameter => [],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
