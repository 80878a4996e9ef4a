using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudyLog.Deliveries;

/// <summary>Posts JSON to addresses outside. Follows no redirects, and reads no more of an answer than an answer has.</summary>
public sealed class HttpPost(OpenAddresses addresses) : IDisposable
{
    private const int MostOfAnswer = 16 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = addresses.Connect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // Whoever sends says how long it may take.
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "StudyLog" } },
    };

    /// <summary>Posts to a program whose answer is its status alone.</summary>
    public async Task<SendResult> Send(Uri address, string json, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation) =>
        (await Exchange(address, json, headers, hears: false, cancellation)).Failure ?? new SendResult.Taken();

    /// <summary>Posts to a program that says in its answer what became of it: gives the beginning of that, or why there is none.</summary>
    public Task<(string Answer, SendResult? Failure)> Ask(Uri address, string json, CancellationToken cancellation) => Exchange(address, json, [], hears: true, cancellation);

    public void Dispose() => client.Dispose();

    private async Task<(string Answer, SendResult? Failure)> Exchange(
        Uri address, string json, IEnumerable<KeyValuePair<string, string>> headers, bool hears, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (hears ? await Beginning(response, cancellation) : "", FailureOf(response.StatusCode));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return ("", new SendResult.Unreachable(ReasonOf(exception)));
        }
    }

    /// <summary>Whether an answer says that nothing is taken now, and may be later.</summary>
    public static bool MayPass(int status) => status is 408 or 429 or >= 500;

    // What a program behind the address says of one message, and what says that nobody takes any now.
    private static SendResult? FailureOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        var code when MayPass(code) => new SendResult.Unreachable($"HTTP {(int)status}"),
        _ => new SendResult.Refused($"HTTP {(int)status}"),
    };

    private static async Task<string> Beginning(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[MostOfAnswer];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    // Its kind, not its words, which may name what an address holds.
    private static string ReasonOf(Exception exception) => exception switch
    {
        _ when exception.GetBaseException() is SocketException { SocketErrorCode: OpenAddresses.Refusal } => "closed address",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "lost connection",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "unexpected answer",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => error.ToString(),
        _ => exception.GetBaseException() is SocketException socket ? socket.SocketErrorCode.ToString() : "lost connection",
    };
}
