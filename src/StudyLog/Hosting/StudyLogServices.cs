using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Core.Reflection;
using Marten;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Features;
using StudyLog.Jobs;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Printing;
using StudyLog.Queries;
using Wolverine;
using Wolverine.Marten;

namespace StudyLog.Hosting;

/// <summary>What the service is made of, the same for running, migrating and generating code.</summary>
public static class StudyLogServices
{
    public static IHostApplicationBuilder AddStudyLog(
        this IHostApplicationBuilder builder, string connectionString, AutoCreate schemaChanges = AutoCreate.None)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => DatabaseConnections.Pool(connectionString));
        services.AddSingleton<StateCache>();
        services.AddSingleton<StreamLocks>();
        services.AddSingleton<StateReader>();
        services.AddSingleton<EventAppend>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<IdempotentAnswers>();
        services.AddSingleton<IAttachmentStore, PostgresAttachments>();
        services.AddSingleton<FileJudge>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<LibreOffice>();
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<IStoredWith, NoticesOfEvents>();
        Deliveries.Configuration.Add(services);
        services.AddSingleton<CommandMetrics>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<ProjectionProgress>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobFiles>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddHostedService<PlannerStatistics>();
        services.AddSingleton<EventFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<EventFeed>());
        services.ConfigureMarten((provider, options) =>
        {
            options.Listeners.Add(provider.GetRequiredService<EventFeed>());
            options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
        });
        services.AddFeatures();

        services.AddMarten(StoreConfiguration.Configure)
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = StoreConfiguration.MessageSchema;
                integration.AutoCreate = schemaChanges;
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });

        builder.UseWolverine(options =>
        {
            Configure(options, builder.Configuration);
            options.AutoBuildMessageStorageOnStartup = schemaChanges;
        });
        return builder;
    }

    private static void Configure(WolverineOptions options, IConfiguration configuration)
    {
        options.ApplicationAssembly = typeof(StudyLogServices).Assembly;
        options.ServiceName = "StudyLog";
        foreach (var verb in Verbs) options.Discovery.IncludeType(verb);
        options.Discovery.IncludeType<SweepIdempotentAnswers>();
        options.Schedules.ScheduleRecurring<SweepIdempotentAnswers>(SweepIdempotentAnswers.Hourly);
        options.Discovery.IncludeType<SweepAuditTrail>();
        options.Schedules.ScheduleRecurring<SweepAuditTrail>(SweepAuditTrail.Daily);
        options.Discovery.IncludeType<SweepJobs>();
        options.Schedules.ScheduleRecurring<SweepJobs>(SweepJobs.Daily);
        options.Discovery.IncludeType<SweepNotices>();
        options.Schedules.ScheduleRecurring<SweepNotices>(SweepNotices.Daily);
        Deliveries.Configuration.AddMessages(options, configuration);
        FeatureMap.AddMessages(options, configuration);
        options.Policies.UseDurableLocalQueues();

        // A database that only this process uses needs no election; one named by a connection string may serve several nodes.
        options.Durability.Mode = DatabaseConnections.From(configuration) is null || configuration.GetValue<bool>("StudyLog:SingleNode")
            ? DurabilityMode.Solo
            : DurabilityMode.Balanced;
        options.Durability.FirstHealthCheckExecution = TimeSpan.Zero;
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);

#if GENERATED_CODE
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
#endif
        if (configuration["StudyLog:GeneratedCode"] is { Length: > 0 } folder) options.CodeGeneration.GeneratedCodeOutputPath = folder;
    }

    /// <summary>The verbs: each class that handles an <see cref="Asked{TBody}"/> or a <see cref="Queried{TQuery}"/>.</summary>
    public static IReadOnlyList<Type> Verbs { get; } =
        [.. typeof(StudyLogServices).Assembly.GetTypes().Where(type => type.GetMethod("Handle")?.GetParameters() is [{ ParameterType: var first }, ..]
            && first.IsGenericType && (first.GetGenericTypeDefinition() == typeof(Asked<>) || first.GetGenericTypeDefinition() == typeof(Queried<>)))];
}
