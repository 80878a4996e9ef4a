namespace StudyLog.Http;

/// <summary>Marks what is shown to people rather than answered to programs: who is not signed in is led to where one signs in.</summary>
public sealed class PageMetadata
{
    /// <summary>Where one signs in.</summary>
    public const string SignIn = "/sign-in";

    private static readonly string[] ForPrograms = ["/api", "/openapi", "/docs", "/health", "/_blazor", "/_framework", "/_content"];

    public static PageMetadata Instance { get; } = new();

    /// <summary>Whether a request asks for a page; none of the addresses of the interface is one.</summary>
    public static bool IsAsked(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !IsOfPrograms(context.Request.Path)
        && context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html");

    private static bool IsOfPrograms(PathString path) =>
        Array.Exists(ForPrograms, start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
