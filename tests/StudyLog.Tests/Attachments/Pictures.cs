using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace StudyLog.Tests.Attachments;

/// <summary>Makes pictures: a red left half, a blue right half.</summary>
internal static class Pictures
{
    public const string Place = "N30.5728";

    public static byte[] Of(SKEncodedImageFormat format, int width = 40, int height = 30)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.Clear(SKColors.Blue);
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A PNG with a point in its middle whose colour has these four letters, as now and then a photograph has.</summary>
    public static byte[] Spelling(string letters)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(60, 60, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.SetPixel(30, 30, new SKColor((byte)letters[0], (byte)letters[1], (byte)letters[2], (byte)letters[3]));
        using var pixels = bitmap.PeekPixels();
        using var data = pixels!.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, zLibLevel: 0));
        data!.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(letters)).ShouldBeInRange(4096, (int)data.Size - 4096);
        return data.ToArray();
    }

    /// <summary>A JPEG as a telephone held upright takes it: lying on its side, with the place where it was taken.</summary>
    public static byte[] FromATelephone()
    {
        var jpeg = Of(SKEncodedImageFormat.Jpeg);
        byte[] tiff =
        [
            .. "II"u8, 0x2A, 0, 8, 0, 0, 0,
            2, 0, // two entries: the orientation, and where the place stands
            0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0,
            1, 0, // one entry of the place, of 9 characters
            0x1D, 0x00, 2, 0, 9, 0, 0, 0, 56, 0, 0, 0,
            0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(Place), 0,
        ];
        byte[] exif = [.. "Exif"u8, 0, 0, .. tiff];
        var length = exif.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is so large.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var png = Of(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A JPEG that says it is so large.</summary>
    public static byte[] JpegOf(ushort width, ushort height)
    {
        var jpeg = Of(SKEncodedImageFormat.Jpeg);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), width);
        return jpeg;
    }

    /// <summary>A JPEG with a remark of this text.</summary>
    public static byte[] WithRemark(string text)
    {
        var jpeg = Of(SKEncodedImageFormat.Jpeg);
        var remark = Encoding.ASCII.GetBytes(text);
        var length = remark.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xFE, (byte)(length >> 8), (byte)length, .. remark, .. jpeg[2..]];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
