using JasperFx.Events.Daemon;
using Marten;
using StudyLog.Persistence;

namespace StudyLog.Projections;

/// <summary>The read models, which all advance together.</summary>
public static class ReadModelSet
{
    /// <summary>The name of the one projection that makes them.</summary>
    public const string Name = "read-models";

    /// <summary>The row of the progression table that says how far they are.</summary>
    public const string Shard = $"{Name}:All";

    /// <summary>
    /// The form in which documents are made, those of the lists too. Whoever adds a member to a document, or mends a formula behind one, raises
    /// it: then an upgrade makes all of them anew from the events.
    /// </summary>
    public const int Form = 10;

    public static void AddReadModels(this IServiceCollection services, Action<StoreOptions> projections)
    {
        services.AddSingleton(new DocumentForm(Shard, Form));
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
