using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Tests.Snapshots;

public sealed class SectorTextTests : IDisposable
{
    private static readonly SectorId Compute = Id.Parse<SectorId>("compute");

    private readonly ContentSandbox _content = new();

    [Fact]
    public void Read_WithoutAText_HasNone() => Assert.Empty(_content.Read().SectorTexts);

    [Fact]
    public void Read_AText_IsRenderedLikeAnyOther()
    {
        Write("It rents out **computers**, see [[akash]].");

        var text = _content.Read().SectorTexts[Compute];

        Assert.StartsWith("<p>It rents out <strong>computers</strong>, see ", Assert.IsType<HtmlSegment>(text.Segments[0]).Html, StringComparison.Ordinal);
        Assert.True(text.Mentions(Id.Parse<ProjectSlug>("akash")));
        Assert.Empty(_content.Read().Problems);
    }

    [Fact]
    public void Check_ATextThatNamesNothingWeHave_IsAFaultWithItsLine()
    {
        Write("See [this](/guides/nowhere) and [[nobody]].");

        Assert.Equal(
            [
                "sectors.yaml:7: warning: [[nobody]]: there is no project 'nobody'; expected [[project.group.name]] or [[project]]",
                "sectors.yaml:7: warning: there is no page '/guides/nowhere'",
            ],
            _content.Faults());
    }

    [Fact]
    public void Check_ALinkToASector_IsNoFaultWhenItHasProjects()
    {
        _content.Write("guides/what-is-depin.md", ContentSandbox.Guide("## In short\n\n[a](/sectors/compute) [b](/sectors/storage)\n"));

        Assert.Equal(["guides/what-is-depin.md:14: warning: there is no page '/sectors/storage'"], _content.Faults());
    }

    public void Dispose() => _content.Dispose();

    private void Write(string text) => _content.Write("sectors.yaml", $"""
        sectors:
          - id: compute
            name: Compute
            short: Networks that rent out processors.
            colour: 1
            text: |
              {text} {string.Join(' ', Enumerable.Repeat("word", 60))}
            subsectors: [{'{'} id: gpu, name: GPU {'}'}]
        """);
}
