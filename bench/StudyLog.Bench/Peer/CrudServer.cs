using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyLog.Bench.Peer;

/// <summary>The peer as a service: signed in by bearer token, the routes and bodies that the loads send to StudyLog.</summary>
internal static class CrudServer
{
    public const string Password = "peer";

    public static async Task<int> RunAsync(string port, string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddDbContextPool<CrudContext>(options => options.UseNpgsql(connectionString));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();

        await using var application = builder.Build();
        await using (var scope = application.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CrudContext>().Database.EnsureCreatedAsync();

        application.UseAuthentication();
        application.UseAuthorization();
        application.MapGet("/health/ready", () => Results.Ok());
        application.MapPost("/api/v1/sign-in", (SignIn body) => body.Password == Password
            ? Results.SignIn(new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())], BearerTokenDefaults.AuthenticationScheme)), authenticationScheme: BearerTokenDefaults.AuthenticationScheme)
            : Results.Unauthorized());
        var sessions = application.MapGroup("/api/v1/sessions").RequireAuthorization();
        sessions.MapPost("", CrudCommands.PlanAsync);
        sessions.MapGet("/{id:guid}", CrudQueries.SessionAsync);
        sessions.MapPut("/{id:guid}/roster", CrudCommands.SetRosterAsync);
        sessions.MapPost("/{id:guid}/hold", CrudCommands.HoldAsync);
        sessions.MapPost("/{id:guid}/attendance", CrudCommands.TakeRollCallAsync);
        sessions.MapPost("/{id:guid}/remarks", CrudCommands.RecordRemarkAsync);
        application.MapGet("/api/v1/progress/departments", CrudQueries.BoardAsync).RequireAuthorization();
        await application.RunAsync();
        return 0;
    }

    private sealed record SignIn(string UserName, string Password);
}
