using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;

namespace StudyLog.CommandLine.Service;

/// <summary>The service, asked as every program asks it. Addresses are those below <c>/api/v1</c>.</summary>
internal sealed class ServiceClient : IAsyncDisposable
{
    // A file goes up at once or comes down piece by piece; nothing else takes minutes.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(3);

    private readonly HttpClient http;
    private readonly Tokens tokens;

    public ServiceClient(Uri server, Credentials credentials, TimeProvider clock)
    {
        Server = server;
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15) };
        http = new HttpClient(handler) { BaseAddress = new Uri(server, "api/v1/"), Timeout = LongestAnswer };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.Name);
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("studylog", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)));
        tokens = new Tokens(http, credentials, clock);
    }

    public Uri Server { get; }

    public Task<Answer<T>> Get<T>(string path, CancellationToken cancellation) => Ask<T>(HttpMethod.Get, path, () => null, cancellation);

    public Task<Answer<T>> Post<T>(string path, object? body, CancellationToken cancellation) =>
        Ask<T>(HttpMethod.Post, path, () => body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web), cancellation);

    public Task<Answer<T>> Delete<T>(string path, CancellationToken cancellation) => Ask<T>(HttpMethod.Delete, path, () => null, cancellation);

    /// <summary>Sends a form, which is made again where it must be sent again.</summary>
    public Task<Answer<T>> Send<T>(string path, Func<HttpContent> form, CancellationToken cancellation) => Ask<T>(HttpMethod.Post, path, form, cancellation);

    /// <summary>Begins an answer that is a file; whoever opened it reads and closes it.</summary>
    public Task<HttpResponseMessage> Open(string path, CancellationToken cancellation) =>
        Reach(() => Granted(HttpMethod.Get, path, () => null, cancellation), cancellation);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(LongestGoodbye);
        try
        {
            await tokens.End(soon.Token);
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            // The sign-in ends by itself.
        }

        http.Dispose();
    }

    private Task<Answer<T>> Ask<T>(HttpMethod method, string path, Func<HttpContent?> content, CancellationToken cancellation) => Reach(
        async () =>
        {
            using var response = await Granted(method, path, content, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return new Answer<T>(JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!, text);
        },
        cancellation);

    private async Task<T> Reach<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException failed)
        {
            throw new UnreachableException(Server, failed.Message);
        }
        catch (JsonException)
        {
            throw StopException.Failed(Texts.Say("no-json", Server));
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreachableException(Server, late.Message);
        }
    }

    private async Task<HttpResponseMessage> Granted(HttpMethod method, string path, Func<HttpContent?> content, CancellationToken cancellation)
    {
        var response = await Once(method, path, content, cancellation);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Dispose();
            tokens.Forget();
            response = await Once(method, path, content, cancellation);
        }

        if (response.IsSuccessStatusCode) return response;
        using (response) throw await RefusedException.Of(response, cancellation);
    }

    private async Task<HttpResponseMessage> Once(HttpMethod method, string path, Func<HttpContent?> content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.Current(cancellation));
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }
}

/// <summary>What the server answered.</summary>
/// <param name="Value">What this program reads of it.</param>
/// <param name="Text">All of it, as it came.</param>
internal sealed record Answer<T>(T Value, string Text);
