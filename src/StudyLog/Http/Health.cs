using StudyLog.Http.Problems;

namespace StudyLog.Http;

/// <summary>Whether the service lives, and whether it is ready: schema in place, projections running.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", static () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", static async (IReadiness readiness, CancellationToken cancellation) =>
            await readiness.IsReady(cancellation) ? Results.Json(new { status = "ready" }) : new ProblemResult(ProblemTable.Unavailable))
            .ExcludeFromDescription();
    }
}

/// <summary>Knows whether everything runs that answers depend on.</summary>
public interface IReadiness
{
    Task<bool> IsReady(CancellationToken cancellation);
}
