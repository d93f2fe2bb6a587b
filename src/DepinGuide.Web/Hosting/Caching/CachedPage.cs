using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>One form of a page: as it is, or packed.</summary>
/// <param name="Encoding">The content coding, null for none.</param>
/// <param name="Tag">The strong entity tag, quotes included.</param>
internal sealed record PageForm(byte[] Bytes, string? Encoding, string Tag);

/// <summary>A finished page in every form that a reader's program may take.</summary>
internal sealed class CachedPage
{
    private const string Brotli = "br";
    private const string SmallestBrotli = "br-s";

    // 0.7 ms for 20 KB; the smallest size takes forty times as long.
    private const int FastQuality = 5;
    private const int SmallestQuality = 11;

    private readonly string _hash;
    private readonly Lazy<PageForm> _gzip;
    private volatile Lazy<PageForm> _brotli;
    private volatile bool _isSmallest;
    private long _lastUsed;

    /// <param name="body">The page as it is.</param>
    /// <param name="headers">Those that belong to the page: its type, its file name.</param>
    public CachedPage(byte[] body, IReadOnlyList<KeyValuePair<string, string>> headers, PageUse use)
    {
        _hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        Headers = headers;
        Parts = use.Parts;
        Until = use.Until ?? DateTimeOffset.MaxValue;
        Plain = Form(body, null);
        _brotli = new(() => Form(PackBrotli(body, FastQuality), Brotli));
        _gzip = new(() => Form(Pack(body, stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)), "gzip"));
    }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>What it is made of, by the names of the content's parts.</summary>
    public IReadOnlySet<string> Parts { get; }

    /// <summary>The instant (UTC) from which it must be made anew.</summary>
    public DateTimeOffset Until { get; }

    public PageForm Plain { get; }

    /// <summary>At most so many bytes of memory: the two packed forms, made when somebody asks, take three quarters of a small page and less of a large one.</summary>
    public int Size => (2 * Plain.Bytes.Length) + (100 * Parts.Count);

    /// <summary>Somebody took it packed for speed, so that it may be worth packing for size.</summary>
    public bool IsWorthRepacking => !_isSmallest && _brotli.IsValueCreated;

    public long LastUsed => Interlocked.Read(ref _lastUsed);

    public void UsedAt(long tick) => Interlocked.Exchange(ref _lastUsed, tick);

    /// <summary>The smallest form that the reader's program takes.</summary>
    public PageForm For(string? accepted) =>
        Accepts(accepted, Brotli) ? _brotli.Value
        : Accepts(accepted, "gzip") ? _gzip.Value
        : Plain;

    /// <summary>Packs it again, as small as it gets: tens of milliseconds of a processor.</summary>
    public void Repack()
    {
        _brotli = new(Form(PackBrotli(Plain.Bytes, SmallestQuality), Brotli) with { Tag = Tag(SmallestBrotli) });
        _isSmallest = true;
    }

    /// <summary>The tag by which a reader's program knows the page already, packed for speed or for size; null when it does not.</summary>
    public string? KnownTag(PageForm form, StringValues tags)
    {
        if (IsAmong(tags, form.Tag))
            return form.Tag;

        return form.Encoding == Brotli ? Array.Find([Tag(Brotli), Tag(SmallestBrotli)], tag => IsAmong(tags, tag)) : null;
    }

    private static bool IsAmong(StringValues tags, string tag)
    {
        foreach (var value in tags)
        {
            if (value is not null && (value == "*" || value.Contains(tag, StringComparison.Ordinal)))
                return true;
        }

        return false;
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

    private static byte[] PackBrotli(byte[] body, int quality) =>
        Pack(body, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = quality }, leaveOpen: true));

    private static byte[] Pack(byte[] body, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream(body.Length / 3);
        using (var stream = packer(packed))
            stream.Write(body);

        return packed.ToArray();
    }

    private PageForm Form(byte[] bytes, string? encoding) => new(bytes, encoding, Tag(encoding));

    private string Tag(string? form) => form is null ? $"\"{_hash}\"" : $"\"{_hash}-{form}\"";
}
