using StudyLog.Domain.Attachments;

namespace StudyLog.Features.Attachments;

/// <summary>The form by which a file is sent.</summary>
/// <param name="File">The file.</param>
/// <param name="Purpose">What it is attached for.</param>
/// <param name="Id">The attachment, when the client names it.</param>
public sealed record AttachmentForm(IFormFile File, AttachmentPurpose Purpose, Guid? Id);
