namespace DepinGuide.Architecture.Tests.Sources;

public sealed class SourceRuleTests
{
    [Fact]
    public void Broken_Repository_None() =>
        Broken.None(Repository.Files.SelectMany(file => SourceRule.All.SelectMany(rule => rule.Broken(file))));

    // The samples are put together here so that this file itself keeps the rules.
    [Theory]
    [InlineData("leftover", "A.cs", "// TO", "DO: later")]
    [InlineData("leftover", "a.mjs", "// FIX", "ME")]
    [InlineData("sleep", "A.cs", "Thread.Sl", "eep(10);")]
    [InlineData("clock", "A.razor", "@DateTimeOffset.Utc", "Now")]
    [InlineData("created schema", "A.cs", "db.Database.Ensure", "CreatedAsync()")]
    [InlineData("region", "A.cs", "#reg", "ion Fields")]
    [InlineData("swallowed exception", "A.cs", "catch (IOException) {", " }")]
    [InlineData("swallowed exception", "A.cs", "catch\n{", "\n}")]
    [InlineData("type by its long name", "A.cs", "    public Int", "32 Get() => 3;")]
    [InlineData("type by its long name", "A.cs", "    var text = Str", "ing.Join(',', words);")]
    [InlineData("type by its long name", "A.cs", "List<Str", "ing> words")]
    [InlineData("empty doc", "A.cs", "/// <summary>Gets or ", "sets the name.</summary>")]
    [InlineData("inline style", "A.razor", "<p style", "=\"color: red\">")]
    [InlineData("inline handler", "A.razor", "<a onclick", "=\"go()\">")]
    [InlineData("inline script", "A.razor", "<scr", "ipt>go()</script>")]
    [InlineData("unnoticed time", "A.razor", "@inject Time", "Provider Clock")]
    [InlineData("unnoticed facts", "A.razor", "@_document!.Fac", "ts.Wallets")]
    [InlineData("switched-off test", "A.cs", "[Fact(Sk", "ip = \"slow\")]")]
    [InlineData("path of a machine", "a.md", "see /ho", "me/ada/notes")]
    [InlineData("path of a machine", "a.md", "see C:\\Us", "ers\\ada")]
    [InlineData("download address in a lock file", "package-lock.json", "\"resolved\": \"ht", "tps://example.org/a.tgz\"")]
    public void Broken_Sample_NamesRuleAndLine(string rule, string path, string head, string tail)
    {
        var broken = SourceRule.All.SelectMany(candidate => candidate.Broken(new SourceFile(path, "\n" + head + tail)));

        Assert.StartsWith($"{path}:2: {rule}: ", Assert.Single(broken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.razor", "<button @onclick=\"Go\" class=\"style\">")]
    [InlineData("A.razor", "<script type=\"application/ld+json\">")]
    [InlineData("A.cs", "catch (IOException) { return null; }")]
    [InlineData("A.md", "https://example.org/home/ada and ~/home/a and /guides/home/x")]
    [InlineData("Dockerfile", "RUN --mount=type=cache,target=/root/.cache")]
    public void Broken_Innocent_None(string path, string text) =>
        Broken.None(SourceRule.All.SelectMany(rule => rule.Broken(new SourceFile(path, text))));
}
