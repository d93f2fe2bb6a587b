namespace DepinGuide.Facts.Ids;

/// <summary>One metric of one project, written <c>{project}.{metric}</c>: <c>akash.staking.unbonding</c>.</summary>
public readonly record struct FigureId(ProjectSlug Project, MetricId Metric) : IId<FigureId>
{
    public string Value => $"{Project.Value}.{Metric.Value}";

    public static string Expectation => "a figure id: project.group.name, for example akash.staking.unbonding";

    public static bool TryParse(string? text, out FigureId id)
    {
        id = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot <= 0 || !ProjectSlug.TryParse(text![..dot], out var project) || !MetricId.TryParse(text[(dot + 1)..], out var metric))
            return false;

        id = new FigureId(project, metric);
        return true;
    }

    public override string ToString() => Value;
}
