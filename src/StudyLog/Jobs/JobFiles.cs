using Npgsql;
using NpgsqlTypes;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>Keeps the files that jobs make, in parts: they may be larger than anybody can hold.</summary>
public sealed class JobFiles(NpgsqlDataSource database)
{
    private const int PartSize = 1 << 20;

    /// <summary>Begins the file of a job anew, and gives the stream it is written to. It can be had once it is closed by <see cref="JobFileWriting.Complete"/>.</summary>
    internal async Task<JobFileWriting> Begin(Job job, CancellationToken cancellation)
    {
        await using var clear = database.CreateCommand($"delete from {JobTables.Files} where tenant_id = $1 and job_id = $2");
        clear.Parameters.Add(new() { Value = job.Tenant });
        clear.Parameters.Add(new() { Value = job.Id });
        await clear.ExecuteNonQueryAsync(cancellation);
        return new JobFileWriting(database, job, PartSize);
    }

    /// <summary>Copies the file of a job, part by part.</summary>
    public async Task Copy(Job job, Stream destination, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand($"select content from {JobTables.Files} where tenant_id = $1 and job_id = $2 and part = $3");
        read.Parameters.Add(new() { Value = job.Tenant });
        read.Parameters.Add(new() { Value = job.Id });
        read.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Integer });
        for (var part = 0; part * (long)PartSize < job.FileSize; part++)
        {
            read.Parameters[2].Value = part;
            if (await read.ExecuteScalarAsync(cancellation) is not byte[] content) throw new EndOfStreamException($"Part {part} of {job.FileName} is not kept.");
            await destination.WriteAsync(content, cancellation);
        }
    }
}
