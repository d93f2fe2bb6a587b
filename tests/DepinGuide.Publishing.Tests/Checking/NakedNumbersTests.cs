namespace DepinGuide.Publishing.Tests.Checking;

public sealed class NakedNumbersTests : LintTest
{
    [Theory]
    [InlineData("Akash has 65 providers.", "65")]
    [InlineData("Today 65 of them work for Akash Network.", "65")]
    [InlineData("The price of AKT is 0.23 USD.", "0.23")]
    [InlineData("In [[akash]] the tax is 25 %.", "25 %")]
    [InlineData("Leaving takes [[akash.staking.unbonding]], not 21 days.", "21")]
    [InlineData("Render pays $1,000 a day.", "$1,000")]
    [InlineData("On 17 July 2026 Render had 400 operators.", "400")]
    [InlineData("Render asks for a 14-day wait.", "14")]
    [InlineData("The tax went down. io.net is not here. Akash keeps 4 %.", "4 %")]
    [InlineData("- Akash has 65 providers.", "65")]
    [InlineData("> Akash has 65 providers.", "65")]
    [InlineData("Akash has **65** providers.", "65")]
    [InlineData("Akash issued 2026 AKT.", "2026")]
    public void Check_ANumberAboutAProject_IsFound(string body, string number) =>
        Assert.Contains($"1: warning: the number '{number}' in a sentence about a project will grow old unseen", CheckGuideWithHeading(body));

    [Theory]
    [InlineData("A seed phrase has 12 or 24 words.")]
    [InlineData("Akash is a network. A seed phrase has 12 words.")]
    [InlineData("Leaving takes [[akash.staking.unbonding]].")]
    [InlineData("On 17 July 2026 Akash held a vote.")]
    [InlineData("Akash held votes on 3, 9 and 17 July.")]
    [InlineData("Since March 2026 Akash burns; it began in 2020.")]
    [InlineData("Akash, read on 2026-11-22.")]
    [InlineData("Example of 17 July 2026: Akash had 65 providers. They leased 126 cards to AKT holders.")]
    [InlineData("Akash had 65 providers in our example of 17 July 2026.")]
    [InlineData("An invented example: 100 AKT exist, and Render has 10.")]
    [InlineData("An invented example:\n\n1. Akash makes 100 AKT.\n2. Akash burns 10 AKT.")]
    [InlineData("Proposal 302 of Akash passed, and so did proposals 6985 and 6990.")]
    [InlineData("Render's RNP-019 and HIP 148 are rules.")]
    [InlineData("Akash rents out RTX 4090 and H100 cards, 24/7, in 3D.")]
    [InlineData("Akash v2.0.0 follows 1.4.7.")]
    [InlineData("Akash calls this \"gone within 24 hours\".")]
    [InlineData("On Akash, `65` is code, and so is `akash1 65`.")]
    [InlineData("1. Akash is first.\n2. Render is second.")]
    [InlineData("Read [Akash](/projects/akash).")]
    [InlineData("Akash earned [[akash.staking.unbonding]] in the last 24 hours.")]
    [InlineData("| When | What |\n|---|---|\n| 9 April 2026 | Akash lost 400,000 USD |")]
    [InlineData("- **[[akash]], 9 April 2026.** It lost 400,000 USD.")]
    public void Check_AnythingElse_IsLeftAlone(string body) =>
        Assert.DoesNotContain(CheckGuideWithHeading(body), finding => finding.Contains("grow old", StringComparison.Ordinal));

    [Fact]
    public void Check_ANumberInATable_NamesItsRow() =>
        Assert.Contains(
            "3: warning: the numbers '65', '126' in a sentence about a project will grow old unseen",
            CheckGuideWithHeading("| Project | Providers | Cards |\n|---|---|---|\n| Akash | 65 | 126 |\n| Nobody | 7 | 8 |"));

    [Fact]
    public void Check_AfterAnExampleHasEnded_FindsAgain() =>
        Assert.Contains(
            "5: warning: the number '65' in a sentence about a project will grow old unseen",
            CheckGuideWithHeading("First words.\n\nAn invented example: AKT costs 1 USD.\n\nAkash has 65 providers."));

    [Fact]
    public void Check_ASectionThatBeginsWithItsExample_IsAnExampleToItsEnd()
    {
        var findings = CheckGuideWithHeading("Example of 17 July 2026: AKT cost 1 USD.\n\nSo Akash took 65 USD.\n\n## Next\n\nAkash took 66 USD.");

        Assert.Contains("'66'", Assert.Single(findings), StringComparison.Ordinal);
    }

    private string[] CheckGuideWithHeading(string body) =>
        [.. CheckGuide("## In short\n\n" + body).Select(finding => finding.Split(':', 2)).Select(parts => $"{int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) - 2}:{parts[1]}")];
}
