using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyLog.Bench.Load;

/// <summary>Those who are written to: one that takes everything, one that is slow, and a robot that answers with garbage.</summary>
internal sealed class NoticeReceiver : IAsyncDisposable
{
    private static readonly TimeSpan _slowly = TimeSpan.FromSeconds(5);
    private static readonly byte[] _garbage = new byte[1024 * 1024];

    private readonly WebApplication _application;
    private readonly HashSet<string> _taken = [];

    private NoticeReceiver(WebApplication application) => _application = application;

    public Uri Quick => Address("quick");

    public Uri Slow => Address("slow");

    public Uri Garbled => Address("garbled");

    /// <summary>How many messages were taken at once, each counted once whatever came twice.</summary>
    public int Taken
    {
        get
        {
            lock (_taken)
                return _taken.Count;
        }
    }

    public static async Task<NoticeReceiver> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new NoticeReceiver(builder.Build());
        receiver._application.MapPost("/quick", receiver.Take);
        receiver._application.MapPost("/slow", (HttpContext context) => Task.Delay(_slowly, context.RequestAborted));
        receiver._application.MapPost("/garbled", (HttpContext context) => context.Response.Body.WriteAsync(_garbage, context.RequestAborted).AsTask());
        await receiver._application.StartAsync(cancellation);
        return receiver;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void Take(HttpContext context)
    {
        lock (_taken)
            _taken.Add(context.Request.Headers["webhook-id"].ToString());
    }

    private Uri Address(string path) => new(new Uri(_application.Urls.First()), path);
}
