using StudyLog.Accounts;

namespace StudyLog.Http;

/// <summary>The HTTP door to queries: names the act, which admission looks up in the duty table before the query runs.</summary>
public static class QueryDoor
{
    /// <summary>Maps a GET that needs this act.</summary>
    public static RouteHandlerBuilder MapQuery(this IEndpointRouteBuilder routes, string pattern, Act act, Delegate query) =>
        routes.MapGet(pattern, query)
            .WithMetadata(new RequiresAttribute(act))
            .RequireAuthorization();
}
