using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Tests.Spreadsheets;

/// <summary>Sheets from rows at hand, and the bytes they are written as.</summary>
internal static class Written
{
    public static Sheet Sheet(string name, IReadOnlyList<Column> columns, params IEnumerable<Cell[]> rows) => new(name, columns, rows.ToAsyncEnumerable());

    /// <summary>A sheet with one column of texts.</summary>
    public static Sheet Texts(params IEnumerable<string?> texts) =>
        Sheet("文字", [Column.Text("文字", 20)], texts.Select(text => new[] { Cell.Text(text) }));

    public static async Task<byte[]> Workbook(params Sheet[] sheets)
    {
        using var bytes = new MemoryStream();
        await using var stream = new AsynchronousStream(bytes);
        await Documents.Spreadsheets.Workbook.Write(stream, sheets, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    public static async Task<byte[]> CommaSeparated(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        await using var stream = new AsynchronousStream(bytes);
        await Documents.Spreadsheets.CommaSeparated.Write(stream, sheet, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}

/// <summary>Takes bytes as the answer to a request does: one after the other, and never at once.</summary>
internal sealed class AsynchronousStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);
}
