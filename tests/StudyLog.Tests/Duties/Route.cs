using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Http;

namespace StudyLog.Tests.Duties;

/// <summary>A route of the interface as the running host has it.</summary>
internal sealed record Route(string Name, RouteEndpoint Endpoint)
{
    private const string Prefix = "/api/v1";

    /// <summary>The act it asks for; null when it names none.</summary>
    public Act? Act => Endpoint.Metadata.GetMetadata<RequiresAttribute>()?.Act;

    public bool RequiresAuthorization =>
        Endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    public bool IsCommand => Endpoint.Metadata.GetMetadata<CommandMetadata>() is not null;

    public bool IsRead => Name.StartsWith("GET ", StringComparison.Ordinal);

    /// <summary>Whether it is about one thing that its address names.</summary>
    public bool HasId => Name.Contains('{', StringComparison.Ordinal);

    /// <summary>Signing in and staying so, and calendars at secret addresses: the only routes for somebody who is not signed in.</summary>
    public bool IsForAnybody => Name is "POST /sign-in" or "POST /sign-in/refresh" or "GET /calendars/{token}.ics";

    /// <summary>A request to it that is granted to whoever's duties reach far enough.</summary>
    public Task<Request> Sample(Committee committee) =>
        Samples.OfRoutes.TryGetValue(Name, out var sample)
            ? sample(committee)
            : throw new InvalidOperationException($"'{Name}' has no sample request: add one to {nameof(Samples)}.");

    public Reach ReachOf(Duty duty) => DutyTable.ReachOf(Act!.Value, [duty]);

    /// <summary>Every route under <c>/api/v1</c>; one that is asked by HEAD is its GET without the content.</summary>
    public static IReadOnlyList<Route> All(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(Prefix, StringComparison.Ordinal) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Where(method => method != "HEAD")
                .Select(method => new Route($"{method} {endpoint.RoutePattern.RawText![Prefix.Length..]}", endpoint)))
            .OrderBy(route => route.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every route for signed-in users.</summary>
    public static IReadOnlyList<Route> ForUsers(IServiceProvider services) => [.. All(services).Where(route => !route.IsForAnybody)];

    public override string ToString() => Name;
}
