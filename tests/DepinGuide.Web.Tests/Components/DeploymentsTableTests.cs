using AngleSharp.Dom;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Features.Projects;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class DeploymentsTableTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly Provenance Docs = Provenance.FromSource(new Citation(Id.Parse<SourceId>("sample-docs")), Make.Checked);

    [Theory]
    [InlineData(DeploymentRole.Native, "Native", "good")]
    [InlineData(DeploymentRole.OfficialParallel, "Official, parallel", "good")]
    [InlineData(DeploymentRole.Successor, "Successor", "info")]
    [InlineData(DeploymentRole.BridgedOfficial, "Bridged, official", null)]
    [InlineData(DeploymentRole.BridgedThirdParty, "Bridged, third party", "due")]
    [InlineData(DeploymentRole.Legacy, "Legacy", "warning")]
    [InlineData(DeploymentRole.Deprecated, "Deprecated", "warning")]
    [InlineData(DeploymentRole.Invalid, "Invalid", "bad")]
    public void Render_ARole_IsSaidInAWordAndATone(DeploymentRole role, string word, string? tone)
    {
        var badge = Show(Of(role)).QuerySelector(".badge")!;

        Assert.Equal(word, Words(badge));
        Assert.Equal(tone is null ? ["badge"] : ["badge", tone], badge.ClassList);
    }

    [Theory]
    [InlineData(DeploymentRole.Legacy)]
    [InlineData(DeploymentRole.Deprecated)]
    [InlineData(DeploymentRole.Invalid)]
    public void Render_WhatMustNotBeUsed_SaysWhyWithAnIcon(DeploymentRole role)
    {
        var body = Show(Of(role) with { Warning = "Do not send to it." });

        Assert.Equal("Do not send to it.", Words(body.QuerySelector("td[data-label=Address] strong")));
        Assert.NotNull(body.QuerySelector(".badge svg"));
    }

    [Fact]
    public void Render_Several_PutsWhatHoldsFirst()
    {
        var body = Show(Of(DeploymentRole.Invalid), Of(DeploymentRole.Legacy), Of(DeploymentRole.Native), Of(DeploymentRole.BridgedOfficial));

        Assert.Equal(["Native", "Bridged, official", "Legacy", "Invalid"], body.QuerySelectorAll(".badge").Select(Words));
    }

    [Fact]
    public void Render_AnAddress_IsShownWholeAndCanBeCopied()
    {
        var body = Show(Of(DeploymentRole.Native));

        Assert.Equal("0x15c3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57", body.QuerySelector("code")!.TextContent);
        Assert.Equal("0x15c3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57", body.QuerySelector("button.copy")!.GetAttribute("data-copy"));
    }

    [Fact]
    public void Render_AChainWeKnow_IsNamed()
    {
        var chain = Content.Chains.Values.First(candidate => candidate.Family != Facts.Addresses.AddressFamily.None);

        var body = Show(Of(DeploymentRole.Native) with { Chain = chain.Id });

        Assert.Equal($"SMP on {chain.Name}", Words(body.QuerySelector("th[scope=row]")));
        Assert.DoesNotContain("Format not checked", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AChainWeDoNotKnow_IsNamedByItsIdAndNotChecked()
    {
        var body = Show(Of(DeploymentRole.Native) with { Chain = Id.Parse<ChainId>("no-such-chain") });

        Assert.Equal("SMP on no-such-chain", Words(body.QuerySelector("th[scope=row]")));
        Assert.Contains("Format not checked.", Words(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(18, "18")]
    [InlineData(0, "0")]
    [InlineData(null, "– not sourced")]
    public void Render_Decimals_AreShownOrSaidToBeUnknown(int? decimals, string words) =>
        Assert.Equal(words, Words(Show(Of(DeploymentRole.Native) with { Decimals = decimals }).QuerySelector("td[data-label=Decimals]")));

    [Fact]
    public void Render_None_WarnsAgainstAddressesFromElsewhere()
    {
        var body = Show();

        Assert.Null(body.QuerySelector("table"));
        Assert.Contains("No address with a named source.", Words(body), StringComparison.Ordinal);
    }

    private static Deployment Of(DeploymentRole role) =>
        new("SMP", Id.Parse<ChainId>("ethereum"), "0x15c3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57", 18, "ERC-20", role, null, null, Docs);

    private IElement Show(params Deployment[] deployments) => Body<DeploymentsTable>(table => table.Add(component => component.Deployments, deployments));
}
