using AngleSharp.Dom;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class ChangesAheadTests(SqlitePortal portal) : ComponentTest(portal)
{
    [Fact]
    public void Render_NoChange_IsNothing() => Assert.Empty(Show().Children);

    [Fact]
    public void Render_MoreThanThree_FoldsTheListAndNamesTheProjects()
    {
        var body = Show(null, "2026", null, "2027");

        Assert.Equal("Known changes: Sample", Words(body.QuerySelector("details > summary > h2")));
        Assert.Equal(4, body.QuerySelectorAll("details li").Length);
    }

    [Theory]
    [InlineData("2026-11-19", "Date of a change has passed")]
    [InlineData("2026-11-20", "Change: 20 November 2026")]
    [InlineData("2026-11", "Change: November 2026")]
    [InlineData(null, "Change announced")]
    public void RenderMark_AChange_SaysInWordsWhatIsKnown(string? date, string words)
    {
        var link = Body<ChangeMark>(mark => mark.Add(component => component.Project, Document(date))).QuerySelector("a")!;

        Assert.Equal("/projects/sample#change-c0", link.GetAttribute("href"));
        Assert.Equal($"{words} of Sample: Title 0", Words(link));
    }

    [Fact]
    public void RenderMark_Several_ShowsWhatHasPassedFirst() =>
        Assert.StartsWith("Date of a change has passed", Words(Body<ChangeMark>(mark => mark.Add(component => component.Project, Document("2027", "2025", null)))), StringComparison.Ordinal);

    [Fact]
    public void RenderMark_NoChange_IsNothing() => Assert.Empty(Body<ChangeMark>(mark => mark.Add(component => component.Project, Document())).Children);

    private IElement Show(params string?[] dates) => Body<ChangesAhead>(list => list.Add(component => component.Projects, [Document(dates)]));

    private static ProjectDocument Document(params string?[] dates) => new()
    {
        Project = new Project
        {
            Slug = Make.Project,
            Name = "Sample",
            Token = "SMP",
            Monogram = "SA",
            Sector = Id.Parse<SectorId>("compute"),
            Status = ProjectStatus.Active,
            Summary = "A sample.",
            Reviewed = Make.Checked,
        },
        Body = RenderedMarkdown.Empty,
        Markdown = "",
        Path = "projects/sample/index.md",
        Facts = new ProjectFacts
        {
            KnownChanges = [.. dates.Select((date, i) => new KnownChange(
                $"c{i}", KnownChangeKind.End, $"Title {i}", "It ends.", date is null ? null : PartialDate.Parse(date), null,
                Provenance.FromSource(new Citation(Id.Parse<SourceId>("sample-docs")), Make.Checked)))],
        },
    };
}
