using StudyLog.Documents.Archives;
using StudyLog.Documents.Tests.Spreadsheets;

namespace StudyLog.Documents.Tests.Archives;

[Collection(nameof(AloneInTheProcess))]
[Trait("Category", "Long")]
public class A_large_attachment
{
    private const long MostGrowth = 40L * 1024 * 1024;

    [Fact]
    public async Task Of_200_megabytes_is_archived_without_being_held()
    {
        await Archive(size: 1024);
        GC.Collect();
        var (before, most) = (Environment.WorkingSet, 0L);
        WrittenArchive written;
        await using (new Timer(_ => most = Math.Max(most, Environment.WorkingSet), state: null, dueTime: 0, period: 20))
            written = await Archive(size: 200L * 1024 * 1024);
        TestContext.Current.TestOutputHelper?.WriteLine($"grew by {(most - before) / 1024 / 1024} MB");
        written.Size.ShouldBe(200L * 1024 * 1024);
        (most - before).ShouldBeLessThan(MostGrowth);
    }

    private static async Task<WrittenArchive> Archive(long size)
    {
        await using var answer = new AsynchronousStream(Stream.Null);
        var file = new ArchivedFile(ArchivedKind.Attachment, "录像.mp4", "录像", _ => new(new Noise(size)));
        return await YearArchive.Write(answer, Made.Head, new[] { file }.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
    }

    private sealed class Noise(long size) : Stream
    {
        private readonly Random random = new(1);
        private long left = size;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            random.NextBytes(buffer.AsSpan(offset, read));
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
