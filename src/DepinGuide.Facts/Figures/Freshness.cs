using DepinGuide.Facts.Metrics;

namespace DepinGuide.Facts.Figures;

/// <summary>Age is judged by the kind of fact, not by one rule.</summary>
public static class Freshness
{
    /// <summary>The window after which a value is due; null for kinds that never age.</summary>
    public static TimeSpan? Window(MetricKind kind) => kind switch
    {
        MetricKind.Price => TimeSpan.FromHours(1),
        MetricKind.Market or MetricKind.Usage => TimeSpan.FromHours(36),
        MetricKind.Chain => TimeSpan.FromHours(24),
        MetricKind.Programme => TimeSpan.FromDays(90),
        MetricKind.Organisation => TimeSpan.FromDays(180),
        _ => null,
    };

    /// <summary>Fresh up to one window (inclusive), due up to two, stale after.</summary>
    public static FigureState StateAt(MetricKind kind, DateTimeOffset agesFrom, DateTimeOffset now) =>
        Window(kind) is not { } window || now - agesFrom <= window ? FigureState.Fresh
        : now - agesFrom <= 2 * window ? FigureState.Due
        : FigureState.Stale;
}
