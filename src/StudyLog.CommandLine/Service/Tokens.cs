using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace StudyLog.CommandLine.Service;

/// <summary>The tokens of one sign-in, renewed before they run out: long work takes longer than a token lives.</summary>
internal sealed class Tokens(HttpClient http, Credentials credentials, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private Issued? issued;
    private DateTimeOffset renewAt;

    /// <summary>A token that holds.</summary>
    public async Task<string> Current(CancellationToken cancellation)
    {
        if (issued is { } old && clock.GetUtcNow() >= renewAt) issued = await Renew(old, cancellation);
        issued ??= await SignIn(cancellation);
        return issued.AccessToken;
    }

    /// <summary>The server takes them no more.</summary>
    public void Forget() => issued = null;

    /// <summary>Ends the sign-in, if it still stands; a server that is away ends it by itself.</summary>
    public async Task End(CancellationToken cancellation)
    {
        if (issued is null) return;
        using var request = new HttpRequestMessage(HttpMethod.Post, "sign-out");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issued.AccessToken);
        using var answer = await http.SendAsync(request, cancellation);
        issued = null;
    }

    private async Task<Issued> SignIn(CancellationToken cancellation)
    {
        var (userName, password) = await credentials.Get(cancellation);
        using var answer = await http.PostAsJsonAsync("sign-in", new { userName, password }, cancellation);
        return answer.IsSuccessStatusCode ? await Read(answer, cancellation) : throw await RefusedException.Of(answer, cancellation);
    }

    // Null: the sign-in was ended meanwhile, and another is needed.
    private async Task<Issued?> Renew(Issued old, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync("sign-in/refresh", new { old.RefreshToken }, cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return null;
        return answer.IsSuccessStatusCode ? await Read(answer, cancellation) : throw await RefusedException.Of(answer, cancellation);
    }

    private async Task<Issued> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var read = (await answer.Content.ReadFromJsonAsync<Issued>(JsonSerializerOptions.Web, cancellation))!;
        var lives = TimeSpan.FromSeconds(read.ExpiresIn);
        renewAt = clock.GetUtcNow() + lives - (lives / 4 < Margin ? lives / 4 : Margin);
        return read;
    }

    public sealed record Issued(string AccessToken, string RefreshToken, long ExpiresIn);
}
