namespace StudyLog.Http;

/// <summary>
/// What a browser may do with an answer. A page is made of what this service sends and of nothing else; nobody puts it into a page of theirs. What
/// has a stricter policy of its own, as attachments have, keeps it.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>
    /// For pages. The library of fields and dialogs writes style attributes, so styles may stand in a page; scripts may not. The circuit's socket goes
    /// to the same origin.
    /// </summary>
    public const string PolicyOfPages =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string PolicyOfDocs = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
    private const string Permissions = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        // Late, because what answers a failure clears the headers first.
        context.Response.OnStarting(static state =>
        {
            Add((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        await next(context);
    });

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true) return;

        headers["Permissions-Policy"] = Permissions;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal) ? PolicyOfDocs : PolicyOfPages;
    }
}
