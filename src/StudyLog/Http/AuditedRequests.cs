using Microsoft.AspNetCore.Diagnostics;
using StudyLog.Accounts;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Http;

/// <summary>What the audit trail says of requests. Commands that reach their handler are noted there.</summary>
public static class AuditedRequests
{
    private const string Noted = "noted behind the door";

    /// <summary>
    /// Notes what is refused to somebody who is signed in before, or without, a handler that notes it; of looks only that they are not for the asker.
    /// </summary>
    public static void UseAuditOfRefusals(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<Problem>() is not { } problem || context.Features.Get<Asker>() is not { } asker) return;
        if (context.Items.ContainsKey(Noted) || problem == ProblemTable.Unavailable) return;
        if (HttpMethods.IsGet(context.Request.Method) && problem.Status != StatusCodes.Status403Forbidden) return;
        if ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) is not { } endpoint) return;

        var result = problem.Status == StatusCodes.Status500InternalServerError ? AuditResult.Failed : AuditResult.Refused;
        var trail = context.RequestServices.GetRequiredService<AuditTrail>();
        await trail.Record(EntryOf(context, NameOf(endpoint), asker.OrganisationId, asker.UserId, result, problem.Code));
    });

    /// <summary>Leaves it to whoever handles the request to note what became of it.</summary>
    public static void IsNotedBehindTheDoor(this HttpContext context) => context.Items[Noted] = true;

    /// <summary>A line about a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="code">Why it was refused.</param>
    public static AuditEntry EntryOf(
        HttpContext context, string command, Guid organisationId, Guid userId, AuditResult result = AuditResult.Granted, string? code = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            TenantId = organisationId.ToString("D"),
            At = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUniversalTime(),
            UserId = userId,
            Command = command,
            Target = context.RouteId("id"),
            Part = context.RouteId("part"),
            Result = result,
            Code = code,
            Address = context.ClientAddress(),
            CorrelationId = CorrelationId.Of(context),
        };

    /// <summary>The IP address that asks; behind a proxy that is trusted, the one it names.</summary>
    public static string? ClientAddress(this HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { } address => address.ToString(),
    };

    /// <summary>An id in the address, also of a request that failed, whose values are put aside.</summary>
    public static Guid? RouteId(this HttpContext context, string name)
    {
        var values = context.Features.Get<IExceptionHandlerFeature>()?.RouteValues ?? context.Request.RouteValues;
        return values.TryGetValue(name, out var value) && Guid.TryParse(value as string, out var id) ? id : null;
    }

    /// <summary>What a request is called: a command by its name in the interface's description, a look by its act.</summary>
    public static string NameOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
        ?? endpoint.Metadata.GetMetadata<RequiresAttribute>()?.Act.ToString()
        ?? endpoint.DisplayName
        ?? "";
}
