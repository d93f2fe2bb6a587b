namespace DepinGuide.Content.Tests.Documents;

public sealed class BadDocumentTests : IDisposable
{
    private const string Guide = "guides/what-is-depin.md";

    private readonly ContentSandbox _content = new();

    [Theory]
    [InlineData("kind: guide", "kind: guid", $"{Guide}:4: error: kind: 'guid' is not known here, did you mean 'guide'?; expected one of guide, faq")]
    [InlineData("kind: guide", "kind: [guide]", $"{Guide}:4: error: kind: is a list; expected guide or faq")]
    [InlineData("kind: guide\n", "", $"{Guide}:2: error: kind: is missing; expected guide or faq")]
    [InlineData("title: What is DePIN?", "title: ''", $"{Guide}:2: error: title: is empty; expected the title of the guide")]
    [InlineData("title: What is DePIN?", "title:", $"{Guide}:2: error: title: is empty; expected the title of the guide")]
    [InlineData("title: What is DePIN?", "title: { a: b }", $"{Guide}:2: error: title: is a map of keys and values; expected the title of the guide")]
    [InlineData("order: 10", "order: soon", $"{Guide}:6: error: order: 'soon' is out of range or not a whole number; expected a whole number from 0 to 100000")]
    [InlineData("projects: [akash]", "projects: akash", $"{Guide}:7: error: projects: is text; expected a list of project slugs")]
    [InlineData("projects: [akash]", "projects: [akash, akahs]", $"{Guide}:7: error: projects[1]: there is no project 'akahs', did you mean 'akash'?; expected an id in projects/")]
    [InlineData("projects: [akash]", "projects: [akash, akash]", $"{Guide}:7: error: projects[1]: 'akash' is here twice; expected each id once")]
    [InlineData("projects: [akash]", "projects: [Akash!]", $"{Guide}:7: error: projects[0]: 'Akash!' is not an id; expected a slug: lower-case letters and digits, in groups joined by '-', at most 80 characters")]
    [InlineData("reviewed: 2026-11-20", "reviewed: 2026-11-23", $"{Guide}:9: error: reviewed: 2026-11-23 is in the future; expected a date up to today, 2026-11-22 (UTC)")]
    [InlineData("reviewed: 2026-11-20", "reviewed: 20 November", $"{Guide}:9: error: reviewed: '20 November' is not a day; expected a day such as 2026-08-10")]
    [InlineData("reviewed: 2026-11-20", "reviewed: 2026-11", $"{Guide}:9: error: reviewed: '2026-11' is not a day; expected a day such as 2026-08-10")]
    [InlineData("review_every: 180 d", "review_every: 7 d .. 8 d", $"{Guide}:10: error: review_every: '7 d .. 8 d' is not one length of time; expected a length of time such as 180 d")]
    [InlineData("review_every: 180 d", "review_every: 180 d\nsources: [{ source: akash-nod }]", $"{Guide}:11: error: sources[0].source: there is no source 'akash-nod', did you mean 'akash-node'?; expected an id in sources.yaml")]
    [InlineData("review_every: 180 d", "review_every: 180 d\nsources: [{ source: akash-node, url: \"http://example.org\" }]", $"{Guide}:11: error: sources[0].url: 'http://example.org' is not an https address; expected an address that begins with https://")]
    [InlineData("level: start", "level: start\nlevel: use", $"{Guide}:6: error: level: the key 'level' is here twice, first in line 5; expected each key once")]
    [InlineData("level: start", "level: *x", $"{Guide}:5: error: level: aliases ('*name') are not allowed; expected the value itself")]
    [InlineData("level: start", "level: &x start", $"{Guide}:5: error: level: the anchor '&x' is not allowed; expected the value itself")]
    [InlineData("level: start", "level: !!str start", $"{Guide}:5: error: level: the tag 'tag:yaml.org,2002:str' is not allowed; expected the value itself; all values are plain text")]
    public void Read_SpoiledFrontMatter_NamesFileLineFieldAndExpectation(string old, string replacement, string expected)
    {
        _content.Edit(Guide, old, replacement);

        Assert.Equal([expected], _content.Errors());
    }

    [Fact]
    public void Read_AnUnmarkedNameThatTheTermDoesNotHave_IsAnErrorWithWhatWasMeant()
    {
        _content.Edit("glossary/unbonding.md", "short:", "aliases: [cooldown]\nunmarked: [unbonding, cooldwn]\nshort:");

        Assert.Equal(
            ["glossary/unbonding.md:4: error: unmarked[1]: 'cooldwn' is neither the term nor an alias, did you mean 'cooldown'?; expected the term or one of 'aliases'"],
            _content.Errors());
    }

