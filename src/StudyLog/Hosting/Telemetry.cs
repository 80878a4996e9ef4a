using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StudyLog.Commands;
using StudyLog.Projections;

namespace StudyLog.Hosting;

/// <summary>
/// Traces, metrics and logs for whoever collects them, as soon as <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; the other
/// <c>OTEL_*</c> settings hold as everywhere. Nothing people wrote goes out: no bodies, no parameters of statements, no query strings.
/// </summary>
public static class Telemetry
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return;

        builder.Services.AddSingleton<Backlog>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Backlog>());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("StudyLog", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces => traces
                .AddSource("Wolverine", "Marten", "Npgsql")
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)))
            .WithMetrics(metrics => metrics
                .AddMeter(CommandMetrics.MeterName, Backlog.MeterName, ShardKeeper.MeterName, "Wolverine:StudyLog", "Marten", "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation())
            .WithLogging()
            .UseOtlpExporter();
        builder.Logging.AddOpenTelemetry(logs => logs.IncludeScopes = true);
    }
}
