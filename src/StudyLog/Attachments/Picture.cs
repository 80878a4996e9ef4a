using System.Buffers.Binary;
using SkiaSharp;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>Pictures, painted anew: upright, and without what a camera wrote about place, time and device.</summary>
internal static class Picture
{
    private const long MostPixels = 50_000_000;
    private const int Quality = 90;
    private const int Margin = 4096;

    /// <summary>What kind of picture it begins like; null when it is none that is kept.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? MediaTypes.Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MediaTypes.Jpeg
        : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? MediaTypes.Webp
        : null;

    public static FileJudgement Judge(ReadOnlyMemory<byte> content, string mediaType)
    {
        if (!IsWhole(content.Span, mediaType)) return AttachmentFault.Damaged;
        if (HasMarkupAround(content.Span) || Signature.HidesAnother(content.Span)) return AttachmentFault.Appended;

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var codec = SKCodec.Create(stream, out var opened);
        if (opened != SKCodecResult.Success || codec.EncodedFormat != FormatOf(mediaType)) return AttachmentFault.Damaged;
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) return AttachmentFault.TooManyPixels;
        using var picture = Decoded(codec);
        if (picture is null) return AttachmentFault.Damaged;

        using var upright = Turned(picture, codec.EncodedOrigin);
        using var pixels = (upright ?? picture).PeekPixels();
        using var painted = Painted(pixels, mediaType, content.Span);
        if (painted is null) return AttachmentFault.Damaged;
        return painted.Size > AttachedFile.LargestSize ? AttachmentFault.TooManyPixels : new FileJudgement.Kept(mediaType, painted.ToArray());
    }

    // Nothing of the original is kept; but who sends such a thing is to know that it was seen. In between, compressed colours say anything by chance.
    private static bool HasMarkupAround(ReadOnlySpan<byte> content) =>
        Signature.HasMarkup(content[..Math.Min(content.Length, Margin)]) || Signature.HasMarkup(content[Math.Max(0, content.Length - Margin)..]);

    // The painter forgives a missing end, with grey where something should be.
    private static bool IsWhole(ReadOnlySpan<byte> content, string mediaType) => mediaType switch
    {
        MediaTypes.Png => content.LastIndexOf("IEND"u8) >= 0,
        MediaTypes.Jpeg => content.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
        _ => BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + 8L <= content.Length,
    };

    private static SKBitmap? Decoded(SKCodec codec)
    {
        // Colours as every screen shows them, since the profile is not kept. A picture that is to be turned is drawn, which takes premultiplied ones.
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque
            : codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? SKAlphaType.Unpremul
            : SKAlphaType.Premul;
        var picture = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(picture.Info, picture.GetPixels()) == SKCodecResult.Success) return picture;
        picture.Dispose();
        return null;
    }

    private static SKBitmap? Turned(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft) return null;
        var onItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = onItsSide ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var upright = new SKBitmap(picture.Info.WithSize(width, height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        });
        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        canvas.Flush();
        return upright;
    }

    private static SKData? Painted(SKPixmap pixels, string mediaType, ReadOnlySpan<byte> original) => mediaType switch
    {
        MediaTypes.Png => pixels.Encode(SKPngEncoderOptions.Default),
        MediaTypes.Jpeg => pixels.Encode(new SKJpegEncoderOptions(Quality)),
        _ => pixels.Encode(original.IndexOf("VP8L"u8) >= 0
            ? new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100)
            : new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality)),
    };

    private static SKEncodedImageFormat FormatOf(string mediaType) => mediaType switch
    {
        MediaTypes.Png => SKEncodedImageFormat.Png,
        MediaTypes.Jpeg => SKEncodedImageFormat.Jpeg,
        _ => SKEncodedImageFormat.Webp,
    };
}
