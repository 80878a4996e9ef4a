using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyLog.Tests.Deliveries;

/// <summary>What somebody outside got.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Headers">The headers, by their names in small letters.</param>
/// <param name="Body">The body as it came.</param>
internal sealed record Got(string Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>A program or a robot outside that takes what is posted to it, or does not.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Got> got = new();
    private WebApplication? app;

    /// <summary>What it answers to; the usual answer is that it took it.</summary>
    public Func<Got, HttpContext, Task> Answers { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Got> All => [.. got];

    public Uri Address { get; private set; } = null!;

    public static async Task<Receiver> Start()
    {
        var receiver = new Receiver();
        await receiver.Open(0);
        return receiver;
    }

    /// <summary>Nobody answers there any more.</summary>
    public async Task Close()
    {
        if (app is not null) await app.DisposeAsync();
        app = null;
    }

    /// <summary>Somebody answers there again.</summary>
    public Task OpenAgain() => Open(Address.Port);

    public async ValueTask DisposeAsync() => await Close();

    /// <summary>Says that it took what came, in the way of robots.</summary>
    public static Task Robot(HttpContext context, int code = 0, string words = "ok") => context.Response.WriteAsJsonAsync(new { errcode = code, errmsg = words });

    private async Task Open(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        app = builder.Build();
        app.Run(Take);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(app.Urls.First());
    }

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        var taken = new Got($"{context.Request.Path}{context.Request.QueryString}", headers, body);
        got.Enqueue(taken);
        await Answers(taken, context);
    }
}
