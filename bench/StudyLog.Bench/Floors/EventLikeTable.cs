using Npgsql;
using NpgsqlTypes;
using StudyLog.Bench.Load;

namespace StudyLog.Bench.Floors;

/// <summary>A table with rows and indexes like those of an event store, and nothing around it.</summary>
internal sealed class EventLikeTable : IAsyncDisposable
{
    private const int StreamsPerConnection = 4;

    private const string Data =
        """{"text":"要把学习成果转化为推动工作的实际行动，结合本部门职责逐条对照检查，列出清单，明确责任人和完成时限。","speaker":{"name":"张明"},"agendaSeq":3}""";

    private readonly NpgsqlDataSource _source;

    private EventLikeTable(NpgsqlDataSource source) => _source = source;

    public static async Task<EventLikeTable> CreateAsync(string connectionString, CancellationToken cancellation)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            CREATE TABLE event_like (
                seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                id uuid NOT NULL,
                stream uuid NOT NULL,
                version integer NOT NULL,
                data jsonb NOT NULL,
                type varchar(200) NOT NULL,
                recorded_at timestamptz NOT NULL,
                tenant varchar(100) NOT NULL,
                UNIQUE (tenant, stream, version))
            """);
        await command.ExecuteNonQueryAsync(cancellation);
        return new EventLikeTable(source);
    }

    public async Task EmptyAsync(CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand("TRUNCATE event_like");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>One connection's part: a prepared statement, a transaction each time, streams of its own.</summary>
    public async Task<int> InsertAsync(LoadClock clock, CancellationToken cancellation)
    {
        var streams = Enumerable.Range(0, StreamsPerConnection).Select(_ => Guid.NewGuid()).ToArray();
        var id = new NpgsqlParameter<Guid>();
        var stream = new NpgsqlParameter<Guid>();
        var version = new NpgsqlParameter<int>();
        var recordedAt = new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz };

        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            "INSERT INTO event_like (id, stream, version, data, type, recorded_at, tenant) VALUES ($1, $2, $3, $4, $5, $6, $7)", connection);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            id,
            stream,
            version,
            new NpgsqlParameter<string> { TypedValue = Data, NpgsqlDbType = NpgsqlDbType.Jsonb },
            new NpgsqlParameter<string> { TypedValue = "remark_recorded" },
            recordedAt,
            new NpgsqlParameter<string> { TypedValue = "8f2a6d1c" },
        });
        await command.PrepareAsync(cancellation);

        var inserted = 0;
        while (clock.IsRunning)
        {
            id.TypedValue = Guid.CreateVersion7();
            stream.TypedValue = streams[inserted % StreamsPerConnection];
            version.TypedValue = 1 + (inserted / StreamsPerConnection);
            recordedAt.TypedValue = DateTime.UtcNow;
            await command.ExecuteNonQueryAsync(cancellation);
            inserted++;
        }

        return inserted;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
