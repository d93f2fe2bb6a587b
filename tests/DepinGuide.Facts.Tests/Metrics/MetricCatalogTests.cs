using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Metrics;

public sealed class MetricCatalogTests
{
    private static readonly Metric[] Given =
    [
        Make.Metric("x.percent", MetricType.Percent),
        Make.Metric("x.number", MetricType.Number),
        Make.Metric("x.count", MetricType.Count),
        Make.Metric("x.money", MetricType.Money),
        Make.Metric("x.money2", MetricType.Money),
        Make.Metric("x.amount", MetricType.Amount),
        Make.Metric("x.amount2", MetricType.Amount),
        Make.Metric("x.duration", MetricType.Duration),
    ];

    [Theory]
    [InlineData(MetricType.Percent, "x.percent * (1 - x.percent)")]
    [InlineData(MetricType.Percent, "x.amount / x.amount2")]
    [InlineData(MetricType.Number, "x.money / x.money2 + x.count")]
    [InlineData(MetricType.Number, "(x.amount * x.money) / (x.money2 * x.amount2)")]
    [InlineData(MetricType.Number, "x.money ^ 2 / x.money2 ^ 2")]
    [InlineData(MetricType.Percent, "(1 + x.percent) ^ 0.5 - 1")]
    [InlineData(MetricType.Count, "x.count + x.number")]
    [InlineData(MetricType.Money, "x.money - x.money2 * x.percent")]
    [InlineData(MetricType.Amount, "x.percent * x.amount")]
    [InlineData(MetricType.Amount, "-x.amount")]
    public void Create_UnitsFit_KeepsTheMetric(MetricType type, string formula)
    {
        var catalog = MetricCatalog.Create([.. Given, Make.Metric("y.result", type, formula)], out var problems);

        Assert.Empty(problems);
        Assert.Equal("y.result", Assert.Single(catalog.ComputedInOrder).Id.Value);
    }

    [Theory]
    [InlineData(MetricType.Amount, "x.amount + 1", "between an amount and a plain number")]
    [InlineData(MetricType.Money, "x.money - x.amount", "between money and an amount")]
    [InlineData(MetricType.Money, "x.money ^ 0.5", "broken or huge power of money")]
    [InlineData(MetricType.Money, "((x.money ^ 1000) ^ 1000) ^ 1000", "huge power")]
    [InlineData(MetricType.Percent, "x.money / x.amount", "gives money^1 amount^-1")]
    [InlineData(MetricType.Money, "x.percent", "gives a plain number: expected money")]
    [InlineData(MetricType.Text, "x.number", "not text")]
    [InlineData(MetricType.Duration, "x.number", "not duration")]
    [InlineData(MetricType.Number, "x.duration", "which is of type duration")]
    [InlineData(MetricType.Number, "x.nowhere", "'x.nowhere', which is not a metric")]
    [InlineData(MetricType.Number, "1 + 1", "reads no metric")]
    [InlineData(MetricType.Number, "y.result + 1", "circle: y.result -> y.result")]
    public void Create_FormulaDoesNotFit_LeavesTheMetricOutAndSaysWhy(MetricType type, string formula, string expected)
    {
        var catalog = MetricCatalog.Create([.. Given, Make.Metric("y.result", type, formula)], out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("y.result", "formula"), (problem.Metric.Value, problem.Field));
        Assert.Contains(expected, problem.Text, StringComparison.Ordinal);
        Assert.Null(catalog.Find(Make.MetricId("y.result")));
        Assert.Equal(Given.Length, catalog.All.Count);
    }

