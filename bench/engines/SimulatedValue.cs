using System.Globalization;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;

namespace DepinGuide.Bench.Engines;

/// <summary>A value of the right type for any metric, as a content file writes it.</summary>
internal static class SimulatedValue
{
    private static readonly string[] Words = ["relay", "lease", "meter", "beacon", "antenna", "ledger", "quorum", "sensor"];

    private static readonly string[] Answers = ["yes", "no", "unknown", "n/a"];

    /// <param name="token">The unit of amounts.</param>
    public static string Of(Metric metric, string token, Random random) => metric.Type switch
    {
        MetricType.Percent => Text($"{random.Next(0, 10_000) / 100m} %"),
        MetricType.Money => Text($"{random.Next(1, 1_000_000) / 100m} {metric.Unit ?? "USD"}"),
        MetricType.Amount => Text($"{random.NextInt64(1, 2_000_000_000)} {token}"),
        MetricType.Count or MetricType.Number => Text($"{random.Next(0, 500_000)}"),
        MetricType.Duration => random.Next(4) == 0 ? Text($"{random.Next(1, 7)} d .. {random.Next(1, 5)} y") : Text($"{random.Next(1, 400)} d"),
        MetricType.Date => Text($"{random.Next(2018, 2026)}-{random.Next(1, 13):00}"),
        MetricType.Answer => Answers[random.Next(Answers.Length)],
        MetricType.Choice => metric.Choices[random.Next(metric.Choices.Count)].Id,
        MetricType.Choices => $"[{string.Join(", ", metric.Choices.Where(_ => random.Next(3) == 0).Append(metric.Choices[0]).Select(choice => choice.Id).Distinct(StringComparer.Ordinal))}]",
        MetricType.List => $"[{Word(random)}, {Word(random)} {random.Next(100)}]",
        _ => $"Simulated {Word(random)} of {Word(random)} {random.Next(2_000)}",
    };

    public static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
