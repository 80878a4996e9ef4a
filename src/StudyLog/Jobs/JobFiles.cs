using Npgsql;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>Keeps the files that jobs make, in parts: they may be larger than anybody can hold.</summary>
public sealed class JobFiles(NpgsqlDataSource database)
{
    private const int PartSize = 1 << 20;

    /// <summary>Begins the file of a job anew, and gives the stream it is written to. It can be had once it is closed by <see cref="JobFileWriting.Complete"/>.</summary>
    internal async Task<JobFileWriting> Begin(Job job, CancellationToken cancellation)
    {
        await database.Scalar($"delete from {JobTables.Files} where tenant_id = $1 and job_id = $2", cancellation, job.Tenant, job.Id);
        return new JobFileWriting(database, job, PartSize);
    }

    /// <summary>Copies the file of a job, part by part.</summary>
    public async Task Copy(Job job, Stream destination, CancellationToken cancellation)
    {
        for (var part = 0; part * (long)PartSize < job.FileSize; part++)
        {
            var kept = await database.Scalar($"select content from {JobTables.Files} where tenant_id = $1 and job_id = $2 and part = $3", cancellation, job.Tenant, job.Id, part);
            if (kept is not byte[] content) throw new EndOfStreamException($"Part {part} of {job.FileName} is not kept.");
            await destination.WriteAsync(content, cancellation);
        }
    }
}
