using Npgsql;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>A file while it is written; only asynchronously, and never sought.</summary>
internal sealed class JobFileWriting(NpgsqlDataSource database, Job job, int partSize) : Stream
{
    private readonly byte[] part = new byte[partSize];
    private int filled;
    private int parts;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Stores the rest and gives the file its name: from then on it can be had.</summary>
    public async Task Complete(string name, CancellationToken cancellation)
    {
        var size = ((long)parts * partSize) + filled;
        if (filled > 0) await Store(cancellation);
        await database.Scalar($"update {JobTables.Jobs} set file_name = $3, file_size = $4 where tenant_id = $1 and id = $2", cancellation, job.Tenant, job.Id, name, size);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, partSize - filled);
            buffer[..taken].CopyTo(part.AsMemory(filled));
            (filled, buffer) = (filled + taken, buffer[taken..]);
            if (filled == partSize) await Store(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task Store(CancellationToken cancellation)
    {
        await database.Scalar(
            $"insert into {JobTables.Files} (tenant_id, job_id, part, content) values ($1, $2, $3, $4)", cancellation, job.Tenant, job.Id, parts, part.AsMemory(0, filled));
        (parts, filled) = (parts + 1, 0);
    }
}
