using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using StudyLog.Http.Problems;

namespace StudyLog.Http;

/// <summary>Turns what was thrown, and answers without a body, into problems.</summary>
public static class Failures
{
    public static void UseProblemsForFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = static context => IsAnOutage(context.Exception) || context.Exception is BadHttpRequestException or OperationCanceledException,
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
        _ when IsAnOutage(exception) => ProblemTable.Unavailable,
        _ => ProblemTable.Unexpected,
    };

    /// <summary>Whether the database was away, going or overrun, so that the same request may succeed shortly.</summary>
    public static bool IsAnOutage(Exception? exception) => exception switch
    {
        null => false,
        PostgresException e => e.IsTransient || e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections || e.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or SocketException or TimeoutException => true,

        // What a broken connection leaves behind; named in the message when it tells what broke it.
        ObjectDisposedException e => e.ObjectName.Contains("Npgsql", StringComparison.Ordinal) || IsAnOutage(e.InnerException),
        _ => IsAnOutage(exception.InnerException),
    };
}
