using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Journeys;

public sealed class ComparerTests(BrowserFixture browser, PortalServer portal)
{
    private const string AreMissing = "cells => cells.map(cell => cell.querySelector('.figure--missing') !== null)";

    [Fact]
    public async Task Sets_StakingChosen_ShowsItsColumns()
    {
        await using var reader = await browser.ReadAsync(portal);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.Path);

        await compare.Set("Staking").ClickAsync();

        await Expect(compare.Set("Staking")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(compare.Header("Unbonding")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1, "ascending")]
    [InlineData(2, "descending")]
    public async Task Sort_ByUnbondingInEitherDirection_PutsMissingLast(int clicks, string direction)
    {
        await using var reader = await browser.ReadAsync(portal);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.StakingPath);

        for (var click = 0; click < clicks; click++)
            await compare.Sort("Unbonding").ClickAsync();

        await Expect(compare.Header("Unbonding")).ToHaveAttributeAsync("aria-sort", direction);
        var missing = await compare.Cells("Unbonding").EvaluateAllAsync<bool[]>(AreMissing);
        Assert.Contains(true, missing);
        Assert.Equal(missing.Order(), missing);
    }

    [Fact]
    public async Task Sort_ByUnbonding_MarksThatColumnAlone()
    {
        await using var reader = await browser.ReadAsync(portal);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.StakingPath);

        await compare.Sort("Unbonding").ClickAsync();

        await Expect(compare.SortedHeaders).ToHaveTextAsync(["Unbonding"]);
    }

    [Fact]
    public async Task Filter_ByChain_KeepsTheProjectsOnIt()
    {
        await using var reader = await browser.ReadAsync(portal);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.Path);
        var all = await compare.Projects.CountAsync();

        await compare.FilterByChainAsync("Ethereum");
        await Expect(compare.Projects).Not.ToHaveCountAsync(all);

        Assert.All(await compare.Cells("Chains").AllInnerTextsAsync(), chains => Assert.Contains("Ethereum", chains, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_OpenedInANewPage_ShowsTheSameTable()
    {
        await using var reader = await browser.ReadAsync(portal);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.Path);
        await compare.Set("Staking").ClickAsync();
        await compare.Sort("Unbonding").ClickAsync();
        await compare.FilterByChainAsync("Solana");
        await Expect(compare.Chain).ToHaveValueAsync("solana");
        await Expect(compare.Header("Unbonding")).ToHaveAttributeAsync("aria-sort", "ascending");

        var tab = await reader.OpenTabAsync();
        await tab.GotoAsync(reader.Path);

        Assert.Equal(await compare.ReadRowsAsync(), await new ComparePage(tab).ReadRowsAsync());
    }
}
