namespace StudyLog.Hosting;

/// <summary><c>StudyLog health [url]</c>: whether a running service is ready, for containers that have no other client.</summary>
public static class HealthProbe
{
    public static async Task<int> Run(string[] args)
    {
        var url = args is [var given, ..] ? given : $"http://127.0.0.1:{PortOf(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"))}";
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode) return 0;
            return await NotReady(url, $"HTTP {(int)answer.StatusCode}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            return await NotReady(url, exception.Message);
        }
    }

    private static async Task<int> NotReady(string url, string why)
    {
        await Console.Error.WriteLineAsync($"{url} 的服务未就绪。 The service at {url} is not ready. ({why})");
        return 1;
    }

    // ASPNETCORE_URLS may say "http://+:8080", which is no address to call.
    private static string PortOf(string? urls) =>
        urls?.Split(';')[0].TrimEnd('/').Split(':')[^1] is { Length: > 0 } port && port.All(char.IsAsciiDigit) ? port : "5080";
}
