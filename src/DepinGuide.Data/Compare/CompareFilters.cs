using DepinGuide.Data.Figures;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Data.Compare;

/// <summary>Which projects the comparison shows.</summary>
internal static class CompareFilters
{
    private static readonly MetricId StakingKind = Id.Parse<MetricId>("staking.kind");

    public static IQueryable<ProjectRow> Apply(DepinGuideDbContext context, CompareRequest request)
    {
        IQueryable<ProjectRow> projects = context.Projects;
        if (request.Sector is { } sector)
            projects = projects.Where(project => project.SectorId == sector);
        if (request.Subsector is { } subsector)
            projects = projects.Where(project => project.SubsectorId == subsector);
        if (request.Status is { } status)
            projects = projects.Where(project => project.Status == status);
        if (request.Chain is { } chain)
            projects = projects.Where(project => context.Deployments.Any(row => row.ProjectSlug == project.Slug && row.ChainId == chain && row.IsCurrent));
        if (request.StakingKind is { } kind)
            projects = WithStaking(context, projects, kind);
        if (request.Figures is { } figures)
            projects = WithFigures(context, projects, [.. request.Metrics.Distinct()], figures);

        return WithText(projects, request.Text);
    }

    private static IQueryable<ProjectRow> WithStaking(DepinGuideDbContext context, IQueryable<ProjectRow> projects, string kind)
    {
        var between = $"|{kind}|";
        return projects.Where(project => context.CurrentFigures.Any(figure =>
            figure.ProjectSlug == project.Slug && figure.MetricId == StakingKind && figure.ChoiceIds!.Contains(between)));
    }

    /// <summary>Every word somewhere: "akash cloud" finds a project that says both, in whatever order.</summary>
    private static IQueryable<ProjectRow> WithText(IQueryable<ProjectRow> projects, string? text)
    {
        foreach (var word in SortKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            projects = projects.Where(project => project.SearchText.Contains(word));

        return projects;
    }

    private static IQueryable<ProjectRow> WithFigures(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, MetricId[] metrics, FigureFilter filter)
    {
        var figures = context.CurrentFigures.Where(figure => metrics.Contains(figure.MetricId));
        if (filter == FigureFilter.Missing)
        {
            // A metric without any reading has no row at all.
            var present = figures.Where(figure => figure.State != FigureState.Missing);
            return projects.Where(project => present.Count(figure => figure.ProjectSlug == project.Slug) < metrics.Length);
        }

        var wanted = Matching(figures, filter);
        return projects.Where(project => wanted.Any(figure => figure.ProjectSlug == project.Slug));
    }

    private static IQueryable<CurrentFigure> Matching(IQueryable<CurrentFigure> figures, FigureFilter filter)
    {
        if (filter == FigureFilter.Disputed)
            return figures.Where(figure => figure.Disputed);
        if (filter == FigureFilter.ChangeExpected)
            return figures.Where(figure => figure.ChangeExpected);

        var state = filter switch
        {
            FigureFilter.Fresh => FigureState.Fresh,
            FigureFilter.Due => FigureState.Due,
            FigureFilter.Stale => FigureState.Stale,
            _ => FigureState.Expired,
        };
        return figures.Where(figure => figure.State == state);
    }
}
