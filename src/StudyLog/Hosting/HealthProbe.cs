namespace StudyLog.Hosting;

/// <summary><c>StudyLog health [url]</c>: whether a running service is ready, for containers that have no other client.</summary>
public static class HealthProbe
{
    public static async Task<int> Run(string[] args)
    {
        var url = args is [var given, ..] ? given : $"http://127.0.0.1:{PortOf(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"))}";
        using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    // ASPNETCORE_URLS may say "http://+:8080", which is no address to call.
    private static string PortOf(string? urls) =>
        urls?.Split(';')[0].TrimEnd('/').Split(':')[^1] is { Length: > 0 } port && port.All(char.IsAsciiDigit) ? port : "5080";
}
