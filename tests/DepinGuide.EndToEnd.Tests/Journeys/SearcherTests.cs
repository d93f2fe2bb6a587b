using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using DepinGuide.EndToEnd.Tests.Templates;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Journeys;

public sealed class SearcherTests(BrowserFixture browser, PortalServer portal)
{
    private static readonly ReaderKind OnPhone = new() { Screen = Screen.Phone };

    private static readonly ReaderKind WithoutScripts = new() { HasScripts = false, Screen = Screen.Phone };

    [Fact]
    public async Task Keyboard_SlashThenWordsThenArrows_LeadsToTheSuggestion()
    {
        await using var reader = await browser.ReadAsync(portal);
        var header = new SiteHeader(reader.Page);
        await reader.OpenAsync(HomePage.Path);

        await TypeAsync(reader, "unbonding");
        await Expect(header.SearchField).ToHaveAttributeAsync("aria-expanded", "true");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(header.SearchField).ToBeFocusedAsync();
        await Expect(header.Suggestion(0)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(header.SearchField).ToHaveAttributeAsync("aria-activedescendant", (await header.Suggestion(0).GetAttributeAsync("id"))!);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(new Uri(portal.Address, "/glossary/unbonding").AbsoluteUri);
        Findings.ExpectNone(reader.Traffic.Faults.Where(fault => !fault.StartsWith("request failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Keyboard_EnterWithoutAChoice_OpensThePageOfHits()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);

        await TypeAsync(reader, "unbonding");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(new SearchPage(reader.Page).Hits.First).ToHaveTextAsync("Unbonding");
    }

    [Fact]
    public async Task Keyboard_Escape_ClosesTheSuggestionsAndKeepsTheWords()
    {
        await using var reader = await browser.ReadAsync(portal);
        var header = new SiteHeader(reader.Page);
        await reader.OpenAsync(HomePage.Path);
        await TypeAsync(reader, "unbonding");

        await reader.Page.Keyboard.PressAsync("Escape");

        await Expect(header.Suggestions).ToBeHiddenAsync();
        await Expect(header.SearchField).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(header.SearchField).ToHaveValueAsync("unbonding");
    }

    [Fact]
    public async Task Suggestions_AreThoseOfThePage_InItsOrder()
    {
        await using var reader = await browser.ReadAsync(portal);
        var header = new SiteHeader(reader.Page);
        await reader.OpenAsync(HomePage.Path);
        await TypeAsync(reader, "staking");
        var suggested = await header.Suggestions.Locator("[data-address]").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.address)");

        await reader.OpenAsync("/search?q=staking");

        var found = await new SearchPage(reader.Page).Hits.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(found.Take(suggested.Length), suggested);
    }

    [Fact]
    public async Task Suggestions_Open_BreakNoRuleOfAxe()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);
        await TypeAsync(reader, "staking");
        await reader.Page.Keyboard.PressAsync("ArrowDown");

        Findings.ExpectNone(await Axe.ViolationsInBothColoursAsync(reader.Page));
    }

    [Fact]
    public async Task Phone_Slash_OpensTheMenuAndItsField()
    {
        await using var reader = await browser.ReadAsync(portal, OnPhone);
        var header = new SiteHeader(reader.Page);
        await reader.OpenAsync(HomePage.Path);
        await Expect(header.SearchField).ToBeHiddenAsync();

        await reader.Page.Keyboard.PressAsync("/");

        await Expect(header.SearchField).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Phone_WithoutScripts_SearchesOnThePage()
    {
        await using var reader = await browser.ReadAsync(portal, WithoutScripts);
        var search = new SearchPage(reader.Page);
        await reader.OpenAsync(HomePage.Path);

        await new SiteHeader(reader.Page).SearchLink.ClickAsync();
        await search.AskAsync("unbondng");

        await Expect(search.Note).ToContainTextAsync("Also searched for “unbonding”");
        await Expect(search.Hits.First).ToContainTextAsync("unbonding", new() { IgnoreCase = true });
    }

    private static async Task TypeAsync(Reader reader, string text)
    {
        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync(text);
        await Expect(new SiteHeader(reader.Page).Suggestions).ToBeVisibleAsync();
    }
}
