using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Files;

/// <summary>Copies an answer piece by piece; one that breaks off, or comes no further, is no answer.</summary>
internal static class Download
{
    private const int Piece = 1 << 16;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public static async Task Copy(HttpResponseMessage answer, Stream destination, Uri server, CancellationToken cancellation)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(cancellation);
        var piece = new byte[Piece];
        while (await Read(content, piece, server, cancellation) is > 0 and var read) await destination.WriteAsync(piece.AsMemory(0, read), cancellation);
    }

    private static async Task<int> Read(Stream content, byte[] piece, Uri server, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestPause);
        try
        {
            return await content.ReadAsync(piece, patience.Token);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException
            || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw StopException.Failed(Texts.Say("broken-off", server, broken.Message));
        }
    }
}
