using System.Globalization;
using CsCheck;
using DepinGuide.Facts.Formulas;

namespace DepinGuide.Facts.Tests.Formulas;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("8 - 4 - 2", "2")]
    [InlineData("8 / 4 / 2", "1")]
    [InlineData("-2 ^ 2", "-4")]
    [InlineData("(-2) ^ 3", "-8")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("2 ^ -2", "0.25")]
    [InlineData("2 ^ (1 + 2)", "8")]
    [InlineData("16 ^ 0.5", "4")]
    [InlineData("0 ^ 0", "1")]
    [InlineData("1.1 ^ 10", "2.5937424601")]
    [InlineData("- - 3", "3")]
    [InlineData("2*-3", "-6")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("\n 7\t", "7")]
    public void Evaluate_Numbers_FollowsTheRulesOfArithmetic(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Parse(text).Evaluate(_ => null));

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("1 / (2 - 2)")]
    [InlineData("0 ^ -1")]
    [InlineData("(-4) ^ 0.5")]
    [InlineData("0 ^ -0.5")]
    [InlineData("10 ^ 1000")]
    [InlineData("10 ^ 500.5")]
    [InlineData("79228162514264337593543950335 + 1")]
    [InlineData("market.price * 0")]
    public void Evaluate_WithoutAResult_IsNull(string text) => Assert.Null(Parse(text).Evaluate(_ => null));

    [Fact]
    public void Evaluate_Inputs_AreLookedUpByTheirIds() =>
        Assert.Equal(8, Parse("supply.total / usage.spend_30d ^ 2").Evaluate(id => id.Value == "supply.total" ? 32 : 2));

    [Fact]
    public void Inputs_NamedTwice_AreListedOnceInOrderOfAppearance() =>
        Assert.Equal(["b.y", "a.x"], Parse("b.y + a.x * b.y").Inputs.Select(id => id.Value), StringComparer.Ordinal);

    [Theory]
    [InlineData("", "Character 1:", "a metric id")]
    [InlineData("1 +", "Character 4:", "found the end")]
    [InlineData("1 + * 2", "Character 5:", "found '*'")]
    [InlineData("(1 + 2", "Character 7:", "expected ')'")]
    [InlineData("1 2", "Character 3:", "found '2'")]
    [InlineData("1)", "Character 2:", "or the end")]
    [InlineData("price", "Character 1:", "found 'price'")]
    [InlineData("1 × 2", "Character 3:", "found '×'")]
    [InlineData("5 %", "Character 3:", "found '%'")]
    [InlineData("Market.price", "Character 1:", "found 'Market.price'")]
    [InlineData("2 ^ market.price", "Character 4:", "as exponent")]
    [InlineData("2 ^ 1001", "Character 4:", "between -1000 and 1000")]
    [InlineData("2 ^ (1 / 0)", "Character 4:", "as exponent")]
    [InlineData("1 + 11111111111111111111111111111111111111111", "Character 5:", "28 digits")]
    public void TryParse_BadText_SaysWhatAndWhere(string text, string where, string what)
    {
        Assert.False(Formula.TryParse(text, out var formula, out var problem));

        Assert.Null(formula);
        Assert.StartsWith(where, problem, StringComparison.Ordinal);
        Assert.Contains(what, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void TryParse_NestedBrackets_AreLimited(int count, bool expected) =>
        Assert.Equal(expected, Formula.TryParse(new string('(', count - 1) + "1" + new string(')', count - 1), out _, out _));

    [Fact]
    public void TryParse_ManyTerms_AreNoNesting() => Assert.Equal(100, Parse(string.Join('+', Enumerable.Repeat("(1)", 100))).Evaluate(_ => null));

    [Fact]
    public void TryParse_TowerOfPowers_IsLimited() =>
        Assert.False(Formula.TryParse(string.Join('^', Enumerable.Repeat("1", 200)), out _, out _));

    [Fact]
    public void TryParse_LongText_IsRefused()
    {
        Assert.True(Formula.TryParse("1".PadRight(500), out _, out _));
        Assert.False(Formula.TryParse("1".PadRight(501), out _, out var problem));

        Assert.Contains("at most 500 characters", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndExplainsWhatItRefuses() =>
        AnyText.Sample(text =>
        {
            var isFormula = Formula.TryParse(text, out var formula, out var problem);
            return isFormula ? formula is not null && problem.Length == 0 : formula is null && problem.Length > 0;
        });

    [Fact]
    public void Evaluate_AnyFormulaAndInput_NeverThrows() =>
        Gen.Select(AnyText, Gen.Decimal).Sample((text, number) =>
        {
            if (Formula.TryParse(text, out var formula, out _))
                _ = formula!.Evaluate(_ => number);
        });

    private static Gen<string> AnyText => Gen.OneOf(
        Gen.String,
        Gen.OneOf("1", "0", "0.5", "12", "99999999999999", "a.x", "market.price", "+", "-", "*", "/", "^", "(", ")", " ", "%", "é")
            .Array[0, 20].Select(string.Concat));

    private static Formula Parse(string text)
    {
        Assert.True(Formula.TryParse(text, out var formula, out var problem), problem);
        return formula!;
    }
}
