namespace StudyLog.Domain.Attachments;

/// <summary>The kinds of files that are kept: what an office opens in twenty years, and nothing that runs.</summary>
public static class MediaTypes
{
    /// <summary>PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>PNG.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>WebP.</summary>
    public const string Webp = "image/webp";

    /// <summary>Word, without macros.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Excel, without macros.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>PowerPoint, without macros.</summary>
    public const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>OFD, GB/T 33190.</summary>
    public const string Ofd = "application/ofd";

    /// <summary>Plain text in UTF-8.</summary>
    public const string Text = "text/plain";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Pdf, Png, Jpeg, Webp, Docx, Xlsx, Pptx, Ofd, Text];
}
