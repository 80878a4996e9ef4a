using System.Security.Cryptography;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Persistence;

namespace StudyLog.Attachments;

/// <summary>A file that was judged and may be kept.</summary>
/// <param name="File">What is recorded of it.</param>
/// <param name="Content">What is kept.</param>
public sealed record KeptFile(AttachedFile File, ReadOnlyMemory<byte> Content);

/// <summary>Takes files in, for whatever they are attached to.</summary>
public sealed class AttachmentDesk(FileJudge judge, IAttachmentStore store)
{
    /// <summary>Judges a file; one that is not kept ends the attempt.</summary>
    public async Task<KeptFile> Judge(UploadedFile uploaded, AttachmentPurpose purpose, CancellationToken cancellation)
    {
        var judgement = await judge.Judge(uploaded.Content, cancellation);
        if (judgement is FileJudgement.Refused refused) throw new RefusalException(new Rejection.AttachmentRefused(refused.Fault));
        var kept = (FileJudgement.Kept)judgement;
        var hash = Convert.ToHexStringLower(SHA256.HashData(kept.Content.Span));
        return new(new AttachedFile(FileName.Of(uploaded.FileName), kept.MediaType, kept.Content.Length, hash, purpose), kept.Content);
    }

    /// <summary>Keeps what was judged, together with the event that says so.</summary>
    public Task Keep(Attempt attempt, KeptFile file) => store.Put(attempt, file.File.Hash, file.Content);

    /// <summary>The content of this hash; null when it is not kept in that organisation.</summary>
    public Task<byte[]?> Find(string tenant, string hash, CancellationToken cancellation) => store.Get(tenant, hash, cancellation);
}
