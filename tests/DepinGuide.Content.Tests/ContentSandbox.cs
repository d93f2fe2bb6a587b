using DepinGuide.Content.Snapshots;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Content.Tests;

/// <summary>A small, correct content folder in a temporary place, to be spoiled by a test.</summary>
public sealed class ContentSandbox : IDisposable
{
    public const string FactSource = "source: akash-node, at: genesis.go, checked: 2026-11-20, confidence: verified";

    private readonly string _home = Directory.CreateTempSubdirectory("depinguide-").FullName;

    public ContentSandbox()
    {
        Write("sources.yaml", """
            sources:
              - { id: akash-node, title: Node software, publisher: Akash Network, url: "https://example.org/node", kind: official, origin: akash, terms: { retain: yes, redistribute: yes, commercial: yes } }
              - { id: render-docs, title: Documentation, publisher: Render, url: "https://example.org/render", kind: official, origin: render, terms: { retain: unknown, redistribute: unknown, commercial: unknown } }
            """);
        Write("chains.yaml", """
            chains:
              - { id: ethereum, name: Ethereum, caip2: "eip155:1", family: evm, native: no }
              - { id: solana, name: Solana, family: solana, native: no }
              - { id: akash, name: Akash, family: cosmos, native: yes }
            """);
        Write("sectors.yaml", """
            sectors:
              - { id: compute, name: Compute, short: Networks that rent out processors., colour: 1, subsectors: [{ id: gpu, name: GPU }, { id: cloud, name: Cloud }] }
            """);
        WriteMetric("staking.unbonding", "type: duration");
        WriteMetric("supply.total", "type: amount\nunit: token");
        WriteMetric("supply.max", "type: amount\nunit: token");
        WriteMetric("supply.issued_share", """
            type: percent
            formula: supply.total / supply.max
            vectors: [{ inputs: { supply.total: 50 AKT, supply.max: 200 AKT }, result: 25 % }]
            """);
        WriteMetric("overview.token_use", "type: choices\nchoices: [{ id: pay, label: Pay }, { id: stake, label: Stake }]");
        WriteMetric("custody.wallets", "type: list");
        Write("projects/akash/index.md", Index("Akash Network", "AKT", "AK"));
        Write("projects/akash/facts.yaml", $"facts:\n  - {{ metric: staking.unbonding, value: 14 d, {FactSource} }}\n");
        Write("projects/render/index.md", Index("Render Network", "RENDER", "RE"));
        Write("guides/what-is-depin.md", Guide("## In short\n\nLeaving takes [[akash.staking.unbonding]].\n"));
        Write("glossary/unbonding.md", Term("Unbonding", "Waiting, see [the guide](/guides/what-is-depin#in-short).\n"));
        Write("pages/about.md", "---\ntitle: About\nsummary: Who makes this.\nreviewed: 2026-11-20\n---\n## Who\n\nWe do.\n");
        Write("claims.yaml", "claims:\n  - { id: fast, statement: It is fast., subjects: [akash], verdict: wrong, what_is_right: It is not., basis: [akash.staking.unbonding], checked: 2026-11-20 }\n");
        Write("changes/2026.yaml", "changes:\n  - { date: 2026-11-20, kind: guide, title: First guide, text: It is there., subjects: [what-is-depin] }\n");
        WriteBytes("media/map.png", [0x89, 0x50, 0x4E, 0x47]);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public string Root => Path.Combine(_home, "content");

    public string LastGood => Path.Combine(_home, "lastgood");

    public string Home => _home;

    public static string Guide(string body, string order = "10") => $"""
        ---
        title: What is DePIN?
        summary: What it is.
        kind: guide
        level: start
        order: {order}
        projects: [akash]
        published: 2026-11-20
        reviewed: 2026-11-20
        review_every: 180 d
        ---
        {body}
        """;

    public static string Term(string term, string body) => $"---\nterm: {term}\nshort: What it is.\nreviewed: 2026-11-20\n---\n{body}";

    public static string Index(string name, string token, string monogram) => $"""
        ---
        name: {name}
        token: {token}
        monogram: {monogram}
        sector: compute
        subsector: gpu
        status: active
        core: yes
        summary: What it is.
        reviewed: 2026-11-20
        ---
        ## What infrastructure or service backs this token?

        Computers.

        """;

    public static string Metric(string id, string rest) => $"---\nid: {id}\nname: Name of {id}\nshort: What it is.\nkind: programme\nhigher_is: neutral\n{rest}\n---\n## What it means\n\nThat.\n";

    public void WriteMetric(string id, string rest) => Write($"metrics/{id}.md", Metric(id, rest));

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void WriteBytes(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllBytes(Path.Combine(Root, path), bytes);
    }

    public string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Replaces text in a file that must hold it.</summary>
    public void Edit(string path, string old, string replacement)
    {
        var text = ReadText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public ContentReader NewReader() => new(new ContentFolders(Root, LastGood), Time);

    public ContentStore NewStore() => new(NewReader());

    public ContentSnapshot Read() => NewReader().Read(TestContext.Current.CancellationToken);

    /// <summary>The errors of a first reading, without what becomes of the file.</summary>
    public string[] Errors() => [.. Read().Problems.Where(problem => problem.Level == ProblemLevel.Error).Select(problem => (problem with { Effect = null }).ToString())];

    public string[] Faults() => [.. Read().Problems.Where(problem => problem.Level == ProblemLevel.Fault).Select(problem => problem.ToString())];

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
