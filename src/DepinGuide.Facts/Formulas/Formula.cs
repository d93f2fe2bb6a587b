using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Formulas;

/// <summary>
/// A published formula: <c>+ - * / ^ ( )</c>, decimal literals and metric ids of the same project. The executed code is
/// this text. Percent enters as a fraction (5 % is 0.05) and leaves as a percent.
/// </summary>
public sealed class Formula
{
    private Formula(string text, FormulaNode root, IReadOnlyList<MetricId> inputs)
    {
        Text = text;
        Root = root;
        Inputs = inputs;
    }

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>The metrics it reads, each once, in order of appearance.</summary>
    public IReadOnlyList<MetricId> Inputs { get; }

    internal FormulaNode Root { get; }

    /// <param name="problem">What is wrong and at which character; empty on success.</param>
    public static bool TryParse(string text, out Formula? formula, out string problem)
    {
        var parser = new FormulaParser(text);
        var root = parser.Parse();
        formula = root is null ? null : new Formula(text, root, parser.Inputs);
        problem = parser.Problem;
        return formula is not null;
    }

    /// <summary>
    /// The result, null when it has none (division by zero, overflow, a root that is not a number, an input that is null).
    /// Arithmetic is decimal; only a power with a broken exponent goes through double, and keeps 15 digits.
    /// </summary>
    public decimal? Evaluate(Func<MetricId, decimal?> input) => Root.Evaluate(input);
}
