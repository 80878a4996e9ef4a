namespace StudyLog.Accounts;

/// <summary>
/// A browser sends the cookie along with whatever request a foreign page makes it send. A request that changes something and is signed in
/// by cookie must therefore come from our own pages; a bearer token needs no such care, for no browser sends it by itself.
/// </summary>
public static class CookieOrigin
{
    public static bool Allows(HttpRequest request)
    {
        if (ChangesNothing(request.Method)) return true;

        // Browsers that state how a request came about cannot be made to lie; the older ones and plain HTTP have the origin.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool ChangesNothing(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
