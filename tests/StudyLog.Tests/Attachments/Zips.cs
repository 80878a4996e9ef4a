using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StudyLog.Tests.Attachments;

/// <summary>Makes zips, good ones and others.</summary>
internal static class Zips
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }

        return zip.ToArray();
    }

    /// <summary>An Office document whose main part is of this kind.</summary>
    public static byte[] Office(string mainType, string part = "word/document.xml", params (string Name, byte[] Content)[] more) => Of(
    [
        ("[Content_Types].xml", Text(
            $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{mainType}"/></Types>""")),
        (part, Text("<w:document>整改报告</w:document>")),
        .. more,
    ]);

    /// <summary>So many bytes that shrink to almost nothing.</summary>
    public static byte[] Zeros(int megabytes) => new byte[megabytes * 1024 * 1024];

    /// <summary>The same zip with every entry of its directory changed at a place behind the entry's beginning.</summary>
    public static byte[] WithDirectory(byte[] zip, int place, Func<int, uint> value, int length = 4)
    {
        var changed = (byte[])zip.Clone();
        var (at, number) = (0, 0);
        while (changed.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var found)
        {
            at += found;
            if (length == 4) BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at + place), value(number));
            else BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(at + place), (ushort)value(number));
            (at, number) = (at + 4, number + 1);
        }

        return changed;
    }

    public static byte[] WithComment(byte[] zip, string comment)
    {
        var text = Text(comment);
        var changed = (byte[])[.. zip, .. text];
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(zip.Length - 2), (ushort)text.Length);
        return changed;
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
