using JasperFx;
using StudyLog.Accounts;
using StudyLog.Features;
using StudyLog.Http;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>From the command line to a running service.</summary>
public static class StudyLogProgram
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static async Task<int> Run(string[] args)
    {
        if (args is ["codegen", ..]) return await GenerateCode(args);

        var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg != "--empty")]);
        await using var local = await StartLocalPostgres(builder.Configuration);
        var connections = local is null ? DatabaseConnections.From(builder.Configuration)! : await LocalDatabase.Prepare(local, CancellationToken.None);
        await Migration.Run(connections, AsOwner, CancellationToken.None);

        await using var app = Build(builder, connections.Running);
        await app.RunAsync();
        return 0;
    }

    private static WebApplication Build(WebApplicationBuilder builder, string connectionString)
    {
        builder.AddStudyLog(connectionString);
        builder.Services.AddAccounts(connectionString);
        builder.Services.AddDescription();
        builder.Services.AddSingleton<ProjectionProgress>();
        builder.Services.AddSingleton<IReadiness, Readiness>();
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = StudyLogPipeline.LargestBody);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultUrl);
        return builder.Build().UseStudyLog();
    }

    private static IHost AsOwner(string connectionString)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStudyLog(connectionString, AutoCreate.CreateOrUpdate);
        return builder.Build();
    }

    private static async Task<LocalPostgresServer?> StartLocalPostgres(IConfiguration configuration) =>
        DatabaseConnections.From(configuration) is null
            ? await LocalPostgresServer.StartAsync(
                new LocalPostgresOptions
                {
                    DataDirectory = configuration["StudyLog:DataDirectory"] ?? "./data",
                    Notice = Console.Error.WriteLine,
                },
                CancellationToken.None)
            : null;

    private static async Task<int> GenerateCode(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddStudyLog("Host=127.0.0.1;Database=none");
        using var host = builder.Build();
        return await host.RunJasperFxCommands(args);
    }
}
