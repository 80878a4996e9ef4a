namespace StudyLog.Documents.Spreadsheets;

/// <summary>
/// Never writes synchronously, which the answer to a request forbids: the little that a zip archive writes so, at the end of each of its
/// entries, waits for the next asynchronous write. The inner stream stays open.
/// </summary>
internal sealed class PostponingStream(Stream inner) : Stream
{
    private readonly MemoryStream postponed = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => postponed.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => postponed.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await CatchUp(cancellationToken);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // What is postponed waits on.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await CatchUp(cancellationToken);
        await inner.FlushAsync(cancellationToken);
    }

    private async ValueTask CatchUp(CancellationToken cancellation)
    {
        if (postponed.Length == 0) return;
        await inner.WriteAsync(postponed.GetBuffer().AsMemory(0, (int)postponed.Length), cancellation);
        postponed.SetLength(0);
    }
}
