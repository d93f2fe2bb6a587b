using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Formulas;

/// <summary>Recursive descent over one formula: sum, product, sign, power, atom. Stops at the first problem.</summary>
internal sealed class FormulaParser(string text)
{
    private const int MaximumLength = 500;

    /// <summary>Brackets, signs and towers of powers nest this deep at most, so that no text can exhaust the stack.</summary>
    private const int MaximumDepth = 40;

    private const int LargestExponent = 1_000;

    private readonly List<MetricId> _inputs = [];
    private int _position;
    private int _depth;

    public IReadOnlyList<MetricId> Inputs => _inputs;

    /// <summary>Empty as long as all is well.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Null when there is a <see cref="Problem"/>.</summary>
    public FormulaNode? Parse()
    {
        if (text.Length > MaximumLength)
            return Fail($"expected at most {MaximumLength} characters");

        var root = Sum();
        return root is not null && Peek() is { } rest ? Fail($"expected one of + - * / ^ or the end, found '{rest}'") : root;
    }

    private FormulaNode? Sum() => Chain("+-", Product);

    private FormulaNode? Product() => Chain("*/", Signed);

    private FormulaNode? Chain(string operators, Func<FormulaNode?> operand)
    {
        var left = operand();
        while (left is not null && Peek() is { } sign && operators.Contains(sign, StringComparison.Ordinal))
        {
            _position++;
            left = operand() is { } right ? new BinaryNode(sign, left, right) : null;
        }

        return left;
    }

    /// <summary>A sign binds looser than a power: <c>-2 ^ 2</c> is -4.</summary>
    private FormulaNode? Signed()
    {
        if (++_depth > MaximumDepth)
            return Fail($"expected at most {MaximumDepth} nested brackets and signs");

        var node = Take('-') ? Signed() is { } operand ? new NegateNode(operand) : null : Power();
        _depth--;
        return node;
    }

    private FormulaNode? Power()
    {
        var operand = Atom();
        if (operand is null || !Take('^'))
            return operand;

        var start = _position;
        if (Signed() is not { } exponent)
            return null;

        // An exponent that reads a metric has no value here: the dimension of the result would depend on the data.
        if (exponent.Evaluate(_ => null) is not { } number || decimal.Abs(number) > LargestExponent)
            return Fail($"expected a number between -{LargestExponent} and {LargestExponent} as exponent", start);

        return new PowerNode(operand, number);
    }

    private FormulaNode? Atom()
    {
        if (Take('('))
        {
            var inner = Sum();
            return inner is null || Take(')') ? inner : Fail("expected ')'");
        }

        _ = Peek();
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '.' or '_'))
            _position++;

        return Operand(text[start.._position], start);
    }

    private FormulaNode? Operand(string word, int start)
    {
        if (DecimalLiteral.IsNumber(word))
            return DecimalLiteral.Exact(word) is { } number ? new LiteralNode(number) : Fail("expected a number of at most 28 digits", start);
        if (!MetricId.TryParse(word, out var id))
            return Fail($"expected a number, a metric id or '(', found {(word.Length > 0 ? $"'{word}'" : Found())}", start);

        if (!_inputs.Contains(id))
            _inputs.Add(id);
        return new InputNode(id);
    }

    private string Found() => Peek() is { } next ? $"'{next}'" : "the end";

    private bool Take(char expected)
    {
        if (Peek() != expected)
            return false;

        _position++;
        return true;
    }

    /// <summary>The next character that is not white space, null at the end.</summary>
    private char? Peek()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;

        return _position < text.Length ? text[_position] : null;
    }

    private FormulaNode? Fail(string expectation, int? at = null)
    {
        if (Problem.Length == 0)
            Problem = $"Character {(at ?? _position) + 1}: {expectation}.";

        return null;
    }
}
