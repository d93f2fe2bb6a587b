using System.Text;
using DepinGuide.Content.Files;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Files;

public sealed class TextDecoderTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("é \u4e2d 😀\t.", "é \u4e2d 😀\t.")]
    public void Decode_Text_HasOneKindOfLineEndAndNoMark(string text, string expected) => Assert.Equal((expected, ""), Decode(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(new byte[0], "x.md:1: error: the file is empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x0A }, "x.md:1: error: the file is empty")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xC3, 0x28 }, "x.md:2: error: the file holds bytes that are not UTF-8; expected text in UTF-8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xED, 0xA0, 0x80 }, "x.md:2: error: the file holds bytes that are not UTF-8; expected text in UTF-8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x0A, 0x00 }, "x.md:3: error: the file is not text: it holds zero bytes; expected text in UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "x.md:1: error: the file is written in UTF-16; expected UTF-8")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "x.md:1: error: the file is written in UTF-16; expected UTF-8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x07 }, "x.md:2: error: the file holds the control character U+0007; expected text without control characters")]
    [InlineData(new byte[] { 0x61, 0xE2, 0x80, 0xAE }, "x.md:1: error: the file holds U+202E, which makes text read in another order than it is written; expected text without it")]
    public void Decode_NoText_SaysWhyAndWhere(byte[] bytes, string expected) => Assert.Equal((null, expected), Decode(bytes));

    [Fact]
    public void Decode_TooLong_IsRefused() => Assert.Equal((null, "x.md:0: error: the file has 2,097,153 bytes; expected at most 2,097,152"), Decode(new byte[TextDecoder.MaximumBytes + 1]));

    private static (string? Text, string Problems) Decode(byte[] bytes)
    {
        var log = new ProblemLog("x.md");
        return (TextDecoder.Decode(bytes, log), string.Join('|', log.Problems));
    }
}
