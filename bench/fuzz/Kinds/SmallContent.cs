namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>A small content folder without a problem in it: of everything one, so that it is read fast.</summary>
internal static class SmallContent
{
    private const string Source = "source: docs, at: genesis.go, checked: 2026-11-20, confidence: verified";

    public static SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal)
    {
        ["sources.yaml"] = "sources:\n  - { id: docs, title: Documentation, publisher: Akash Network, url: \"https://example.org/docs\", kind: official, origin: akash, terms: { retain: yes, redistribute: unknown, commercial: no } }\n",
        ["chains.yaml"] = "chains:\n  - { id: ethereum, name: Ethereum, caip2: \"eip155:1\", family: evm, native: no }\n  - { id: akash, name: Akash, family: cosmos, native: yes }\n",
        ["sectors.yaml"] = "sectors:\n  - { id: compute, name: Compute, short: Networks that rent out processors., colour: 1, subsectors: [{ id: gpu, name: GPU }, { id: cloud, name: Cloud }] }\n",
        ["claims.yaml"] = "claims:\n  - { id: fast, statement: It is fast., subjects: [akash], verdict: wrong, what_is_right: It is not., basis: [akash.staking.unbonding], checked: 2026-11-20 }\n",
        ["changes/2026.yaml"] = "changes:\n  - { date: 2026-11-20, kind: guide, title: First guide, text: It is there., subjects: [what-is-depin] }\n",
        ["metrics/staking.unbonding.md"] = Metric("staking.unbonding", "type: duration"),
        ["metrics/supply.total.md"] = Metric("supply.total", "type: amount\nunit: token"),
        ["metrics/supply.max.md"] = Metric("supply.max", "type: amount\nunit: token"),
        ["metrics/supply.issued_share.md"] = Metric("supply.issued_share", "type: percent\nformula: supply.total / supply.max\nvectors: [{ inputs: { supply.total: 50 AKT, supply.max: 200 AKT }, result: 25 % }]"),
        ["metrics/overview.token_use.md"] = Metric("overview.token_use", "type: choices\nchoices: [{ id: pay, label: Pay }, { id: stake, label: Stake }]"),
        ["projects/akash/index.md"] = "---\nname: Akash Network\ntoken: AKT\nmonogram: AK\nsector: compute\nsubsector: gpu\nstatus: active\ncore: yes\nsummary: What it is.\nreviewed: 2026-11-20\n---\n## What infrastructure or service backs this token?\n\nComputers.\n",
        ["projects/akash/facts.yaml"] = $"facts:\n  - {{ metric: staking.unbonding, value: 14 d, {Source} }}\n  - {{ metric: supply.total, value: 50 AKT, {Source} }}\n  - {{ metric: overview.token_use, value: [pay, stake], {Source} }}\n",
        ["guides/what-is-depin.md"] = "---\ntitle: What is DePIN?\nsummary: What it is.\nkind: guide\nlevel: start\norder: 10\nprojects: [akash]\npublished: 2026-11-20\nreviewed: 2026-11-20\nreview_every: 180 d\n---\n## In short\n\nLeaving takes [[akash.staking.unbonding | else: a while]], see [waiting](/glossary/unbonding).\n",
        ["glossary/unbonding.md"] = "---\nterm: Unbonding\nshort: What it is.\nreviewed: 2026-11-20\n---\nWaiting, see [the guide](/guides/what-is-depin#in-short).\n",
        ["pages/about.md"] = "---\ntitle: About\nsummary: Who makes this.\nreviewed: 2026-11-20\n---\n## Who\n\nWe do.\n",
    };

    private static string Metric(string id, string rest) => $"---\nid: {id}\nname: Name of {id}\nshort: What it is.\nkind: programme\nhigher_is: neutral\n{rest}\n---\n## What it means\n\nThat.\n";
}
