using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Layout.Figures;

internal static class FigureLabels
{
    /// <summary>The words of a choice id; ids without words stand for themselves.</summary>
    public static Func<string, string> Of(Metric metric) =>
        id => metric.Choices.FirstOrDefault(choice => choice.Id == id)?.Label ?? id;
}
