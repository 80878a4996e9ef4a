using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StudyLog.Bench.Processes;

/// <summary>Waits for a process that has just been started to answer 200.</summary>
internal static class FirstAnswer
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    /// <returns>The time from the start of the process to its answer.</returns>
    public static async Task<TimeSpan> WaitAsync(ChildProcess process, Uri address, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null };
        using var invoker = new HttpMessageInvoker(handler);
        while (Stopwatch.GetElapsedTime(process.Started) < _longest)
        {
            if (await IsListeningAsync(address, cancellation) && await AnswersAsync(invoker, address, cancellation))
                return Stopwatch.GetElapsedTime(process.Started);
            if (process.HasExited)
                throw new InvalidOperationException("The process ended before its first answer: " + await process.LastWordsAsync());
            await Task.Delay(_interval, cancellation);
        }

        throw new TimeoutException($"{address} did not answer 200 within {_longest}.");
    }

    /// <summary>A refused connection is no exception here: hundreds of them would take processor time from the process that starts.</summary>
    private static async Task<bool> IsListeningAsync(Uri address, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var arguments = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, address.Port) };
        var connected = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        arguments.Completed += (_, result) => connected.TrySetResult(result.SocketError == SocketError.Success);
        if (!socket.ConnectAsync(arguments))
            return arguments.SocketError == SocketError.Success;
        return await connected.Task.WaitAsync(cancellation);
    }

    private static async Task<bool> AnswersAsync(HttpMessageInvoker invoker, Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await invoker.SendAsync(request, patience.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
