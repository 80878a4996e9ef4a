using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Reporting;
using StudyLog.Domain;
using StudyLog.Persistence;

namespace StudyLog.Bench.Floors;

/// <summary>F3: every event read in order over Npgsql and made into the object that it is, and nothing done with it.</summary>
internal sealed class ReadFloor : IMeasurement
{
    /// <summary>What read models are rebuilt from, too.</summary>
    public const int Events = 100_000;

    private static readonly Dictionary<string, Type> _types = StoreConfiguration.EventTypes.ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    public string Name => "F3";

    public string What => "reading and deserialising 100,000 events in order";

    /// <returns>Events a second.</returns>
    public static async Task<double> RateAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var started = Stopwatch.GetTimestamp();
        await using var command = source.CreateCommand(
            "SELECT mt_dotnet_type, data FROM studylog.mt_events WHERE type <> 'tombstone' ORDER BY seq_id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var read = 0;
        while (await reader.ReadAsync(cancellation))
        {
            var type = _types[reader.GetString(0).Split(',')[0]];
            if (JsonSerializer.Deserialize(await reader.GetFieldValueAsync<byte[]>(1, cancellation), type, EventJson.Options) is DomainEvent)
                read++;
        }

        return read / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var database = await workbench.OfficeOfAsync(Events, cancellation);
        await RateAsync(database, cancellation);
        var figures = await Rounds.RepeatAsync(workbench.Options.Rounds, token => RateAsync(database, token), cancellation);
        return [new Row(Name, What, "/s", figures)];
    }
}
