using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;

namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>The row of large figures on a project's page: long numbers must not run into their neighbours.</summary>
public sealed class KeyFigureTests(BrowserFixture browser, PortalServer portal)
{
    private const string TooLong = """
        values => values
          .filter(value => value.scrollWidth > value.clientWidth + 1)
          .map(value => `${value.innerText}: ${value.scrollWidth} in ${value.clientWidth} on a screen of ${innerWidth}`)
        """;

    private static readonly Screen[] Screens = [Screen.SmallPhone, Screen.Phone, Screen.ZoomedLaptop, Screen.ZoomedDesk, Screen.Tablet, Screen.Desk];

    [Theory]
    [InlineData("/projects/akash")]
    [InlineData("/projects/render")]
    [InlineData("/projects/io-net")]
    [InlineData("/projects/aethir")]
    public async Task KeyFigures_OnAnyScreen_StayInTheirColumns(string path)
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(path);
        var figures = new ProjectPage(reader.Page).KeyFigures;

        List<string> tooLong = [];
        foreach (var screen in Screens)
        {
            await reader.ResizeAsync(screen);
            tooLong.AddRange(await figures.EvaluateAllAsync<string[]>(TooLong));
        }

        Findings.ExpectNone(tooLong);
    }
}
