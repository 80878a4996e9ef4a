using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StudyLog.Demo.Office;

/// <summary>A small picture in place of a photograph: stripes whose colour comes from what it is of.</summary>
public static class Evidence
{
    private const int Side = 96;

    public static ReadOnlyMemory<byte> Picture(string of)
    {
        var colour = (byte)(of.Sum(letter => letter) % 200);
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < Side; row++)
            {
                packed.WriteByte(0);
                for (var column = 0; column < Side; column++) packed.WriteByte((byte)(colour + (row / 8 * 4 % 56)));
            }
        }

        using var picture = new MemoryStream();
        picture.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        header[8] = 8;
        Chunk(picture, "IHDR", header);
        Chunk(picture, "IDAT", pixels.ToArray());
        Chunk(picture, "IEND", []);
        return picture.ToArray();
    }

    private static void Chunk(Stream picture, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        picture.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        picture.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        picture.Write(number);
    }

    // CRC-32 as PNG wants it.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
