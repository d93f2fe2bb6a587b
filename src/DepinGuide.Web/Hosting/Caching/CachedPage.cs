using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>One form of a page: as it is, or packed.</summary>
/// <param name="Encoding">The content coding, null for none.</param>
/// <param name="Tag">The strong entity tag, quotes included.</param>
internal sealed record PageForm(byte[] Bytes, string? Encoding, string Tag);

/// <summary>A finished page in every form that a reader's program may take. Kept packed, a fifth of its size: who takes nothing packed has it unpacked.</summary>
internal sealed class CachedPage
{
    private const string SmallestBrotli = "br-s";

    // A page that gzip packs much worse than Brotli is packed for each who asks, so that the memory of all pages stays bounded.
    private const int LargestGzip = 3;

    private readonly string _hash;
    private readonly int _length;
    private readonly int _packed;
    private volatile PageForm _brotli;
    private volatile PageForm? _gzip;
    private volatile bool _isTaken;
    private volatile bool _isSmallest;
    private long _lastUsed;

    /// <param name="body">The page as it is.</param>
    /// <param name="headers">Those that belong to the page: its type, its file name.</param>
    public CachedPage(byte[] body, IReadOnlyList<KeyValuePair<string, string>> headers, PageUse use)
    {
        _hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        _length = body.Length;
        _brotli = new PageForm(ContentCoding.Pack(body, ContentCoding.Brotli), ContentCoding.Brotli, Tag(ContentCoding.Brotli));
        _packed = _brotli.Bytes.Length;
        Headers = headers;
        Parts = use.Parts;
        Until = use.Until ?? DateTimeOffset.MaxValue;
    }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>What it is made of, by the names of the content's parts.</summary>
    public IReadOnlySet<string> Parts { get; }

    /// <summary>The instant (UTC) from which it must be made anew.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>At most so many bytes of memory. Stays the same whoever asks for what.</summary>
    public int Size => ((1 + LargestGzip) * _packed) + (100 * Parts.Count);

    /// <summary>Somebody took it packed for speed, so that it may be worth packing for size.</summary>
    public bool IsWorthRepacking => !_isSmallest && _isTaken;

    public long LastUsed => Interlocked.Read(ref _lastUsed);

    public void UsedAt(long tick) => Interlocked.Exchange(ref _lastUsed, tick);

    /// <summary>The smallest form that the reader's program takes.</summary>
    public PageForm For(string? accepted) => ContentCoding.Best(accepted) switch
    {
        ContentCoding.Brotli => Taken(),
        ContentCoding.Gzip => _gzip ?? PackGzip(),
        _ => new PageForm(Unpack(), null, Tag(null)),
    };

    /// <summary>Packs it again, as small as it gets: tens of milliseconds of a processor.</summary>
    public void Repack()
    {
        _brotli = new PageForm(ContentCoding.PackSmallest(Unpack()), ContentCoding.Brotli, Tag(SmallestBrotli));
        _isSmallest = true;
    }

    /// <summary>The tag by which a reader's program knows the page already, packed for speed or for size; null when it does not.</summary>
    public string? KnownTag(PageForm form, StringValues tags)
    {
        if (IsAmong(tags, form.Tag))
            return form.Tag;

        return form.Encoding == ContentCoding.Brotli ? Array.Find([Tag(ContentCoding.Brotli), Tag(SmallestBrotli)], tag => IsAmong(tags, tag)) : null;
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

    private PageForm Taken()
    {
        // Written once: every reader of the page looks at this line of memory.
        if (!_isTaken)
            _isTaken = true;

        return _brotli;
    }

    private PageForm PackGzip()
    {
        var form = new PageForm(ContentCoding.Pack(Unpack(), ContentCoding.Gzip), ContentCoding.Gzip, Tag(ContentCoding.Gzip));
        if (form.Bytes.Length <= LargestGzip * _packed)
            _gzip = form;

        return form;
    }

    private byte[] Unpack() => ContentCoding.UnpackBrotli(_brotli.Bytes, _length);

    private string Tag(string? form) => form is null ? $"\"{_hash}\"" : $"\"{_hash}-{form}\"";
}
