using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>Judges files by what they hold, never by what they are called. What is not known to be harmless is refused.</summary>
public sealed class FileJudge : IDisposable
{
    // A picture at the limit takes 400 MB while it is turned; one at a time.
    private readonly SemaphoreSlim picturesAtOnce = new(1);

    public async Task<FileJudgement> Judge(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty) return AttachmentFault.Empty;
        if (Signature.RefusalOf(bytes) is { } fault) return fault;
        if (bytes.StartsWith(Signature.Zip)) return ZipDocument.Judge(content);
        if (bytes.StartsWith(Signature.Pdf)) return PdfDocument.Judge(content);
        if (Picture.TypeOf(bytes) is not { } mediaType) return PlainText.Judge(content);

        await picturesAtOnce.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Picture.Judge(content, mediaType), cancellation);
        }
        finally
        {
            picturesAtOnce.Release();
        }
    }

    public void Dispose() => picturesAtOnce.Dispose();
}
