using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyLog.Tests.Operating;

/// <summary>A collector of telemetry on loopback that keeps what it gets. Texts stand in the protocol's bytes as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> received = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);
            collector.received.GetOrAdd(signal, static _ => []).Enqueue(Encoding.UTF8.GetString(bytes.ToArray()));
        });
        await app.StartAsync();
        return collector;
    }

    /// <summary>Everything of a signal so far, as one text.</summary>
    public string All(string signal) => string.Concat(received.GetValueOrDefault(signal) ?? []);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
