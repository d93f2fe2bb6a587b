using System.Text;
using DepinGuide.Facts.Addresses;

namespace DepinGuide.Facts.Tests.Addresses;

public sealed class Keccak256Tests
{
    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    [InlineData("The quick brown fox jumps over the lazy dog", "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15")]
    public void Hash_KnownMessage_IsThePublishedHash(string message, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(message))));

    /// <summary>More than one block, from the reference test vectors.</summary>
    [Fact]
    public void Hash_LongMessage_IsThePublishedHash() =>
        Assert.Equal(
            "3a57666b048777f2c953dc4456f45a2588e1cb6f2da760122d530ac2ce607d4a",
            Convert.ToHexStringLower(Keccak256.Hash(Enumerable.Repeat((byte)0xA3, 200).ToArray())));
}
