using JasperFx.Events.Daemon;
using Marten;

namespace StudyLog.Projections;

/// <summary>The read models, which all advance together.</summary>
public static class ReadModelSet
{
    /// <summary>The name of the one projection that makes them.</summary>
    public const string Name = "read-models";

    /// <summary>The row of the progression table that says how far they are.</summary>
    public const string Shard = $"{Name}:All";

    public static void AddReadModels(this IServiceCollection services, Action<StoreOptions> projections)
    {
        services.AddSingleton<AppendSignal>();
        services.AddSingleton<ReadModelDesk>();
        services.AddSingleton<Rebuild>();
        services.AddHostedService<ShardKeeper>();
        services.ConfigureMarten((provider, options) =>
        {
            projections(options);

            var signal = provider.GetRequiredService<AppendSignal>();
            options.Listeners.Add(signal);
            options.Projections.Wakeup = signal;
            options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(100);
            options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
        });
    }
}
