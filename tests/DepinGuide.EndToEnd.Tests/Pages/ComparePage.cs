using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

internal sealed class ComparePage(IPage page)
{
    public const string Path = "/compare";
    public const string StakingPath = "/compare?set=staking";

    public ILocator Table { get; } = page.Locator("table.compare");

    public ILocator Projects { get; } = page.Locator("table.compare tbody th .named a");

    public ILocator SortedHeaders { get; } = page.Locator("th[aria-sort]:not([aria-sort=none])");

    public ILocator Filters { get; } = page.GetByRole(AriaRole.Search, new() { Name = "Filter the table" });

    /// <summary>There on narrow screens only.</summary>
    public ILocator FilterFold { get; } = page.GetByText("Filter and sort");

    public ILocator Chain => Filters.GetByLabel("Chain");

    public ILocator Apply => Filters.GetByRole(AriaRole.Button, new() { Name = "Apply" });

    public ILocator Set(string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "Column sets" }).GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Header(string label) => page.GetByRole(AriaRole.Columnheader, new() { Name = label, Exact = true });

    public ILocator Sort(string label) => Header(label).GetByRole(AriaRole.Link);

    /// <summary>The cells of a column, from the first row to the last.</summary>
    public ILocator Cells(string label) => page.Locator($"td[data-label='{label}']");

    public async Task FilterByChainAsync(string name)
    {
        await Chain.SelectOptionAsync(new SelectOptionValue { Label = name });
        await Apply.ClickAsync();
    }

    public Task<IReadOnlyList<string>> ReadRowsAsync() => page.Locator("table.compare tr").AllInnerTextsAsync();
}
