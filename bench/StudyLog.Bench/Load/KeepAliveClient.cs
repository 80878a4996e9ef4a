using System.Net.Http.Headers;

namespace StudyLog.Bench.Load;

/// <summary>
/// HTTP as cheap as it gets: the client shares the processors with the service, and what it burns the service lacks.
/// Bodies are bytes made beforehand; answers go into a stream that the caller uses again.
/// </summary>
internal sealed class KeepAliveClient : IDisposable
{
    private static readonly MediaTypeHeaderValue _json = new("application/json");

    private readonly Uri _service;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _invoker;

    public KeepAliveClient(Uri service, int connections)
    {
        _service = service;
        _handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
        };
        _invoker = new HttpMessageInvoker(_handler, disposeHandler: false);
    }

    /// <summary>The whole value of the Authorization header.</summary>
    public string? Authorization { get; set; }

    public Uri Address(string path) => new(_service, path);

    /// <returns>The status; the answer's body is then all that <paramref name="answer"/> holds.</returns>
    public Task<int> SendAsync(HttpMethod method, Uri address, byte[]? body, MemoryStream answer, CancellationToken cancellation) =>
        SendAsync(method, address, ContentOf(body), answer, cancellation);

    /// <summary>The same of any content.</summary>
    public async Task<int> SendAsync(HttpMethod method, Uri address, HttpContent? content, MemoryStream answer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (Authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);

        using var response = await _invoker.SendAsync(request, cancellation);
        answer.SetLength(0);
        await response.Content.CopyToAsync(answer, cancellation);
        return (int)response.StatusCode;
    }

    /// <summary>A body as content of a request.</summary>
    public static HttpContent? ContentOf(byte[]? body) => body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = _json } };

    public void Dispose()
    {
        _invoker.Dispose();
        _handler.Dispose();
    }
}
