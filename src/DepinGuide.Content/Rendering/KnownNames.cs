using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering;

/// <summary>The projects and metrics that a figure in prose may name.</summary>
public sealed record KnownNames(IReadOnlySet<ProjectSlug> Projects, IReadOnlySet<MetricId> Metrics)
{
    /// <summary>Changes with any of the names.</summary>
    internal string Key => $"{string.Join(',', Projects.Order())}/{string.Join(',', Metrics.Order())}";

    public static KnownNames None { get; } = new(new HashSet<ProjectSlug>(), new HashSet<MetricId>());

    /// <summary>What is marked in running text where it is first mentioned.</summary>
    public TermNames Terms { get; init; } = TermNames.None;
}
