using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

/// <summary>A value that a reader can open to see who says so.</summary>
/// <param name="Button">What is pressed.</param>
internal sealed record Figure(ILocator Button)
{
    /// <summary>Selects every figure, known or missing.</summary>
    public const string Any = "button.figure";

    /// <summary>Figures with a value below an element; the first one unless another is chosen.</summary>
    public static Figure Known(ILocator inside) => new(inside.Locator($"{Any}:not(.figure--missing):not(.figure--mark)"));

    public static Figure Missing(ILocator inside) => new(inside.Locator($"{Any}.figure--missing"));

    public ILocator Value => Button.Locator(".figure__value").First;

    public Figure Nth(int index) => new(Button.Nth(index));

    public async Task<EvidenceCard> CardAsync() =>
        new(Button.Page.Locator($"[id='{await Button.GetAttributeAsync("popovertarget")}']"));

    public async Task<EvidenceCard> OpenAsync()
    {
        await Button.ClickAsync();
        return await CardAsync();
    }
}
