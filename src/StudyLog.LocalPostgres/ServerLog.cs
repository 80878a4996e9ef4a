using System.Diagnostics;

namespace StudyLog.LocalPostgres;

/// <summary>The file a server's words go to. It never grows beyond a bound.</summary>
internal sealed class ServerLog : IAsyncDisposable
{
    private const int Bound = 32 * 1024 * 1024;

    private readonly FileStream _file;
    private readonly Task _drained;
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Starts to write what the process says on its error stream, where PostgreSQL's log goes.</summary>
    public ServerLog(string path, FileMode mode, Process process)
    {
        _file = new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        _drained = Task.WhenAll(
            DrainAsync(process.StandardError.BaseStream, WriteAsync, _ending.Token),
            DrainAsync(process.StandardOutput.BaseStream, static _ => Task.CompletedTask, _ending.Token));
    }

    /// <summary>The end of what the server said; waits shortly for its last words.</summary>
    public async Task<string> TailAsync()
    {
        await EndAsync();
        var bytes = await ReadEndAsync(_file.Name);
        return Tail.Of(System.Text.Encoding.UTF8.GetString(bytes));
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await _file.DisposeAsync();
        _ending.Dispose();
    }

    private async Task EndAsync()
    {
        // A process that outlives its server keeps the pipe open; it is not waited for.
        _ending.CancelAfter(TimeSpan.FromMilliseconds(300));
        await _drained;
    }

    private static async Task DrainAsync(Stream words, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = await words.ReadAsync(buffer, cancellation)) > 0)
                await write(buffer.AsMemory(0, count));
        }
        catch (OperationCanceledException)
        {
            // The server has ended and something else holds its pipe.
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> words)
    {
        try
        {
            if (_file.Length > Bound)
                _file.SetLength(0);
            await _file.WriteAsync(words);
            await _file.FlushAsync();
        }
        catch (IOException)
        {
            // The disk is full: the words are lost, but a server whose pipe nobody reads would stand still.
        }
    }

    private static async Task<byte[]> ReadEndAsync(string path)
    {
        const int Length = 8 * 1024;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-Math.Min(Length, file.Length), SeekOrigin.End);
        var bytes = new byte[Length];
        var count = await file.ReadAtLeastAsync(bytes, Length, throwOnEndOfStream: false);
        return bytes[..count];
    }
}
