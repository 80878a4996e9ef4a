using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using StudyLog.Accounts;
using StudyLog.Domain.Organisations;

namespace StudyLog.Http;

/// <summary>The interface described: <c>/openapi/v1.json</c>, and <c>/docs</c> to read it.</summary>
public static class Description
{
    private const string Bearer = "bearer";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer<RequestSchemas>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "StudyLog";
            document.Info.Version = "v1";
            document.Info.Description = "学习场次、考勤、督办与学习进度。错误以 application/problem+json 返回，含稳定的 code。";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "POST /api/v1/sign-in" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    });

    public static void MapDescription(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", options => options.WithTitle("StudyLog"));
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequiresAttribute>().FirstOrDefault() is { } requires)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
            operation.Description = $"{operation.Description} 所需职责 (act): {requires.Act}.".Trim();
        }

        // Queries name their parameters as members; addresses write them small.
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);

        // Command endpoints read the request themselves, so their places in the address and their headers are not in a signature.
        operation.Parameters ??= [];
        foreach (var name in PlacesIn(context.Description.RelativePath).Where(name => operation.Parameters.All(known => known.Name != name)))
            operation.Parameters.Add(PlaceNamed(name));
        if (!metadata.OfType<CommandMetadata>().Any()) return;
        operation.Parameters.Add(Parameter(
            CommandDoor.KeyHeader, ParameterLocation.Header, required: false, format: null, "At most 200 characters; the same key and body give the first answer again."));
        operation.Parameters.Add(Parameter("If-Match", ParameterLocation.Header, required: false, format: null, "An ETag; stale: 409 version-conflict."));
    }

    private static IEnumerable<string> PlacesIn(string? path) =>
        (path ?? "").Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}').Split(':')[0]);

    private static string Papers => string.Join(" · ", Enum.GetValues<TemplatedPaper>().Select(paper => ApiJson.Written(paper)));

    private static OpenApiParameter PlaceNamed(string name) => name switch
    {
        "year" => new()
        {
            Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        },
        "paper" => Parameter(name, ParameterLocation.Path, required: true, format: null, Papers),
        _ => Parameter(name, ParameterLocation.Path, required: true, "uuid", description: null),
    };

    private static OpenApiParameter Parameter(string name, ParameterLocation place, bool required, string? format, string? description) =>
        new()
        {
            Name = name,
            In = place,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
        };

    // Bodies and views are nested in their verb: "PlanSession.Body" is "PlanSessionBody".
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name is not null && type.Type.DeclaringType is { } verb && !type.Type.IsGenericType ? verb.Name + name : name;
    }
}
