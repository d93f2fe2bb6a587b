using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Addresses;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;
using DepinGuide.Facts.Values;

namespace DepinGuide.Data.Tests.Samples;

/// <summary>Small content with our own values. Every test adds the projects it is about.</summary>
public static class SampleContent
{
    public static readonly DateOnly Checked = new(2026, 11, 22);

    public static MetricId Kind { get; } = Id.Parse<MetricId>("staking.kind");

    public static MetricId Unbonding { get; } = Id.Parse<MetricId>("staking.unbonding");

    public static MetricId Total { get; } = Id.Parse<MetricId>("supply.total");

    public static MetricId Maximum { get; } = Id.Parse<MetricId>("supply.max");

    /// <summary>Computed from total and maximum.</summary>
    public static MetricId IssuedShare { get; } = Id.Parse<MetricId>("supply.issued_share");

    public static MetricId Feature { get; } = Id.Parse<MetricId>("overview.feature");

    public static MetricId TokenUse { get; } = Id.Parse<MetricId>("overview.token_use");

    public static SourceId Docs { get; } = Id.Parse<SourceId>("example-docs");

    public static SourceId Code { get; } = Id.Parse<SourceId>("example-code");

    public static ContentSnapshot Of(params ProjectDocument[] projects) => new()
    {
        Revision = "one",
        ReadAt = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
        Projects = projects,
        Catalog = MetricCatalog.Create(Metrics(), out _),
        Sources = new[] { Source(Docs, "example"), Source(Code, "example-forge") }.ToDictionary(source => source.Id),
        Chains = new[] { Chain("solana", "Solana", AddressFamily.Solana), Chain("ethereum", "Ethereum", AddressFamily.Evm) }.ToDictionary(chain => chain.Id),
        Sectors =
        [
            new(Id.Parse<SectorId>("compute"), "Compute", "Processors for hire.", 1, [new(Id.Parse<SectorId>("gpu"), "Graphics")]),
            new(Id.Parse<SectorId>("wireless"), "Wireless", "Radio coverage.", 2, []),
        ],
    };

    public static ProjectDocument Project(string slug, Func<Project, Project>? with = null, ProjectFacts? facts = null)
    {
        var project = new Project
        {
            Slug = Id.Parse<ProjectSlug>(slug),
            Name = slug,
            Token = slug[..1].ToUpperInvariant(),
            Monogram = "Xy",
            Sector = Id.Parse<SectorId>("compute"),
            Status = ProjectStatus.Active,
            Summary = $"What {slug} does.",
            Reviewed = Checked,
        };
        return new ProjectDocument
        {
            Project = with is null ? project : with(project),
            Body = RenderedMarkdown.Empty,
            Markdown = "",
            Facts = facts ?? new ProjectFacts(),
            Path = $"projects/{slug}/index.md",
        };
    }

    /// <summary>A project with these facts: metric and literal.</summary>
    public static ProjectDocument Project(string slug, params (MetricId Metric, string Literal)[] facts) =>
        Project(slug, facts: new ProjectFacts { Readings = [.. facts.Select(fact => Reading(slug, fact.Metric, fact.Literal))] });

    public static Reading Reading(string project, MetricId metric, string literal, SourceId? source = null, DateOnly? checkedOn = null)
    {
        var found = Metrics().Single(known => known.Id == metric);
        var shape = new ValueShape(found.Type, found.Unit, [.. found.Choices.Select(choice => choice.Id)]);
        Assert.True(ValueParser.TryParse(shape, literal, out var value, out var problem), problem);
        return new Reading
        {
            Figure = new FigureId(Id.Parse<ProjectSlug>(project), metric),
            Value = value!,
            Provenance = Provenance.FromSource(new Citation(source ?? Docs, "page 1"), checkedOn ?? Checked),
        };
    }

    public static Provenance Stated(SourceId? source = null) =>
        Provenance.FromSource(new Citation(source ?? Docs, "page 2", new Uri("https://docs.example/a%20b#c")), Checked) with
        {
            AsOf = PartialDate.Parse("2026-08"),
            Confidence = Confidence.Secondary,
        };

    public static Source Source(SourceId id, string origin) => new()
    {
        Id = id,
        Title = $"About {id}",
        Publisher = "Example",
        Url = new Uri($"https://{id}.example/"),
        Kind = SourceKind.Official,
        Origin = origin,
        Terms = new(new Uri("https://terms.example/#use"), Checked, Allowance.Yes, Allowance.Unknown, Allowance.No, "Example"),
    };

    public static Deployment Deployment(string chain, DeploymentRole role = DeploymentRole.Native, SourceId? source = null) =>
        new("XYZ", Id.Parse<ChainId>(chain), $"address-on-{chain}", 6, "SPL", role, Warning: null, Note: "note", Stated(source));

    private static Chain Chain(string id, string name, AddressFamily family) => new(Id.Parse<ChainId>(id), name, $"{id}:1", family, IsNative: false);

    private static Metric[] Metrics()
    {
        Assert.True(Formula.TryParse("supply.total / supply.max", out var share, out var problem), problem);
        return
        [
            Metric(Kind, MetricType.Choice) with { Choices = [new("delegated", "Delegated stake"), new("lock-pool", "Lock pool"), new("lock", "Lock")] },
            Metric(Unbonding, MetricType.Duration),
            Metric(Total, MetricType.Amount) with { Unit = "token", TolerancePercent = 1 },
            Metric(Maximum, MetricType.Amount) with { Unit = "token", Kind = MetricKind.Fixed },
            Metric(IssuedShare, MetricType.Percent) with { Formula = share, Vectors = [Vector()] },
            Metric(Feature, MetricType.Text) with { Kind = MetricKind.Organisation, Column = new("overview", "Feature", 3), Prefer = [Docs, Code] },
            Metric(TokenUse, MetricType.Choices) with { Choices = [new("pay", "Pay"), new("stake", "Stake")] },
        ];
    }

    private static FormulaVector Vector() => new(
        new Dictionary<MetricId, QuantityValue>
        {
            [Total] = new(MetricType.Amount, DecimalRange.Of(25), "AKT"),
            [Maximum] = new(MetricType.Amount, DecimalRange.Of(100), "AKT"),
        },
        new QuantityValue(MetricType.Percent, DecimalRange.Of(25)));

    private static Metric Metric(MetricId id, MetricType type) =>
        new() { Id = id, Name = id.Value, Short = "What it is.", Type = type, Kind = MetricKind.Programme };
}
