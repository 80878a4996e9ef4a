using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StudyLog.Http;

/// <summary>Describes what requests may leave out, take back and hold, as <see cref="MemberRules"/> judge them.</summary>
public sealed class RequestSchemas(EndpointDataSource endpoints) : IOpenApiSchemaTransformer
{
    private readonly Lazy<HashSet<Type>> requests = new(() => TypesOf(endpoints));

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is not null || schema.Properties is null || !requests.Value.Contains(context.JsonTypeInfo.Type)) return;
        var members = MemberRules.Of(context.JsonTypeInfo.Type).Members;
        schema.Required = members.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.IsGiven) schema.Properties[member.Name] = await Given(member, context, cancellationToken);
            if (schema.Properties.TryGetValue(member.Name, out var held) && held is OpenApiSchema plain) Limit(plain, member);
        }
    }

    private static async Task<IOpenApiSchema> Given(MemberRules.Member member, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(Nullable.GetUnderlyingType(member.Type) ?? member.Type, parameterDescription: null, cancellation);
        if (!member.MayBeNull) return schema;
        if (schema.Type is null) return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static void Limit(OpenApiSchema schema, MemberRules.Member member)
    {
        if (member.Text is { } text) (schema.Items as OpenApiSchema ?? schema).MaxLength = text.Limit;
        if (member.WholeNumber is not { } range) return;
        schema.Minimum = range.From.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = range.To.ToString(CultureInfo.InvariantCulture);
    }

    private static HashSet<Type> TypesOf(EndpointDataSource endpoints)
    {
        var types = new HashSet<Type>();
        foreach (var body in endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>()) Add(body);
        return types;

        void Add(Type type)
        {
            if (!MemberRules.HasMembers(type) || !types.Add(type)) return;
            foreach (var member in MemberRules.Of(type).Members) Add(ApiJson.Options.GetTypeInfo(member.Type).ElementType ?? member.Type);
        }
    }
}
