using System.Reflection;
using StudyLog.Accounts;
using StudyLog.Http.Problems;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Http;

/// <summary>The HTTP door to queries: turns an address into what is asked, and what was found into an answer.</summary>
public static class QueryDoor
{
    /// <summary>
    /// Maps a GET to the one handler of a query, which says by <see cref="RequiresAttribute"/> which act it needs. Members of the query are called like
    /// the parameters of the address; those in the pattern (<c>{id}</c>) too.
    /// </summary>
    public static RouteHandlerBuilder MapQuery<TQuery, TAnswer>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : notnull, IQuery<TAnswer>
        where TAnswer : class =>
        routes.MapAsked<TQuery>(pattern, Ask<TQuery, TAnswer>).Produces<TAnswer>();

    /// <summary>Maps a GET that asks this query, whatever form the answer takes.</summary>
    public static RouteHandlerBuilder MapAsked<TQuery>(this IEndpointRouteBuilder routes, string pattern, Delegate ask)
        where TQuery : notnull =>
        routes.MapGet(pattern, ask)
            .WithMetadata(typeof(TQuery).GetCustomAttribute<RequiresAttribute>() ?? throw new InvalidOperationException($"{typeof(TQuery)} does not say which act it requires."))
            .WithMetadata(new QueryMetadata(typeof(TQuery)))
            .WithTags(Areas.Of(typeof(TQuery)))
            .RequireAuthorization();

    /// <summary>Maps a GET that needs this act and answers with something else than JSON.</summary>
    public static RouteHandlerBuilder MapQuery(this IEndpointRouteBuilder routes, string pattern, Act act, Delegate query) =>
        routes.MapGet(pattern, query)
            .WithMetadata(new RequiresAttribute(act))
            .RequireAuthorization();

    private static async Task<IResult> Ask<TQuery, TAnswer>(HttpContext context, [AsParameters] TQuery query)
        where TQuery : notnull, IQuery<TAnswer>
        where TAnswer : class
    {
        var bus = context.RequestServices.GetRequiredService<IMessageBus>();
        var reply = await bus.InvokeAsync<Reply<TAnswer>>(new Queried<TQuery>(query, context.Asker()), context.RequestAborted);
        if (!reply.IsAnswered) return new ProblemResult(reply.Problem);
        if (reply.Version is { } version) context.Response.Headers.ETag = ETag.Of(version);
        if (reply.Value is IStamped { UpToDate: false }) context.Response.Headers[IStamped.StaleHeader] = "true";
        return Results.Json(reply.Value, ApiJson.Options);
    }
}

/// <summary>The query a route takes, for the interface's description and for tests.</summary>
public sealed record QueryMetadata(Type Query);
