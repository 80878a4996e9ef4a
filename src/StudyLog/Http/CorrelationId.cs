namespace StudyLog.Http;

/// <summary>Takes over the client's <c>X-Correlation-ID</c>, or makes one, and sends it back.</summary>
public static class CorrelationId
{
    public const string Header = "X-Correlation-ID";
    public const string ItemKey = "correlation id";

    private const int Limit = 100;

    public static IApplicationBuilder UseCorrelationId(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var given = context.Request.Headers[Header].ToString();
        var id = given.Length is > 0 and <= Limit && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
            ? given
            : Guid.CreateVersion7().ToString("D");
        context.Items[ItemKey] = id;

        // Late, because what answers a failure clears the headers first.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        await next(context);
    });

    public static string Of(HttpContext context) => (string)context.Items[ItemKey]!;
}
