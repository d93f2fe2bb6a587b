namespace DepinGuide.Facts.Values;

/// <summary>What kind of value a metric has; the literal of each is described at <see cref="ValueParser"/>.</summary>
public enum MetricType
{
    Number,
    Count,
    Percent,
    Money,
    Amount,
    Duration,
    Date,
    Answer,
    Choice,
    Choices,
    Text,
    List,
    Address,
}
