using DepinGuide.Facts.Projects;

namespace DepinGuide.Facts.Tests.Projects;

public sealed class ChainExplorerTests
{
    [Theory]
    [InlineData("https://scan.example/account/{address}", "AbC1", "https://scan.example/account/AbC1")]
    [InlineData("https://scan.example/?at={address}#top", "AbC1", "https://scan.example/?at=AbC1#top")]
    [InlineData("https://scan.example/denom/{address}", "ibc/1234", "https://scan.example/denom/ibc%2F1234")]
    [InlineData("https://scan.example/{address}", "../?a=b#c", "https://scan.example/..%2F%3Fa%3Db%23c")]
    public void Of_AnAddress_IsOnePartOfThePath(string template, string address, string expected) =>
        Assert.Equal(expected, new ChainExplorer("Scan", template).Of(address).AbsoluteUri);
}
