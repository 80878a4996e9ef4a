using System.Diagnostics;
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

    /// <summary>The same rows in one COPY.</summary>
    public async Task<TimeSpan> CopyAsync(int rows, CancellationToken cancellation)
    {
        var streams = Enumerable.Range(0, rows / 100).Select(_ => Guid.NewGuid()).ToArray();
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        var started = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginBinaryImportAsync(
            "COPY event_like (id, stream, version, data, type, recorded_at, tenant) FROM STDIN (FORMAT binary)", cancellation))
        {
            for (var row = 0; row < rows; row++)
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancellation);
                await copy.WriteAsync(streams[row % streams.Length], NpgsqlDbType.Uuid, cancellation);
                await copy.WriteAsync(1 + (row / streams.Length), NpgsqlDbType.Integer, cancellation);
                await copy.WriteAsync(Data, NpgsqlDbType.Jsonb, cancellation);
                await copy.WriteAsync("remark_recorded", NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancellation);
                await copy.WriteAsync("8f2a6d1c", NpgsqlDbType.Varchar, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
