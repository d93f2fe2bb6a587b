using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using Microsoft.Net.Http.Headers;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>The content codings of HTTP in which pages are sent, and what packs into them.</summary>
internal static class ContentCoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    // 0.7 ms for 20 KB; the smallest size takes forty times as long.
    private const int FastQuality = 5;
    private const int SmallestQuality = 11;

    // As powers of two, in bytes. The format keeps a few bytes of each for itself.
    private const int SmallestWindow = 16;
    private const int LargestWindow = 22;
    private const int WindowMargin = 16;

    /// <param name="accepted">The header Accept-Encoding; null when there is none.</param>
    /// <returns>The coding that packs best of those that the reader's program takes; null for none.</returns>
    public static string? Best(string? accepted) =>
        Accepts(accepted, Brotli) ? Brotli
        : Accepts(accepted, Gzip) ? Gzip
        : null;

    /// <summary>Packs for speed.</summary>
    /// <param name="coding">Null to leave the body as it is.</param>
    public static byte[] Pack(byte[] body, string? coding) => coding switch
    {
        Brotli => PackBrotli(body, FastQuality),
        Gzip => PackGzip(body),
        _ => body,
    };

    /// <summary>Packs with Brotli for size.</summary>
    public static byte[] PackSmallest(byte[] body) => PackBrotli(body, SmallestQuality);

    /// <param name="length">Of the body, in bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are not a body of this length packed with Brotli.</exception>
    public static byte[] UnpackBrotli(byte[] packed, int length)
    {
        var body = new byte[length];
        return BrotliDecoder.TryDecompress(packed, body, out var written) && written == length ? body : throw new InvalidDataException($"The packed page is not one of {length} bytes.");
    }

    private static bool Accepts(string? accepted, string encoding)
    {
        if (accepted is null)
            return false;

        // Browsers send a plain list; only one with qualities needs reading.
        return accepted.Contains(';', StringComparison.Ordinal)
            ? StringWithQualityHeaderValue.TryParseList([accepted], out var codings)
                && codings.Any(coding => coding.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0)
            : Lists(accepted, encoding);
    }

    private static bool Lists(ReadOnlySpan<char> accepted, string encoding)
    {
        foreach (var range in accepted.Split(','))
        {
            if (accepted[range].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The encoder takes memory for the whole of its window, 4 MB unless told otherwise: one as large as the body packs as well.</summary>
    private static byte[] PackBrotli(byte[] body, int quality)
    {
        var window = Math.Clamp(BitOperations.Log2((uint)body.Length + WindowMargin) + 1, SmallestWindow, LargestWindow);
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, packed, out var length, quality, window) ? packed[..length] : throw new InvalidOperationException($"A page of {body.Length} bytes could not be packed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static byte[] PackGzip(byte[] body)
    {
        using var packed = new MemoryStream(body.Length / 3);
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(body);

        return packed.ToArray();
    }
}
