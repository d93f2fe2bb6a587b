using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;

namespace DepinGuide.EndToEnd.Tests.Templates;

public sealed class PhoneAccessibilityTests(BrowserFixture browser, PortalServer portal)
{
    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Page_BreaksNoRuleOfAxe(string path)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Screen = Screen.Phone });
        await reader.OpenAsync(path);

        var violations = await Axe.ViolationsBesidesColoursAsync(reader.Page);

        Findings.ExpectNone(violations);
    }
}

public sealed class DeskAccessibilityTests(BrowserFixture browser, PortalServer portal)
{
    // Menu, contents and filters are folds that a wide screen shows without opening them. For axe what is in a closed fold is hidden.
    private const string OpenFolds = "() => document.querySelectorAll('details').forEach(fold => fold.open = true)";

    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Page_InBothColours_BreaksNoRuleOfAxe(string path)
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(path);
        await reader.Page.EvaluateAsync(OpenFolds);

        var violations = await Axe.ViolationsInBothColoursAsync(reader.Page);

        Findings.ExpectNone(violations);
    }
}
