using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>What a file turned out to be.</summary>
public abstract record FileJudgement
{
    private FileJudgement()
    {
    }

    /// <summary>It is kept, as this.</summary>
    /// <param name="MediaType">What its content is.</param>
    /// <param name="Content">What is kept: the file itself, or of an image the picture alone.</param>
    public sealed record Kept(string MediaType, ReadOnlyMemory<byte> Content) : FileJudgement;

    /// <summary>It is not kept.</summary>
    public sealed record Refused(AttachmentFault Fault) : FileJudgement;

    public static implicit operator FileJudgement(AttachmentFault fault) => new Refused(fault);
}
