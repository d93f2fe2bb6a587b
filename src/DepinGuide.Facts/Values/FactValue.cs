namespace DepinGuide.Facts.Values;

/// <summary>A typed value. Equality is by value; <see cref="ToLiteral"/> and <see cref="ValueParser"/> round-trip.</summary>
public abstract record FactValue
{
    public abstract MetricType Type { get; }

    /// <summary>The number this value sorts by, null when it sorts by text. Ranges sort by their lower end; an open lower end counts as 0.</summary>
    public abstract double? SortNumber { get; }

    /// <summary>The literal as written in content files, in one canonical form.</summary>
    public abstract string ToLiteral();
}

/// <summary>Number, count, percent (5 for 5 %), money or amount; exact or a range.</summary>
/// <param name="Kind">One of number, count, percent, money, amount.</param>
/// <param name="Range">Both ends equal for an exact value.</param>
/// <param name="Unit">Currency for money, token for amount, null otherwise.</param>
public sealed record QuantityValue(MetricType Kind, DecimalRange Range, string? Unit = null) : FactValue
{
    public override MetricType Type => Kind;

    public override double? SortNumber => (double)(Range.Lower ?? 0);

    public override string ToLiteral() => Range.ToLiteral(Literal);

    private string Literal(decimal value)
    {
        var number = DecimalLiteral.ToText(value);
        return Kind == MetricType.Percent ? $"{number} %" : Unit is null ? number : $"{number} {Unit}";
    }
}

/// <summary>A duration or a range of durations, each end in the unit it was stated in.</summary>
public sealed record DurationValue(DurationAmount? Lower, DurationAmount? Upper) : FactValue
{
    public override MetricType Type => MetricType.Duration;

    /// <summary>Seconds of the lower end.</summary>
    public override double? SortNumber => (double)(Lower?.Seconds ?? 0);

    public override string ToLiteral() => RangeLiteral.Of(Lower, Upper, amount => amount.ToLiteral());
}

public sealed record DateValue(PartialDate Date) : FactValue
{
    public override MetricType Type => MetricType.Date;

    public override double? SortNumber => Date.FirstDay.DayNumber;

    public override string ToLiteral() => Date.ToLiteral();
}

public sealed record AnswerValue(Answer Answer) : FactValue
{
    public override MetricType Type => MetricType.Answer;

    /// <summary>Yes, no, unknown, not applicable, in this order.</summary>
    public override double? SortNumber => (int)Answer;

    public override string ToLiteral() => Answer switch
    {
        Answer.Yes => "yes",
        Answer.No => "no",
        Answer.Unknown => "unknown",
        _ => "n/a",
    };
}

/// <summary>Text, one choice or an address: a value that sorts by its words.</summary>
/// <param name="Kind">One of text, choice, address.</param>
/// <param name="Text">The words, or the id of the choice.</param>
public sealed record TextValue(MetricType Kind, string Text) : FactValue
{
    public override MetricType Type => Kind;

    public override double? SortNumber => null;

    public override string ToLiteral() => Text;
}

/// <summary>Several choices (joined by ", " in a literal) or a list of words (one a line in a literal).</summary>
public sealed record ListValue(MetricType Kind, IReadOnlyList<string> Items) : FactValue
{
    public override MetricType Type => Kind;

    public override double? SortNumber => null;

    public override string ToLiteral() => string.Join(Kind == MetricType.Choices ? ", " : "\n", Items);

    public bool Equals(ListValue? other) => other is not null && Kind == other.Kind && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Kind, Items.Count, Items.Count == 0 ? null : Items[0]);
}

/// <summary>A sourced statement that the metric does not apply to the project; written <c>n/a</c> for a metric of any type but answer.</summary>
public sealed record NotApplicableValue(MetricType Kind) : FactValue
{
    public override MetricType Type => Kind;

    public override double? SortNumber => null;

    public override string ToLiteral() => "n/a";
}
