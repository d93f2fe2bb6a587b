using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests;

/// <summary>Short ways to write metrics, readings and sources down.</summary>
internal static class Make
{
    public static readonly ProjectSlug Akash = Id.Parse<ProjectSlug>("akash");

    /// <summary>The mirror repeats what the chain says; the press and the forum have their own origins.</summary>
    public static readonly IReadOnlyDictionary<SourceId, Source> Sources = new[]
    {
        Source("chain", "chain"), Source("mirror", "chain"), Source("press", "press"), Source("forum", "forum"),
    }.ToDictionary(source => source.Id);

    public static SourceId SourceId(string id) => Id.Parse<SourceId>(id);

    public static MetricId MetricId(string id) => Id.Parse<MetricId>(id);

    public static FigureId FigureId(string metric) => new(Akash, MetricId(metric));

    public static FactValue Value(MetricType type, string literal)
    {
        Assert.True(ValueParser.TryParse(new ValueShape(type, null, ["pay", "reward", "stake"]), literal, out var value, out var problem), problem);
        return value!;
    }

    public static QuantityValue Quantity(MetricType type, string literal) => (QuantityValue)Value(type, literal);

    public static Metric Metric(string id, MetricType type, string? formula = null, MetricKind kind = MetricKind.Chain) => new()
    {
        Id = MetricId(id),
        Name = $"Name of {id}",
        Short = "A metric.",
        Type = type,
        Unit = type switch { MetricType.Money => "USD", MetricType.Amount => "token", _ => null },
        Kind = kind,
        Formula = formula is null ? null : Formula(formula),
    };

    public static Formula Formula(string text)
    {
        Assert.True(Facts.Formulas.Formula.TryParse(text, out var formula, out var problem), problem);
        return formula!;
    }

    public static FormulaVector Vector(QuantityValue result, params (string Metric, QuantityValue Value)[] inputs) =>
        new(inputs.ToDictionary(input => MetricId(input.Metric), input => input.Value), result);

    public static MetricCatalog Catalog(params Metric[] metrics)
    {
        var catalog = MetricCatalog.Create(metrics, out var problems);
        Assert.Empty(problems);
        return catalog;
    }

    public static Reading Reading(Metric metric, string literal, string source = "chain", string checkedOn = "2026-11-22") => new()
    {
        Figure = new FigureId(Akash, metric.Id),
        Value = Value(metric.Type, literal),
        Provenance = Provenance.FromSource(new Citation(SourceId(source)), Day(checkedOn)),
    };

    public static DateOnly Day(string literal) => PartialDate.Parse(literal).FirstDay;

    public static DateTimeOffset Noon(string day) => new(Day(day), new TimeOnly(12, 0), TimeSpan.Zero);

    private static Source Source(string id, string origin) => new()
    {
        Id = SourceId(id),
        Title = id,
        Publisher = id,
        Url = new Uri($"https://{id}.example"),
        Kind = SourceKind.Official,
        Origin = origin,
        Terms = new SourceTerms(null, null, Allowance.Unknown, Allowance.Unknown, Allowance.Unknown, null),
    };
}
