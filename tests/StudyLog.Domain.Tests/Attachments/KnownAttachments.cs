using StudyLog.Domain.Attachments;

namespace StudyLog.Domain.Tests.Attachments;

/// <summary>Files as they are recorded.</summary>
internal static class KnownAttachments
{
    public static readonly AttachedFile SignInSheet = new("签到表.pdf", MediaTypes.Pdf, 120_000, new string('a', 64), AttachmentPurpose.Scan);
    public static readonly AttachedFile Photo = new("会场.jpg", MediaTypes.Jpeg, 900_000, new string('b', 64), AttachmentPurpose.Photo);
    public static readonly AttachedFile Evidence = new("整改报告.docx", MediaTypes.Docx, 30_000, new string('c', 64), AttachmentPurpose.Evidence);
}
