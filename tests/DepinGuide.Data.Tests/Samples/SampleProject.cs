using DepinGuide.Content.Documents;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Data.Tests.Samples;

/// <summary>A project with at least one record of every kind, every optional field filled in somewhere.</summary>
public static class SampleProject
{
    public static ProjectDocument Everything(string slug) => SampleContent.Project(slug, Identity, Facts(slug)) with
    {
        ExternalIds = new Dictionary<string, string>(StringComparer.Ordinal) { ["coingecko"] = $"{slug}-network" },
    };

    public static Claim Claim(string id) => new()
    {
        Id = Id.Parse<ClaimId>(id),
        Statement = "Everybody says so.",
        Subjects = ["alpha", "what-is-depin"],
        Verdict = Verdict.Incomplete,
        WhatIsRight = "Some do.",
        Citations = [new(SampleContent.Docs, "page 3", new Uri("https://docs.example/3#a")), new(SampleContent.Code, "README")],
        Basis = [Id.Parse<FigureId>("alpha.staking.kind")],
        AsOf = PartialDate.Parse("2026"),
        Checked = SampleContent.Checked,
    };

    private static Project Identity(Project project) => project with
    {
        Subsector = Id.Parse<SectorId>("gpu"),
        Aliases = ["Old Name", "OLD"],
        IsCore = true,
        Status = ProjectStatus.Migrating,
    };

    private static ProjectFacts Facts(string slug) => new()
    {
        Readings = [Fact(slug), Judgement(slug)],
        Deployments = [SampleContent.Deployment("solana"), SampleContent.Deployment("ethereum", DeploymentRole.Legacy) with { Warning = "Old." }],
        Contracts = [new(Id.Parse<ChainId>("ethereum"), "0xabc", ContractKind.BurnWallet, "Burn", "note", SampleContent.Stated())],
        Links = [new(LinkKind.Docs, new Uri("https://docs.example/?q=%20#top"), "Docs", [Proof(SampleContent.Docs), Proof(SampleContent.Code)], SampleContent.Checked, "note")],
        Wallets = [new("Ledger", WalletKind.Hardware, [Id.Parse<ChainId>("solana"), Id.Parse<ChainId>("ethereum")], "note", SampleContent.Stated())],
        Incidents = [new(PartialDate.Parse("2025-03"), "Outage", "Nothing worked.", "note", SampleContent.Stated())],
        KnownChanges = [new("move", KnownChangeKind.Migration, "Move", "It moves.", PartialDate.Parse("2027"), "Wait.", SampleContent.Stated(SampleContent.Code))],
        OpenQuestions = [new("How many?", "It matters.")],
    };

    private static Reading Fact(string slug) => SampleContent.Reading(slug, SampleContent.Unbonding, "7 d .. 4 y") with
    {
        Provenance = SampleContent.Stated(),
        For = "device owner",
        Shown = "a week to four years",
        ValidUntil = PartialDate.Parse("2027-12-31"),
        ChangeExpected = new(PartialDate.Parse("2027"), "The vote passed.", new Citation(SampleContent.Code, "proposal 1", new Uri("https://code.example/1#x"))),
        Note = "note",
    };

    private static Reading Judgement(string slug) => SampleContent.Reading(slug, SampleContent.Kind, "lock-pool") with
    {
        Provenance = Provenance.FromBasis([new FigureId(Id.Parse<ProjectSlug>(slug), SampleContent.Unbonding), new FigureId(Id.Parse<ProjectSlug>(slug), SampleContent.Feature)], SampleContent.Checked),
    };

    private static LinkProof Proof(SourceId source) => new(new Citation(source, "footer"), PartialDate.Parse("2026-11"), Confidence.Secondary);
}
