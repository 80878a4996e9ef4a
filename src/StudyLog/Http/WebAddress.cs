using StudyLog.Domain;
using StudyLog.Persistence;

namespace StudyLog.Http;

/// <summary>Where something is on the web.</summary>
public static class WebAddress
{
    /// <summary>Whether it is an address that a browser may be sent to without harm: http or https, and nothing else.</summary>
    public static bool Is(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    public static void Check(string? url)
    {
        if (url is not null && !Is(url)) throw new RefusalException(new Rejection.Invalid("url", "not-a-web-address"));
    }
}
