using System.Text.RegularExpressions;

namespace DepinGuide.Architecture.Tests.Sources;

/// <summary>Text that must not stand in a file.</summary>
/// <param name="Extensions">File extensions it holds for, with a blank between them; empty for all.</param>
/// <param name="Why">What to do instead.</param>
internal sealed record SourceRule(string Name, string Extensions, string Pattern, string Why)
{
    private readonly Regex _pattern = new(Pattern, RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(5));

    /// <summary>
    /// Written so that no rule matches its own line: a letter in brackets is the letter.
    /// </summary>
    public static IReadOnlyList<SourceRule> All { get; } =
    [
        new("leftover", ".cs .razor .css .js .mjs .sh", @"\b(TO[D]O|FIX[M]E|HAC[K]|XX[X])\b", "do it, or leave it out"),
        new("sleep", ".cs .razor", @"\bThread\.Slee[p]\b", "await a delay from the TimeProvider"),
        new("clock", ".cs .razor", @"\bDateTime(Offset)?\.(Utc)?No[w]\b", "take a TimeProvider, or a test cannot move the clock"),
        new("created schema", ".cs .razor", @"\bEnsureCreate[d]", "use migrations"),
        new("region", ".cs .razor", @"#regio[n]\b", "a file that needs folding wants to be two"),
        new("swallowed exception", ".cs .razor", @"\bcatch\s*(\([^)]*\)\s*)?\{\s*\}", "handle it, or let it pass"),
        new("type by its long name", ".cs .razor", @"(?<=^[^/""]*[\s(<,!\[])(Boole[a]n|Byt[e]|Cha[r]|Decima[l]|Doubl[e]|U?Int(16|32|6[4])|Objec[t]|Singl[e]|Strin[g])(?=\s+\w|[?.>\[])", "the keyword; no build tells of this one, dotnet format does"),
        new("empty doc", ".cs .razor", @"///.*\bGets or set[s]\b", "say shape, unit, null or errors, or nothing"),
        new("inline style", ".razor .html", @"\sstyle\s*=\s*[""@']", "a class: the content security policy drops inline styles"),
        new("inline handler", ".razor .html", @"\son[a-z]+\s*=\s*[""']", "a module: the content security policy drops inline scripts"),
        new("inline script", ".razor .html", @"<script>", "a module: the content security policy drops inline scripts"),
        new("unnoticed time", ".razor", @"@injec[t]\s+TimeProvider\b", "inject PageClock: a kept page has to end when what it says of the time does"),
        new("unnoticed facts", ".razor", @"(?i)\b_?(document|project)!?\.Fact[s]\.", "ask the snapshot (FactsOf, KnownChangesOf, ReadingsFrom): a kept page has to go when they change"),
        new("switched-off test", ".cs", @"\bSkip\s*=\s*""|\bAssert\.True\(tru[e]\)", "mend it or delete it"),
        new("path of a machine", "", @"(?<![\w./~-])(/(home|Users|work)/\w|/roo[t]/\w|[A-Z]:\\\w+\\)", "say it relative to the repository"),
        new("download address in a lock file", ".json", @"""resolved""\s*:\s*""http", "omit-lockfile-registry-resolved=true in .npmrc"),
    ];

    public bool AppliesTo(SourceFile file) =>
        Extensions.Length == 0 ? file.Name != "Dockerfile" : Extensions.Split(' ').Contains(file.Extension, StringComparer.Ordinal);

    public IEnumerable<string> Broken(SourceFile file) =>
        AppliesTo(file)
            ? _pattern.Matches(file.Text).Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {Name}: {Why}")
            : [];
}
