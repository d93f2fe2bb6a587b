using System.Text.Json;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>The repository's content with a project, a guide, a chain and a statement of our own beside it, which hold what real ones rarely do.</summary>
internal sealed class SampleContent : IDisposable
{
    public const string Hostile = "Is it A | B, `c` or <b>d</b>?\n\n# Not a heading\n\n[e](javascript:alert(1)) [[akash]] | f |";

    private const string Origin = "source: sample-docs, checked: 2026-01-10, confidence: verified";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("depinguide-content-");

    public SampleContent()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Repository.Content, file), File.ReadAllText(file));

        Append("sources.yaml", """  - { id: sample-docs, title: "Sample | docs", publisher: Sample, url: "https://docs.sample.example/a(b)", kind: official, origin: sample, terms: { retain: yes, redistribute: yes, commercial: yes } }""");
        Append("chains.yaml", """  - { id: sample-chain, name: Sample Chain, family: none, native: yes, explorer: Samplescan, explorer_url: "https://scan.sample.example/at/{address}" }""");
        Append("claims.yaml", "  - { id: sample-claim, statement: It is the best sample., subjects: [sample, sample-guide], verdict: wrong, what_is_right: It is one of many., basis: [sample.staking.unbonding], checked: 2026-01-10 }");
        Write("projects/sample/index.md", Index);
        Write("projects/sample/facts.yaml", Facts);
        Write("guides/sample-guide.md", Guide);
    }

    public string Root => _folder.FullName;

    private static string Index => """
        ---
        name: Sample Network
        token: SMP
        monogram: SA
        sector: compute
        status: ended
        core: no
        summary: A network that exists in tests only.
        redirects: [old-sample, smp]
        reviewed: 2026-01-10
        ---
        ## What infrastructure or service backs this token?

        Leaving takes [[sample.staking.unbonding]], said [[sample]]. In code it is `[[sample]]`.

        | Part | Time |
        |---|---|
        | all | [[sample.staking.unbonding]] |

        No yield: [[sample.staking.apr_net | else: none at all]].
        """;

    private static string Facts => $$"""
        facts:
          - { metric: staking.unbonding, value: 14 d, as_of: 2026-01-09, {{Origin}} }
        deployments:
          - { token: SMP, chain: sample-chain, address: "smp/1", role: native, {{Origin}} }
          - { token: SMP, chain: sample-chain, address: "smp|2`", role: legacy, warning: "Worth | nothing.", {{Origin}} }
          - { token: SMP, chain: solana, address: "rndrizKT3MK1iimdxRdWabcF7Zg7AR5T4nud4EkHBof", role: bridged-third-party, {{Origin}} }
        links:
          - { kind: look-alike, value: "https://sarnple.example/app", label: A copy, proofs: [{ source: sample-docs, confidence: verified }], checked: 2026-01-10 }
        wallets:
          - { name: Purse, kind: software, chains: [sample-chain, solana], {{Origin}} }
          - { name: Chest, kind: hardware, chains: [sample-chain], {{Origin}} }
        incidents:
          - { date: 2026-01-05, title: Lights went out, what: All nodes stopped for a day., {{Origin}} }
        known_changes:
          - { id: move, kind: migration, title: The token moves, what: It moves., expected: 2199-01, {{Origin}} }
          - { id: vote, kind: vote, title: The vote ends, what: It ends., expected: 2026-01-08, {{Origin}} }
        open_questions:
          - question: {{JsonSerializer.Serialize(Hostile)}}
        """;

    private static string Guide => """
        ---
        title: Sample guide
        summary: About the sample.
        kind: guide
        level: deepen
        order: 99000
        projects: [sample]
        published: 2026-01-09
        reviewed: 2026-01-10
        review_every: 180 d
        ---
        ## In short

        It takes [[sample.staking.unbonding]].
        """;

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Append(string path, string line) => File.AppendAllText(Path.Combine(Root, path), line + "\n");
}
