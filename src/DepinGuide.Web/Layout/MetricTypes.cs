using DepinGuide.Facts.Values;

namespace DepinGuide.Web.Layout;

internal static class MetricTypes
{
    /// <summary>Whether values line up on the right of a column.</summary>
    public static bool IsNumeric(this MetricType type) =>
        type is MetricType.Number or MetricType.Count or MetricType.Percent or MetricType.Money or MetricType.Amount or MetricType.Duration or MetricType.Date;
}
