using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Formulas;

/// <summary>A parsed formula, or a part of one. A value that is null makes everything built on it null.</summary>
internal abstract record FormulaNode
{
    public decimal? Evaluate(Func<MetricId, decimal?> input)
    {
        try
        {
            return Compute(input);
        }
        catch (OverflowException)
        {
            // decimal has no arithmetic that reports overflow in any other way.
            return null;
        }
    }

    protected internal abstract decimal? Compute(Func<MetricId, decimal?> input);
}

internal sealed record LiteralNode(decimal Number) : FormulaNode
{
    protected internal override decimal? Compute(Func<MetricId, decimal?> input) => Number;
}

internal sealed record InputNode(MetricId Id) : FormulaNode
{
    protected internal override decimal? Compute(Func<MetricId, decimal?> input) => input(Id);
}

internal sealed record NegateNode(FormulaNode Operand) : FormulaNode
{
    protected internal override decimal? Compute(Func<MetricId, decimal?> input) => -Operand.Compute(input);
}

internal sealed record BinaryNode(char Operator, FormulaNode Left, FormulaNode Right) : FormulaNode
{
    protected internal override decimal? Compute(Func<MetricId, decimal?> input)
    {
        var (left, right) = (Left.Compute(input), Right.Compute(input));
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right == 0 ? null : left / right,
        };
    }
}

internal sealed record PowerNode(FormulaNode Operand, decimal Exponent) : FormulaNode
{
    protected internal override decimal? Compute(Func<MetricId, decimal?> input)
    {
        if (Operand.Compute(input) is not { } number)
            return null;
        if (!decimal.IsInteger(Exponent))
            return Root((double)number);

        var power = WholePower(number, (int)decimal.Abs(Exponent));
        return Exponent >= 0 ? power : power == 0 ? null : 1 / power;
    }

    private decimal? Root(double number)
    {
        var power = Math.Pow(number, (double)Exponent);
        return double.IsFinite(power) ? (decimal)power : null;
    }

    private static decimal WholePower(decimal number, int exponent)
    {
        var power = 1m;
        for (var square = number; exponent > 0; exponent /= 2)
        {
            if (exponent % 2 == 1)
                power *= square;
            if (exponent > 1)
                square *= square;
        }

        return power;
    }
}
