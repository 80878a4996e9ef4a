using StudyLog.Domain.Attachments;

namespace StudyLog.Features.Attachments;

/// <summary>An attached file as clients see it; its content has an address of its own.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Purpose">What it is attached for.</param>
public sealed record AttachmentView(Guid Id, string FileName, string MediaType, long Size, AttachmentPurpose Purpose)
{
    /// <summary>Those that were not taken away, in the order they were attached.</summary>
    public static IReadOnlyList<AttachmentView> Of(IEnumerable<Attachment> attachments) =>
    [
        .. attachments.Where(attachment => !attachment.IsRemoved)
            .Select(attachment => new AttachmentView(
                attachment.Id, attachment.File.FileName, attachment.File.MediaType, attachment.File.Size, attachment.File.Purpose)),
    ];
}
