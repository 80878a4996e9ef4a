using Microsoft.AspNetCore.Diagnostics;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Http;

/// <summary>Turns what was thrown, and answers without a body, into problems.</summary>
public static class Failures
{
    public static void UseProblemsForFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = static context => Outage.Explains(context.Exception) || context.Exception is BadHttpRequestException or OperationCanceledException,
            ExceptionHandler = static context =>
                new ProblemResult(Of(context.Features.Get<IExceptionHandlerFeature>()?.Error)).ExecuteAsync(context),
        });
        app.UseStatusCodePages(static async context =>
        {
            var problem = context.HttpContext.Response.StatusCode switch
            {
                StatusCodes.Status401Unauthorized => ProblemTable.Unauthenticated,
                StatusCodes.Status403Forbidden => ProblemTable.DutyMissing,
                StatusCodes.Status404NotFound => ProblemTable.UnknownAddress,
                StatusCodes.Status405MethodNotAllowed => ProblemTable.MethodNotAllowed,
                StatusCodes.Status413PayloadTooLarge => ProblemTable.TooLarge,
                StatusCodes.Status415UnsupportedMediaType => ProblemTable.WrongContentType,
                StatusCodes.Status429TooManyRequests => ProblemTable.TooMany,
                _ => null,
            };
            if (problem is not null) await new ProblemResult(problem).ExecuteAsync(context.HttpContext);
        });
    }

    public static Problem Of(Exception? exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemTable.TooLarge,
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ProblemTable.WrongContentType,
        BadHttpRequestException => ProblemTable.Invalid("", "unreadable"),
        _ when Outage.Explains(exception) => ProblemTable.Unavailable,
        _ => ProblemTable.Unexpected,
    };
}
