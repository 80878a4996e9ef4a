using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyLog.CommandLine.Tests;

/// <summary>A server that does what no StudyLog would, but the way to one may.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubService(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Who signed in, renewed or signed out, in order.</summary>
    public List<string> SignIns { get; } = [];

    public static async Task<StubService> Start(Action<WebApplication> map, int tokensLive = 3600, bool renews = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var stub = new StubService(builder.Build());
        stub.app.Urls.Add("http://127.0.0.1:0");
        stub.app.MapPost("/api/v1/sign-in", () => stub.Issue("sign-in", tokensLive));
        stub.app.MapPost("/api/v1/sign-in/refresh", () => renews ? stub.Issue("refresh", tokensLive) : Results.Unauthorized());
        stub.app.MapPost("/api/v1/sign-out", () => stub.SignIns.Add("sign-out"));
        map(stub.app);
        await stub.app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Issue(string how, int lives)
    {
        SignIns.Add(how);
        return Results.Json(new { accessToken = $"token {SignIns.Count}", refreshToken = "again", expiresIn = lives });
    }
}
