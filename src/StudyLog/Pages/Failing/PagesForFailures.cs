using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Pages.Failing;

/// <summary>Answers people whose page failed with a page: what happened, what to do, and the number to tell an administrator. It asks nothing of the database.</summary>
public static class PagesForFailures
{
    public static void UsePagesForFailures(this IApplicationBuilder pages) => pages.UseExceptionHandler(new ExceptionHandlerOptions
    {
        SuppressDiagnosticsCallback = static context => Outage.Explains(context.Exception) || context.Exception is OperationCanceledException,
        ExceptionHandler = Show,

        // What renders the page must know nothing of the one that failed.
        CreateScopeForErrors = true,
    });

    private static Task Show(HttpContext context)
    {
        var problem = Failures.Of(context.Features.Get<IExceptionHandlerFeature>()?.Error);
        context.Features.Set(problem);
        if (problem.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(FailedPage.IsAway)] = problem == ProblemTable.Unavailable,
            [nameof(FailedPage.Address)] = $"{context.Request.Path}{context.Request.QueryString}",
            [nameof(FailedPage.CorrelationId)] = CorrelationId.Of(context),
        };
        return new RazorComponentResult<FailedPage>(parameters) { StatusCode = problem.Status, PreventStreamingRendering = true }.ExecuteAsync(context);
    }
}
