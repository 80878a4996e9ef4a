using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Duties;

/// <summary>A running host, seen from outside.</summary>
internal sealed class Node(IServiceProvider services, Uri address) : IDisposable
{
    public IServiceProvider Services => services;

    public HttpClient Http { get; } =
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public static Node Of(HostFixture host) => new(host.Services, host.Address);

    public static Node Of(WebApplication app) => new(app.Services, new Uri(app.Urls.First()));

    /// <summary>Sends a request, anonymously when there is no token; asks again, as clients are told to, while what is read is behind what was stored.</summary>
    public async Task<Response> Send(Request request, string? token = null, string? key = null, string? ifMatch = null)
    {
        var answer = await SendOnce(request, token, key, ifMatch);
        for (var times = 1; answer.IsBehind && times < Behind.Times; times++) answer = await SendOnce(request, token, key, ifMatch);
        return answer;
    }

    private async Task<Response> SendOnce(Request request, string? token, string? key, string? ifMatch)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var message = new HttpRequestMessage(request.Method, new Uri($"/api/v1{request.Path}", UriKind.Relative));
        if (request.Body is { } body)
            message.Content = request.IsForm
                ? new Upload(body) { Content = request.File }.ToContent()
                : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (request.Language is { } language) message.Headers.Add("Accept-Language", language);
        if (token is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) message.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null) message.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await ResponseTo(message, cancellation);
    }

    /// <summary>Sends a request and hangs up so long after its last byte is on its way, whatever becomes of it.</summary>
    public async Task HangUp(Request request, string token, TimeSpan after)
    {
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var message = new HttpRequestMessage(request.Method, new Uri($"/api/v1{request.Path}", UriKind.Relative));
        message.Content = new AbandonedContent(request.Body!.ToJsonString(), after, hangUp);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await Should.ThrowAsync<OperationCanceledException>(() => Http.SendAsync(message, hangUp.Token));
    }

    private async Task<Response> ResponseTo(HttpRequestMessage message, CancellationToken cancellation)
    {
        using var received = await Http.SendAsync(message, cancellation);
        return new Response(
            (int)received.StatusCode,
            await received.Content.ReadAsStringAsync(cancellation),
            received.Headers.Location?.OriginalString,
            received.Headers.ETag?.Tag,
            received.Headers.RetryAfter?.Delta?.TotalSeconds)
        {
            IsBehind = Behind.Says(received),
        };
    }

    public void Dispose() => Http.Dispose();
}

/// <summary>A request to the interface; the path begins behind <c>/api/v1</c>.</summary>
internal sealed record Request(HttpMethod Method, string Path, JsonObject? Body)
{
    /// <summary>Whether the body is sent as a form, its member <c>file</c> as a file.</summary>
    public bool IsForm { get; init; }

    /// <summary>The language of the answer; null: whatever comes without asking.</summary>
    public string? Language { get; init; }

    /// <summary>The file; null: what the member <c>file</c> says.</summary>
    public byte[]? File { get; init; }

    public static Request Upload(string path, object form) => With(HttpMethod.Post, path, form) with { IsForm = true };

    public static Request Upload(HttpMethod method, string path, byte[] file) => With(method, path, new { }) with { IsForm = true, File = file };

    public static Request Delete(string path) => With(HttpMethod.Delete, path, new { });

    public static Request Get(string path) => new(HttpMethod.Get, path, Body: null);

    public static Request Post(string path, object body) => With(HttpMethod.Post, path, body);

    public static Request Put(string path, object body) => With(HttpMethod.Put, path, body);

    public static Request Patch(string path, object body) => With(HttpMethod.Patch, path, body);

    public override string ToString() => $"{Method} {Path} {Body?.ToJsonString()}";

    private static Request With(HttpMethod method, string path, object body) => new(method, path, JsonSerializer.SerializeToNode(body)!.AsObject());
}

/// <summary>What came back.</summary>
internal sealed record Response(int Status, string Text, string? Location, string? ETag, double? RetryAfter)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>Whether it is read from what does not hold everything yet that was stored.</summary>
    public bool IsBehind { get; init; }

    public bool IsGranted => Status is >= 200 and < 300;

    /// <summary>The code of a problem; null when it is none.</summary>
    public string? Code => Status < 400 || Text.Length == 0 ? null : (string?)Json["code"];

    public Guid NewId => Guid.Parse((string)Json["id"]!);

    /// <summary>The answer itself, where a test cannot go on without it.</summary>
    public Response Granted() => IsGranted ? this : throw new InvalidOperationException($"{Status}: {Text}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {Text}");
}

/// <summary>Somebody who is signed in.</summary>
internal sealed class Caller(Node node, Account account, string token)
{
    public Account Account => account;

    /// <summary>What the user is known by.</summary>
    public string Token => token;

    /// <summary>The same user at another node of the same service.</summary>
    public Caller At(Node other) => new(other, account, token);

    public Task<Response> Send(Request request, string? key = null, string? ifMatch = null) => node.Send(request, token, key, ifMatch);

    /// <summary>Asks up to five times while the service says that it is unavailable: after an outage a connection may have to be found broken first.</summary>
    public async Task<Response> SendUntilAvailable(Request request)
    {
        var answer = await Send(request);
        for (var times = 1; answer.Status == 503 && times < 5; times++) answer = await Send(request);
        return answer;
    }

    /// <summary>Asks and hangs up before any answer is read.</summary>
    public Task HangUp(Request request, TimeSpan after) => node.HangUp(request, token, after);
}

/// <summary>A body after whose last byte the client hangs up.</summary>
internal sealed class AbandonedContent : HttpContent
{
    private readonly byte[] body;
    private readonly TimeSpan after;
    private readonly CancellationTokenSource hangUp;

    public AbandonedContent(string json, TimeSpan after, CancellationTokenSource hangUp)
    {
        (body, this.after, this.hangUp) = (Encoding.UTF8.GetBytes(json), after, hangUp);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    // No answer is read before the body is through: so the client certainly hangs up first.
    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        await stream.WriteAsync(body, hangUp.Token);
        await stream.FlushAsync(hangUp.Token);
        await Task.Delay(after, hangUp.Token);
        await hangUp.CancelAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
