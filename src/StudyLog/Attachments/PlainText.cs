using System.Text;
using System.Text.Unicode;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>Plain text in UTF-8, and nothing that is taken for a page.</summary>
internal static class PlainText
{
    public static FileJudgement Judge(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (!Utf8.IsValid(bytes)) return AttachmentFault.UnknownType;
        if (Signature.HasMarkup(bytes) || BeginsAsXml(bytes)) return AttachmentFault.Markup;
        if (HasControlCharacters(bytes)) return AttachmentFault.ControlCharacters;
        return Signature.HidesAnother(bytes) ? AttachmentFault.Appended : new FileJudgement.Kept(MediaTypes.Text, content);
    }

    private static bool BeginsAsXml(ReadOnlySpan<byte> bytes)
    {
        var mark = Encoding.UTF8.Preamble;
        if (bytes.StartsWith(mark)) bytes = bytes[mark.Length..];
        return bytes.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8);
    }

    // Those of ASCII, and U+0080 to U+009F, which UTF-8 writes C2 80 to C2 9F.
    private static bool HasControlCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] is (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n')) or 0x7F || (bytes[i] == 0xC2 && bytes[i + 1] is >= 0x80 and < 0xA0)) return true;
        return false;
    }
}
