using StudyLog.Accounts;
using StudyLog.Http.Problems;

namespace StudyLog.Http;

/// <summary>The HTTP door to queries: asks the duty table before the query runs.</summary>
public static class QueryDoor
{
    /// <summary>Maps a GET that needs this act.</summary>
    public static RouteHandlerBuilder MapQuery(this IEndpointRouteBuilder routes, string pattern, Act act, Delegate query) =>
        routes.MapGet(pattern, query)
            .WithMetadata(new RequiresAttribute(act))
            .RequireAuthorization()
            .AddEndpointFilter(async (invocation, next) =>
                invocation.HttpContext.Asker().ReachFor(act) == Reach.None ? new ProblemResult(ProblemTable.DutyMissing) : await next(invocation));
}
