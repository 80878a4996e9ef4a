using Scalar.AspNetCore;

namespace StudyLog.Http;

/// <summary>The interface described: <c>/openapi/v1.json</c>, and <c>/docs</c> to read it.</summary>
public static class Description
{
    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "StudyLog";
            document.Info.Version = "v1";
            return Task.CompletedTask;
        });
    });

    public static void MapDescription(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", options => options.WithTitle("StudyLog"));
    }
}
