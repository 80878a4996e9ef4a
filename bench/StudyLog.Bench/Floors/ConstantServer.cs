using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyLog.Bench.Floors;

/// <summary>An ASP.NET application with nothing in it but one small constant answer.</summary>
internal static class ConstantServer
{
    private static readonly ConstantAnswer _answer = new("study-log", 1);

    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

        await using var application = builder.Build();
        application.MapGet("/", () => Results.Json(_answer));
        await application.RunAsync();
        return 0;
    }

    private sealed record ConstantAnswer(string Name, int Version);
}
