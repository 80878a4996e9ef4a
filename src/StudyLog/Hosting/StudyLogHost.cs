using JasperFx;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyLog.Accounts;
using StudyLog.Demo;
using StudyLog.Http;
using StudyLog.Pages;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>Puts the service together, for running and for migrating.</summary>
public static class StudyLogHost
{
    public static WebApplication Build(WebApplicationBuilder builder, string connectionString)
    {
        builder.AddStudyLog(connectionString);
        builder.Services.AddAccounts(connectionString);
        builder.Services.AddPages();
        builder.Services.WithoutKeyRingWarmUp();
        builder.Services.AddDescription();
        builder.AddTelemetry();
        builder.Services.TryAddSingleton(DemoOrganisations.All);
        builder.Services.AddSingleton<FirstStart>();
        builder.Services.AddSingleton<Beginning>();
        builder.Services.AddSingleton<IReadiness, Readiness>();
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = StudyLogPipeline.LargestBody);
        builder.WebHost.UseStaticWebAssets();

        // For developing only; it would take every unknown address for a file, and so for one that only GET could be meant for.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(OwnAddress.Usual);
        return builder.Build().UseStudyLog();
    }

    /// <summary>The same configuration on the owner's connection, allowed to change the schema; never started.</summary>
    public static IHost AsOwner(string connectionString)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStudyLog(connectionString, AutoCreate.CreateOrUpdate);
        return builder.Build();
    }
}
