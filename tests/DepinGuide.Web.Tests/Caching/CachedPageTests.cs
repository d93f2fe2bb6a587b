using System.IO.Compression;
using System.Text;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Tests.Caching;

public sealed class CachedPageTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<p>{i * i} tokens of {i % 7} projects</p>")));

    // Alike again only beyond what gzip looks back: Brotli packs it to a tenth, gzip to nothing less.
    private static readonly byte[] FarRepeats = [.. Enumerable.Repeat(Noise(60_000), 10).SelectMany(part => part)];

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("GZIP , BR", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.1, gzip;q=1", "br")]
    public void For_WhatAProgramAccepts_IsTheSmallestFormOfTheSamePage(string? accepted, string? encoding)
    {
        var page = new CachedPage(Text, [], new PageUse());

        var form = page.For(accepted);

        Assert.Equal(encoding, form.Encoding);
        Assert.Equal(Text, Unpack(form));
        Assert.Equal(form.Tag, page.For(accepted).Tag);
    }

    [Fact]
    public void For_EachCoding_HasATagOfItsOwn()
    {
        var page = new CachedPage(Text, [], new PageUse());

        Assert.Distinct([page.For(null).Tag, page.For("gzip").Tag, page.For("br").Tag]);
    }

    [Fact]
    public void For_APageAskedForTwice_PacksItOnce()
    {
        var page = new CachedPage(Text, [], new PageUse());

        Assert.Same(page.For("gzip").Bytes, page.For("gzip").Bytes);
        Assert.Same(page.For("br").Bytes, page.For("br").Bytes);
    }

    [Fact]
    public void For_APageThatGzipPacksMuchWorse_DoesNotKeepWhatIsLargerThanItsSize()
    {
        var page = new CachedPage(FarRepeats, [], new PageUse());

        var form = page.For("gzip");

        Assert.True(form.Bytes.Length > page.Size);
        Assert.NotSame(form.Bytes, page.For("gzip").Bytes);
        Assert.Equal(FarRepeats, Unpack(page.For("gzip")));
    }

    [Fact]
    public void Size_OfAPageInAllItsForms_IsNotLessThanWhatIsKept()
    {
        var page = new CachedPage(Text, [], new PageUse());

        Assert.InRange(page.For("br").Bytes.Length + page.For("gzip").Bytes.Length, 1, page.Size);
        Assert.InRange(page.Size, 1, Text.Length);
    }

    [Fact]
    public void For_AnEmptyPage_IsEmptyInEveryForm()
    {
        var page = new CachedPage([], [], new PageUse());

        Assert.All(new[] { null, "gzip", "br" }, accepted => Assert.Empty(Unpack(page.For(accepted))));
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Unpack(PageForm form)
    {
        using var bytes = new MemoryStream(form.Bytes);
        using Stream stream = form.Encoding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => new MemoryStream(form.Bytes),
        };
        using var body = new MemoryStream();
        stream.CopyTo(body);
        return body.ToArray();
    }
}
