using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Features;

namespace StudyLog.Tests.Projections;

/// <summary>The service's own queries, asked without a network: what they answer is what clients read.</summary>
internal sealed class QueriesInProcess : IEndpointRouteBuilder
{
    private readonly Dictionary<string, RouteEndpoint> endpoints;

    public QueriesInProcess(IServiceProvider services)
    {
        ServiceProvider = services;
        this.MapFeatures();
        endpoints = DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(HttpMethods.Get))
            .ToDictionary(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/'), StringComparer.Ordinal);
    }

    public IServiceProvider ServiceProvider { get; }

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <summary>The addresses that can be asked.</summary>
    public IReadOnlyCollection<string> Patterns => endpoints.Keys;

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(ServiceProvider);

    /// <summary>What one who may ask everything his duties allow is answered; only the status where it is no success.</summary>
    public async Task<JsonNode?> Ask(Asker asker, string pattern, string query = "", Guid? id = null, int? year = null)
    {
        await using var scope = ServiceProvider.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Features.Set(asker);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Request.Method = HttpMethods.Get;
        context.Request.QueryString = new QueryString(query);
        if (id is { } asked) context.Request.RouteValues["id"] = asked.ToString("D");
        if (year is { } of) context.Request.RouteValues["year"] = of.ToString(CultureInfo.InvariantCulture);
        await endpoints[pattern].RequestDelegate!(context);
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK ? JsonNode.Parse(body.ToArray()) : JsonValue.Create(context.Response.StatusCode);
    }
}
