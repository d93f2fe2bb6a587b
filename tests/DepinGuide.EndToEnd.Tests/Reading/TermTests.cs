using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Reading;

/// <summary>Words of the glossary in running text, by keyboard alone, with scripts and without.</summary>
public sealed class TermTests(BrowserFixture browser, PortalServer portal)
{
    private const string Term = "article .term[popovertarget=term-validator]";
    private const string Card = "#term-validator";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Term_Enter_OpensItsDefinitionAndEscapeLeadsBack(bool hasScripts)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = hasScripts });
        await reader.OpenAsync("/projects/akash");
        await Expect(reader.Page.Locator(Card)).ToBeHiddenAsync();

        await reader.Page.TabToAsync(Term);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator(Card)).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");

        await Expect(reader.Page.Locator(Card)).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(Term)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task OpenDefinition_TabbedInto_LeadsToThePageOfTheTerm()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync("/projects/akash");
        await reader.Page.TabToAsync(Term);
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.Page.TabToAsync($"{Card} .evidence-card__more a");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync(new Uri(portal.Address, "/glossary/validator").AbsoluteUri);
    }
}
