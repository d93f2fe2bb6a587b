using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Tests.Rendering;

/// <summary>Words of the glossary that no author has linked.</summary>
public sealed class TermMarkTests
{
    private static readonly MarkdownRenderer Renderer = new(KnownNames.None with
    {
        Terms = new TermNames([
            Term("wallet", "Wallet"),
            Term("hardware-wallet", "Hardware wallet", ["signing device"]),
            Term("depin", "DePIN"),
            Term("impermanent-loss", "Impermanent loss", ["IL"]),
            Term("token", "Token", ["utility token", "coin"], ["token", "coin"]),
            Term("burn", "Burn", ["burning"]),
        ]),
    });

    [Theory]
    [InlineData("A wallet and a wallet.", "<p>A {wallet: wallet} and a wallet.</p>")]
    [InlineData("- a\n- wallet", "<ul>\n<li>a</li>\n<li>{wallet: wallet}</li>\n</ul>")]
    [InlineData("Wallet first. A wallet.", "<p>{Wallet: wallet} first. A wallet.</p>")]
    [InlineData("So: \"Wallet\"", "<p>So: \"{Wallet: wallet}\"</p>")]
    [InlineData("**Wallet.** A *wallet*.", "<p><strong>{Wallet: wallet}.</strong> A <em>wallet</em>.</p>")]
    [InlineData("Burning a wallet", "<p>{Burning: burn} a {wallet: wallet}</p>")]
    [InlineData("> [!NOTE]\n> A wallet.", "wallet: wallet}.</p>")]
    [InlineData("> A wallet.", "<blockquote>\n<p>A {wallet: wallet}.</p>\n</blockquote>")]
    [InlineData("Term\n:   A wallet.", "{wallet: wallet}.")]
    public void Render_FirstMention_OpensTheDefinition(string markdown, string expected) => Assert.Contains(expected, Html(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("A hardware wallet, a wallet.", "<p>A {hardware wallet: hardware-wallet}, a {wallet: wallet}.</p>")]
    [InlineData("A hardware wallet, a hardware wallet.", "<p>A {hardware wallet: hardware-wallet}, a hardware wallet.</p>")]
    [InlineData("A hardware\nwallet.", "<p>A {hardware wallet: hardware-wallet}.</p>")]
    [InlineData("[It](/glossary/hardware-wallet) is a hardware wallet.", "<p>{It: hardware-wallet} is a hardware wallet.</p>")]
    public void Render_OneNameInAnother_IsTheLongerOne(string markdown, string expected) => Assert.Equal(expected, Html(markdown));

    [Theory]
    [InlineData("# a\n\n## Wallet\n\n### A wallet")]
    [InlineData("The [wallet](/guides/a) and [my wallet](https://example.org/).")]
    [InlineData("`wallet`\n\n```\nwallet\n```\n\n    wallet")]
    [InlineData("| wallet |\n|---|\n| wallet |")]
    [InlineData("> [!NOTE] Your wallet\n> Text.")]
    [InlineData("![A wallet](/media/a.png)")]
    [InlineData("Wallet\n:   A definition.")]
    [InlineData("<https://example.org/wallet>")]
    [InlineData("wallets, wallet-like, my_wallet, e-wallet, walletful")]
    [InlineData("In Trust Wallet, Wallet, WALLET")]
    [InlineData("A depin, Depin or DEPIN; il, Il.")]
    [InlineData("A token, a coin.")]
    public void Render_WhatIsNoMention_StaysAsItIs(string markdown) => Assert.DoesNotContain(Render(markdown).Body.Segments, segment => segment is TermSegment);

    [Theory]
    [InlineData("A wallet. [It](/glossary/wallet) holds keys.")]
    [InlineData("A wallet. [It](/glossary/wallet#kinds) holds keys.")]
    [InlineData("A wallet. [It](/glossary/wallet.md) holds keys.")]
    [InlineData("A wallet. [**It**](/glossary/wallet) holds keys.")]
    public void Render_ATermThatItsAuthorLinks_IsNotMarkedElsewhere(string markdown) =>
        Assert.StartsWith("<p>A wallet. ", Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void Render_ThePageOfATerm_DoesNotMarkItself() =>
        Assert.Equal("<p>A wallet is no {DePIN: depin}.</p>", Markdown.Text(Render("A wallet is no DePIN.", Id.Parse<DocumentSlug>("wallet")).Body.Segments));

    [Fact]
    public void Render_AnAlias_IsMarkedThoughTheTermIsNot() => Assert.Equal("<p>A {utility token: token}.</p>", Html("A utility token."));

    [Fact]
    public void Render_Marks_LeaveWhatOthersCountAlone()
    {
        const string Text = "A hardware\nwallet & [[akash]] IL.\n\n## Wallet\n\nA DePIN.";

        var (marked, plain) = (Render(Text).Body, Markdown.Render(Text).Body);

        Assert.Equal(plain.Words, marked.Words);
        Assert.Equal(plain.Links, marked.Links);
        Assert.Equal(plain.Outline, marked.Outline.Select(item => item with { Line = item.Line + 9 }));
        Assert.Equal(plain.ReadProse().Count, marked.ReadProse().Count);
    }

    [Fact]
    public void Find_ANameThatTwoTermsClaim_BelongsToTheTermThatIsCalledSo()
    {
        var names = new TermNames([Term("a", "Chain", ["bridge"]), Term("b", "Bridge", ["ledger"]), Term("c", "Book", ["ledger"])]);

        Assert.Equal(["b", "b"], names.Find("A bridge and a ledger").Select(mention => mention.Term.Value));
    }

    [Fact]
    public void Key_OtherNames_IsAnother()
    {
        Assert.Equal(new TermNames([Term("a", "A"), Term("b", "B")]).Key, new TermNames([Term("b", "B"), Term("a", "A")]).Key);
        Assert.NotEqual(new TermNames([Term("a", "A")]).Key, new TermNames([Term("a", "A", ["c"])]).Key);
    }

    private static string Html(string markdown) => Markdown.Text(Render(markdown).Body.Segments);

    private static MarkdownResult Render(string markdown, DocumentSlug? defines = null) => Renderer.Render(new MarkdownInput("guides/a.md", markdown, Defines: defines));

    private static GlossaryDocument Term(string slug, string title, string[]? aliases = null, string[]? unmarked = null) => new()
    {
        Slug = Id.Parse<DocumentSlug>(slug),
        Title = title,
        Summary = "What it is.",
        Aliases = aliases ?? [],
        Unmarked = unmarked ?? [],
        Reviewed = new DateOnly(2026, 11, 20),
        Body = RenderedMarkdown.Empty,
        Markdown = "",
        Path = $"glossary/{slug}.md",
    };
}
