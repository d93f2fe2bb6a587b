using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Formulas;

/// <summary>Powers of money and of tokens; both 0 for plain numbers, counts and percentages.</summary>
internal readonly record struct Dimension(int Money, int Amount)
{
    /// <summary>Far beyond anything meant; keeps nested powers within int.</summary>
    private const int LargestPower = 1_000_000;

    /// <summary>Null for types that cannot be calculated with.</summary>
    public static Dimension? Of(MetricType type) => type switch
    {
        MetricType.Number or MetricType.Count or MetricType.Percent => new(0, 0),
        MetricType.Money => new(1, 0),
        MetricType.Amount => new(0, 1),
        _ => null,
    };

    /// <summary>The dimension of a formula, null when its parts do not fit together.</summary>
    /// <param name="problem">What does not fit; empty on success.</param>
    public static Dimension? Of(FormulaNode node, Func<MetricId, Dimension> input, out string problem)
    {
        problem = "";
        return node switch
        {
            InputNode read => input(read.Id),
            NegateNode negate => Of(negate.Operand, input, out problem),
            PowerNode power => OfPower(power, input, out problem),
            BinaryNode binary => OfBinary(binary, input, out problem),
            _ => new Dimension(0, 0),
        };
    }

    public override string ToString() => this switch
    {
        (0, 0) => "a plain number",
        (1, 0) => "money",
        (0, 1) => "an amount",
        _ => $"money^{Money} amount^{Amount}",
    };

    private static Dimension? OfBinary(BinaryNode node, Func<MetricId, Dimension> input, out string problem)
    {
        if (Of(node.Left, input, out problem) is not { } left || Of(node.Right, input, out problem) is not { } right)
            return null;
        if (node.Operator is '*' or '/')
            return node.Operator == '*' ? left.Plus(right, 1) : left.Plus(right, -1);
        if (left == right)
            return left;

        problem = $"'{node.Operator}' stands between {left} and {right}: expected the same on both sides";
        return null;
    }

    private static Dimension? OfPower(PowerNode node, Func<MetricId, Dimension> input, out string problem)
    {
        if (Of(node.Operand, input, out problem) is not { } operand)
            return null;
        if (operand == default)
            return operand;

        var isWhole = decimal.IsInteger(node.Exponent);
        var (money, amount) = (operand.Money * node.Exponent, operand.Amount * node.Exponent);
        if (isWhole && decimal.Abs(money) <= LargestPower && decimal.Abs(amount) <= LargestPower)
            return new((int)money, (int)amount);

        problem = $"'^' takes a broken or huge power of {operand}: expected a plain number before it";
        return null;
    }

    private Dimension Plus(Dimension other, int sign) => new(Money + (sign * other.Money), Amount + (sign * other.Amount));
}
