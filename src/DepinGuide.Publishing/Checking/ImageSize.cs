using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DepinGuide.Publishing.Checking;

/// <summary>How large a picture is, from the first bytes of its file.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed partial record ImageSize(int Width, int Height, long Bytes)
{
    private const int HeadLength = 64 * 1024;

    /// <summary>Null when the file is none of the kinds known, or cannot be read.</summary>
    public static ImageSize? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[HeadLength];
            var length = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            return Of(head.AsSpan(0, length)) is var (width, height) ? new ImageSize(width, height, file.Length) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static (int Width, int Height)? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 24 && head[0] == 0x89 && head[1..].StartsWith("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        if (head.Length >= 10 && head.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.Length >= 30 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return WebP(head);
        if (head.Length >= 4 && head[0] == 0xFF && head[1] == 0xD8)
            return Jpeg(head);

        return Svg(Encoding.UTF8.GetString(head));
    }

    private static (int, int)? WebP(ReadOnlySpan<byte> head)
    {
        if (head[12..].StartsWith("VP8X"u8))
            return (1 + (head[24] | (head[25] << 8) | (head[26] << 16)), 1 + (head[27] | (head[28] << 8) | (head[29] << 16)));
        if (head[12..].StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
    }

    /// <summary>The size stands in the first frame header, which may come after other segments.</summary>
    private static (int, int)? Jpeg(ReadOnlySpan<byte> head)
    {
        var at = 2;
        while (at + 9 < head.Length && head[at] == 0xFF)
        {
            var marker = head[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? Svg(string text)
    {
        var root = SvgRoot().Match(text);
        if (!root.Success)
            return null;

        var box = ViewBox().Match(root.Value);
        return box.Success ? (Whole(box.Groups["width"].Value), Whole(box.Groups["height"].Value)) : null;
    }

    private static int Whole(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (int)Math.Min(value, int.MaxValue) : 0;

    [GeneratedRegex("<svg[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex SvgRoot();

    [GeneratedRegex(@"viewBox=""\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?<width>[\d.]+)[\s,]+(?<height>[\d.]+)\s*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ViewBox();
}
