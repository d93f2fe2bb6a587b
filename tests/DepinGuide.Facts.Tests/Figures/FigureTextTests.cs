using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

public sealed class FigureTextTests
{
    [Fact]
    public void Display_Parts_AreJoinedWithWhatTheyAreFor()
    {
        var figure = Figure(MetricType.Duration, ("device owner", "14 d"), ("co-staker", "21 d"));

        Assert.Equal("14\u00A0days (device owner), 21\u00A0days (co-staker)", FigureText.Display(figure));
    }

    [Fact]
    public void Display_Choices_AreShownByTheirLabels()
    {
        var figure = Figure(MetricType.Choices, (null, "pay, stake"));
        figure = figure with { Metric = figure.Metric with { Choices = [new Choice("pay", "Paying for work")] } };

        Assert.Equal("Paying for work, stake", FigureText.Display(figure));
        Assert.Equal("paying for work, stake", figure.SortText);
    }

    [Theory]
    [InlineData(MissingReason.NeverHad, null, "We have no sourced statement on this.")]
    [InlineData(MissingReason.SourceFailed, null, "The source has not answered since 10 August 2026, 14:05 UTC.")]
    [InlineData(MissingReason.NotApplicable, null, "This does not apply to the project.")]
    [InlineData(MissingReason.InputMissing, "Bonded (staking.bonded) is missing", "This cannot be computed: Bonded (staking.bonded) is missing.")]
    [InlineData(MissingReason.NoResult, "the formula divides by zero", "The computation has no result: the formula divides by zero.")]
    public void MissingReason_MissingFigure_IsOneSentence(MissingReason reason, string? detail, string expected)
    {
        var since = reason == MissingReason.SourceFailed ? new DateTimeOffset(2026, 8, 10, 16, 5, 0, TimeSpan.FromHours(2)) : (DateTimeOffset?)null;
        var figure = Figure(MetricType.Number) with { State = FigureState.Missing, Missing = new Missing(reason, since, detail) };

        Assert.Equal(expected, FigureText.MissingReason(figure));
        Assert.Empty(FigureText.Display(figure));
        Assert.Empty(figure.SortText);
    }

    [Fact]
    public void MissingReason_FigureWithAValue_IsEmpty() => Assert.Empty(FigureText.MissingReason(Figure(MetricType.Number, (null, "1"))));

    private static Figure Figure(MetricType type, params (string? For, string Literal)[] parts) => new()
    {
        Id = Make.FigureId("x.y"),
        Metric = Make.Metric("x.y", type),
        State = FigureState.Fresh,
        Parts = [.. parts.Select(part => new FigurePart
        {
            For = part.For,
            Value = Make.Value(type, part.Literal),
            Reason = ChoiceReason.OnlyReading,
            State = FigureState.Fresh,
        })],
    };
}
