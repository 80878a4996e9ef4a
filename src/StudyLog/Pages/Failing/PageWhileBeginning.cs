using Microsoft.AspNetCore.Http.HttpResults;
using StudyLog.Http;

namespace StudyLog.Pages.Failing;

/// <summary>While a first start makes what people sign in to, every page is one that says how far it is and asks again by itself.</summary>
public static class PageWhileBeginning
{
    /// <summary>After how many seconds the browser asks again.</summary>
    public const string AgainAfter = "2";

    public static void UsePageWhileBeginning(this IApplicationBuilder pages) => pages.Use(static async (context, next) =>
    {
        var beginning = context.RequestServices.GetRequiredService<Beginning>();
        if (!beginning.IsUnderWay)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = AgainAfter;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BeginningPage.Percent)] = beginning.Percent };
        await new RazorComponentResult<BeginningPage>(parameters) { StatusCode = StatusCodes.Status503ServiceUnavailable, PreventStreamingRendering = true }.ExecuteAsync(context);
    });
}
