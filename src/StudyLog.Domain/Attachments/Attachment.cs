namespace StudyLog.Domain.Attachments;

/// <summary>What a file is attached for.</summary>
public enum AttachmentPurpose
{
    /// <summary>佐证材料: shows that something was done.</summary>
    Evidence,

    /// <summary>照片.</summary>
    Photo,

    /// <summary>扫描件: a signed or printed paper.</summary>
    Scan,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What can be wrong with a file, as its content shows.</summary>
public enum AttachmentFault
{
    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>It is none of the kinds that are kept.</summary>
    UnknownType,

    /// <summary>A web page or a drawing that can hold scripts.</summary>
    Markup,

    /// <summary>A program, or a script that begins like one.</summary>
    Program,

    /// <summary>A PDF that does something when it is opened, or carries files of its own.</summary>
    ActivePdf,

    /// <summary>An Office document with macros.</summary>
    Macros,

    /// <summary>A document that opens with a password only.</summary>
    Encrypted,

    /// <summary>An Office document in the format before 2007.</summary>
    OldOffice,

    /// <summary>An archive that is no document.</summary>
    Archive,

    /// <summary>A document that would unpack to more than anybody wrote.</summary>
    Bomb,

    /// <summary>Another file is hidden before or behind it.</summary>
    Appended,

    /// <summary>It ends too early, or is not what it says it is.</summary>
    Damaged,

    /// <summary>An image with more pixels than can be handled.</summary>
    TooManyPixels,

    /// <summary>A text with control characters.</summary>
    ControlCharacters,
}

/// <summary>A file as its content shows it, and what it is attached for.</summary>
/// <param name="FileName">Its name, without a path.</param>
/// <param name="MediaType">What its content is, never what its name says.</param>
/// <param name="Size">How many bytes are kept.</param>
/// <param name="Hash">SHA-256 of what is kept, in small hexadecimal letters.</param>
/// <param name="Purpose">What it is attached for.</param>
public sealed record AttachedFile(string FileName, string MediaType, long Size, string Hash, AttachmentPurpose Purpose)
{
    /// <summary>A file may be this large, in bytes.</summary>
    public const int LargestSize = 20 * 1024 * 1024;
}

/// <summary>A file that is attached to something, or was.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="File">The file.</param>
/// <param name="IsRemoved">Whether it was taken away again.</param>
public sealed record Attachment(Guid Id, AttachedFile File, bool IsRemoved);

/// <summary>Attaches a file.</summary>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="File">The file.</param>
public sealed record AddAttachment(Guid AttachmentId, AttachedFile File);

/// <summary>Takes an attached file away.</summary>
public sealed record RemoveAttachment(Guid AttachmentId, string? Reason);