    [Theory]
    [InlineData("titel: What is DePIN?", "the key 'titel' is unknown, did you mean 'title'?")]
    [InlineData("titl\u0435: What is DePIN?", "the key 'titl\u0435' is unknown, did you mean 'title'? It holds '\u0435' (U+0435), which is not an ASCII letter")]
    public void Read_UnknownKey_NamesTheKeyThatWasMeantAndThoseAllowed(string line, string text)
    {
        _content.Edit(Guide, "title: What is DePIN?", line);

        const string Allowed = "one of title, summary, kind, level, order, projects, published, reviewed, review_every, sources, after, related";
        Assert.Equal([$"{Guide}:2: error: {line.Split(':')[0]}: {text}; expected {Allowed}", $"{Guide}:2: error: title: is missing; expected the title of the guide"], _content.Errors());
    }

    [Fact]
    public void Read_SeveralFaults_ReportsAllOfThemAtOnce()
    {
        _content.Write(Guide, "---\ntitle: ''\nkind: faq\nlevel: now\norder: 1\nzzz: 1\n---\n");

        Assert.Equal(
            [
                $"{Guide}:2: error: published: is missing; expected a day such as 2026-08-10",
                $"{Guide}:2: error: review_every: is missing; expected a length of time such as 180 d",
                $"{Guide}:2: error: reviewed: is missing; expected a day such as 2026-08-10",
                $"{Guide}:2: error: summary: is missing; expected one sentence of at most 160 characters",
                $"{Guide}:2: error: title: is empty; expected the title of the guide",
                $"{Guide}:4: error: level: 'now' is not known here; expected one of start, use, deepen",
                $"{Guide}:6: error: zzz: the key 'zzz' is unknown; expected one of title, summary, kind, level, order, projects, published, reviewed, review_every, sources, after, related",
                $"{Guide}:8: error: there is no text below the front matter; expected Markdown",
            ],
            _content.Errors().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("---\ntitle: a\n", ":1: error: the front matter that begins here has no end; expected a line with --- alone after the last key")]
    [InlineData("title: a\n---\n", ":1: error: the file does not begin with front matter; expected a line with --- alone, then keys and values, then a line with --- alone")]
    [InlineData("---\n---\ntext\n", ":2: error: there is nothing here; expected keys and values written as 'key: value'")]
    [InlineData("---\n- a\n---\ntext\n", ":2: error: is a list; expected keys and values: title, summary, reviewed")]
    [InlineData("---\ntitle: [a\nsummary: b\n---\n", ":2: error: this is not valid YAML: a '[' or '{' is not closed; expected a closing ']' or '}'")]
    [InlineData("---\ntitle: a: b\n---\ntext", ":2: error: this is not valid YAML: while scanning a plain scalar value, found invalid mapping; expected keys and values written as 'key: value'")]
    [InlineData("", ":1: error: the file is empty")]
    [InlineData(" \n\t\n", ":1: error: the file is empty")]
    public void Read_BrokenFile_SaysWhatIsMissing(string text, string expected)
    {
        _content.Write("pages/about.md", text);

        Assert.Equal(["pages/about.md" + expected], _content.Errors());
    }

    [Fact]
    public void Read_FileNameThatIsNoSlug_IsAnError()
    {
        _content.Write("guides/What_is.md", ContentSandbox.Guide("Text.\n"));

        Assert.Equal(["guides/What_is.md:0: error: the file name 'What_is' is not a slug; expected a slug: lower-case letters and digits, in groups joined by '-', at most 80 characters"], _content.Errors());
    }

    [Fact]
    public void Read_TwoFilesWithOneSlug_NamesBoth()
    {
        _content.Write("guides/What-is-depin.md", ContentSandbox.Guide("Text.\n"));

        Assert.Contains("guides/What-is-depin.md:0: error: 'guides/What-is-depin.md' and 'guides/what-is-depin.md' stand for one slug; expected one of them, in lower case", _content.Errors());
        Assert.Single(_content.Read().Guides);
    }

    [Fact]
    public void Read_IdTwiceInOneList_NamesBothLines()
    {
        _content.Edit("sources.yaml", "id: render-docs", "id: akash-node");

        Assert.Contains("sources.yaml:3: error: sources[1].id: 'akash-node' is here twice, in line 2 and line 3; expected each id once", _content.Errors());
    }

    [Fact]
    public void Read_FileThatIsNoPartOfTheContent_IsAFault()
    {
        _content.Write("glosary/a.md", "text");
        _content.Write("guides/.draft.md.swp", "text");
        _content.Write("notes.part", "text");

        var fault = Assert.Single(_content.Faults());
        Assert.StartsWith("glosary/a.md:0: warning: the file is no part of the content and is not read; expected guides/{slug}.md", fault, StringComparison.Ordinal);
    }

    public void Dispose() => _content.Dispose();
}