    [Fact]
    public void Create_Circle_LeavesOutItsMembersAndWhatNeedsThem()
    {
        var catalog = MetricCatalog.Create(
            [
                Make.Metric("c.top", MetricType.Number, "a.one + x.number"),
                Make.Metric("a.one", MetricType.Number, "b.two * 2"),
                Make.Metric("b.two", MetricType.Number, "a.one / 2"),
                Make.Metric("x.number", MetricType.Number),
            ],
            out var problems);

        Assert.Equal(["x.number"], catalog.All.Keys.Select(id => id.Value), StringComparer.Ordinal);
        Assert.Empty(catalog.ComputedInOrder);
        Assert.Equal(["b.two", "a.one", "c.top"], problems.Select(problem => problem.Metric.Value), StringComparer.Ordinal);
        Assert.Contains("circle: a.one -> b.two -> a.one", problems[0].Text, StringComparison.Ordinal);
        Assert.All(problems.Skip(1), problem => Assert.Contains("left out", problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void ComputedInOrder_ChainOfFormulas_PutsInputsFirst()
    {
        var catalog = Make.Catalog(
            Make.Metric("a.last", MetricType.Number, "b.middle + c.first"),
            Make.Metric("b.middle", MetricType.Number, "c.first * 2"),
            Make.Metric("c.first", MetricType.Number, "x.number + 1"),
            Make.Metric("x.number", MetricType.Number));

        Assert.Equal(["c.first", "b.middle", "a.last"], catalog.ComputedInOrder.Select(metric => metric.Id.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void Create_SameIdTwice_KeepsTheFirstAndSaysSo()
    {
        var catalog = MetricCatalog.Create(
            [Make.Metric("x.number", MetricType.Number), Make.Metric("x.number", MetricType.Text)], out var problems);

        Assert.Equal(MetricType.Number, catalog.Find(Make.MetricId("x.number"))!.Type);
        Assert.Equal("id", Assert.Single(problems).Field);
    }

    public static TheoryData<string, string, string, string[], string> Published => new()
    {
        { "before tax", "a.yield * (1 - a.tax)", "32.64 %", ["a.yield=33.31 %", "a.tax=2 %"], "Percent" },
        { "high tax", "a.yield * (1 - a.tax)", "32.64 %", ["a.yield=163.2 %", "a.tax=80 %"], "Percent" },
        { "real yield", "(1 + a.yield) / (1 + a.growth) - 1", "7.48 %", ["a.yield=33.08 %", "a.growth=23.82 %"], "Percent" },
        { "non-staker", "1 / (1 + a.growth) - 1", "-19.24 %", ["a.growth=23.82 %"], "Percent" },
        { "compounded", "(1 + a.month) ^ 12 - 1", "12.68 %", ["a.month=1 %"], "Percent" },
        {
            "Akash before tax", "a.inflation * b.total / b.bonded", "13.37 %",
            ["a.inflation=4 %", "b.bonded=88496665.093499 AKT", "b.total=295868912.489891 AKT"], "Percent"
        },
        {
            "Akash after tax", "a.inflation * b.total * (1 - a.tax) / b.bonded", "4.01 %",
            ["a.inflation=4 %", "b.bonded=88496665.093499 AKT", "b.total=295868912.489891 AKT", "a.tax=70 %"], "Percent"
        },
        { "amount", "a.share * b.total", "2.5 FIL", ["a.share=50 %", "b.total=5 FIL"], "Amount" },
        { "rounded away from zero", "c.a / c.b", "-0.13", ["c.a=-1", "c.b=8"], "Number" },
        { "whole count", "c.a / c.b", "3", ["c.a=5", "c.b=2"], "Count" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Create_PublishedVector_ComesOut(string name, string formula, string result, string[] inputs, string type) =>
        Assert.Empty(ProblemsOf(formula, result, inputs, Enum.Parse<MetricType>(type)).Select(problem => $"{name}: {problem.Text}"));

    [Theory]
    [InlineData("-12.68 %", "a.month=1 %", "expected -12.68 %, the formula gives 12.68")]
    [InlineData("12.69 %", "a.month=1 %", "expected 12.69 %")]
    [InlineData("12.680 %", "a.month=1 %", "does not come out")]
    [InlineData("12.68 %", "a.tax=1 %", "has no 'a.month'")]
    [InlineData("12.68 %", "a.month=1 %,a.tax=1 %", "gives 'a.tax', which the formula does not read")]
    [InlineData("12.68 %", "a.month=1 % .. 2 %", "expected one exact percent")]
    [InlineData("12 % .. 13 %", "a.month=1 %", "expected one exact percent")]
    [InlineData("12.68 %", "a.month=9999999999999999999999 %", "has no result")]
    public void Create_VectorThatFails_IsAProblemOfTheMetric(string result, string inputs, string expected)
    {
        var problem = Assert.Single(ProblemsOf("(1 + a.month) ^ 12 - 1", result, inputs.Split(','), MetricType.Percent));

        Assert.Equal("vectors[0]", problem.Field);
        Assert.Contains(expected, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_VectorInAnotherUnit_IsAProblem()
    {
        var problem = Assert.Single(ProblemsOf("a.share * b.total", "2.5 IO", ["a.share=50 %", "b.total=5 FIL"], MetricType.Amount));

        Assert.Contains("gives 2.5 FIL", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_VectorWhoseResultOverflowsAsPercent_IsAProblem()
    {
        var problem = Assert.Single(ProblemsOf("c.x * 1", "1 %", ["c.x=79228162514264337593543950335"], MetricType.Percent));

        Assert.Contains("has no result", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_VectorsWithoutFormula_AreAProblem()
    {
        var metric = Make.Metric("x.number", MetricType.Number) with { Vectors = [Make.Vector(Make.Quantity(MetricType.Number, "1"))] };

        Assert.Empty(MetricCatalog.Create([metric], out var problems).All);
        Assert.Equal("vectors", Assert.Single(problems).Field);
    }

    /// <summary>Metrics of group a are percentages, of b amounts, of c plain numbers.</summary>
    private static IReadOnlyList<MetricProblem> ProblemsOf(string formula, string result, string[] inputs, MetricType type)
    {
        var given = inputs.Select(input => input.Split('=')).Select(pair => (Metric: pair[0], Value: Make.Quantity(TypeOf(pair[0]), pair[1]))).ToArray();
        var computed = Make.Metric("z.result", type, formula) with { Vectors = [Make.Vector(Make.Quantity(type, result), given)] };
        var read = given.Select(input => input.Metric)
            .Union(computed.Formula!.Inputs.Select(id => id.Value), StringComparer.Ordinal)
            .Select(id => Make.Metric(id, TypeOf(id)));
        _ = MetricCatalog.Create([.. read, computed], out var problems);
        return problems;
    }

    private static MetricType TypeOf(string metric) => metric[0] switch { 'a' => MetricType.Percent, 'b' => MetricType.Amount, _ => MetricType.Number };
}
