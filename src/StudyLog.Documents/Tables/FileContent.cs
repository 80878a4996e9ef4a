using System.Text;

namespace StudyLog.Documents.Tables;

/// <summary>What a file is by its bytes, whatever its name says.</summary>
internal enum FileContent
{
    /// <summary>An archive, as workbooks since 2007 are.</summary>
    Archive,

    /// <summary>A compound file, as documents of an Office before 2007 are.</summary>
    Compound,

    /// <summary>A compound file around a document that opens with a password.</summary>
    Encrypted,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Anything else: a picture, a program, a page of markup.</summary>
    Other,
}

/// <summary>Tells what a file is.</summary>
internal static class FileContents
{
    private const int HeadBytes = 4_096;
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly string[] Markup = ["%PDF-", "{\\rtf", "<!doctype", "<html", "<table", "<?xml"];

    /// <summary>Tells it from the file's beginning, and for compound files from their whole.</summary>
    public static FileContent Of(Stream file)
    {
        Span<byte> buffer = stackalloc byte[HeadBytes];
        file.Position = 0;
        ReadOnlySpan<byte> head = buffer[..file.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false)];

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return FileContent.Archive;
        file.Position = 0;
        if (head.StartsWith(Compound)) return ByteSearch.Count(file, EncryptedPackage, atMost: 1) > 0 ? FileContent.Encrypted : FileContent.Compound;

        // Pictures, programs and archives have zeros near their beginning, texts only where they are UTF-16.
        return IsMarkup(head) || (head.Contains((byte)0) && !Texts.TextForm.MayBeUtf16(head)) ? FileContent.Other : FileContent.Text;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var beginning = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 64)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Markup.Any(mark => beginning.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }
}
