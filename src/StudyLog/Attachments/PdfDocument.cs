using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>PDF: whole, readable without a password, with nothing around it and nothing in it that acts.</summary>
internal static class PdfDocument
{
    public static FileJudgement Judge(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes.LastIndexOf("startxref"u8) is var table && (table < 0 || table > end)) return AttachmentFault.Damaged;
        if (!bytes[(end + "%%EOF"u8.Length)..].Trim(" \t\r\n\0"u8).IsEmpty || Signature.HidesAnother(bytes)) return AttachmentFault.Appended;
        if (Signature.HasMarkup(bytes[..Math.Min(bytes.Length, 1024)])) return AttachmentFault.Appended;
        if (Names(bytes, "/Encrypt"u8)) return AttachmentFault.Encrypted;
        if (Names(bytes, "/JavaScript"u8) || Names(bytes, "/JS"u8) || Names(bytes, "/Launch"u8) || Names(bytes, "/EmbeddedFile"u8) || Names(bytes, "/EmbeddedFiles"u8)) return AttachmentFault.ActivePdf;
        return new FileJudgement.Kept(MediaTypes.Pdf, content);
    }

    // A name ends where something else begins: /JS( and /JS 5 0 R, not /JSX.
    private static bool Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        while (bytes.IndexOf(name) is >= 0 and var at)
        {
            bytes = bytes[(at + name.Length)..];
            if (bytes.IsEmpty || " \t\r\n\0()<>[]{}/%"u8.Contains(bytes[0])) return true;
        }

        return false;
    }
}
