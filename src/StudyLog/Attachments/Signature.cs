using System.Text;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>The first bytes by which kinds of files are known.</summary>
internal static class Signature
{
    private static readonly (byte[] Begin, AttachmentFault Fault)[] Refused =
    [
        ([.. "MZ"u8], AttachmentFault.Program), // Windows
        ([0x7F, .. "ELF"u8], AttachmentFault.Program), // Linux
        ([0xFE, 0xED, 0xFA, 0xCE], AttachmentFault.Program), // macOS
        ([0xFE, 0xED, 0xFA, 0xCF], AttachmentFault.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], AttachmentFault.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], AttachmentFault.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], AttachmentFault.Program), // Java, or macOS
        ([0x00, .. "asm"u8], AttachmentFault.Program),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], AttachmentFault.Program), // a shortcut
        ([.. "#!"u8], AttachmentFault.Program),
        ([.. "Rar!"u8], AttachmentFault.Archive),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], AttachmentFault.Archive),
        ([0x1F, 0x8B], AttachmentFault.Archive), // gzip
        ([.. "BZh"u8], AttachmentFault.Archive),
        ([0xFD, .. "7zXZ"u8], AttachmentFault.Archive),
        ([.. "MSCF"u8], AttachmentFault.Archive),
        ([.. "PK"u8, 0x05, 0x06], AttachmentFault.Archive), // an empty zip
        ([.. "PK"u8, 0x07, 0x08], AttachmentFault.Archive), // a part of one
    ];

    // The format of Office before 2007, in which a later document with a password is wrapped too.
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly byte[][] Tags = [.. new[] { "<script", "<svg", "<html", "<iframe", "<!doctype", "<?php", "<body" }.Select(Encoding.ASCII.GetBytes)];

    public static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    public static ReadOnlySpan<byte> Pdf => "%PDF-"u8;

    /// <summary>Why a file that begins like this is never kept; null when it may be.</summary>
    public static AttachmentFault? RefusalOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Compound)) return content.IndexOf(EncryptedPackage) >= 0 ? AttachmentFault.Encrypted : AttachmentFault.OldOffice;
        if (content.Length > 262 && content[257..].StartsWith("ustar"u8)) return AttachmentFault.Archive;
        foreach (var (begin, fault) in Refused)
            if (content.StartsWith(begin)) return fault;
        return null;
    }

    /// <summary>Whether it holds what a browser or a server would run, wherever that stands.</summary>
    public static bool HasMarkup(ReadOnlySpan<byte> content)
    {
        for (var at = content.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = content[at..];
            foreach (var tag in Tags)
                if (rest.Length >= tag.Length && Ascii.EqualsIgnoreCase(rest[..tag.Length], tag)) return true;
            var next = rest[1..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether some reader would take it for a file of another kind: an archive at its end, or a PDF near its beginning.</summary>
    public static bool HidesAnother(ReadOnlySpan<byte> content) =>
        ZipDirectory.EndOf(content) >= 0 || (!content.StartsWith(Pdf) && content[..Math.Min(content.Length, 1024)].IndexOf(Pdf) >= 0);
}
