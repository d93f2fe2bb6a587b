using DepinGuide.Data.Figures;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Data.Compare;

/// <summary>Which projects the comparison shows. Subqueries stand alone: one that looks at the outer row took seconds on SQLite.</summary>
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
            projects = Among(projects, context.Deployments.Where(row => row.ChainId == chain && row.IsCurrent).Select(row => row.ProjectSlug));
        if (request.StakingKind is { } kind)
            projects = WithStaking(context, projects, kind);
        if (request.Figures is { } figures)
            projects = WithFigures(context, projects, [.. request.Metrics.Distinct()], figures);

        return WithText(projects, request.Text);
    }

    private static IQueryable<ProjectRow> WithStaking(DepinGuideDbContext context, IQueryable<ProjectRow> projects, string kind)
    {
        var between = $"|{kind}|";
        return Among(projects, context.CurrentFigures
            .Where(figure => figure.MetricId == StakingKind && figure.ChoiceIds!.Contains(between))
            .Select(figure => figure.ProjectSlug));
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
            var complete = figures.Where(figure => figure.State != FigureState.Missing)
                .GroupBy(figure => figure.ProjectSlug)
                .Where(project => project.Count() == metrics.Length)
                .Select(project => project.Key);
            return projects.Where(project => !complete.Contains(project.Slug));
        }

        return Among(projects, Matching(figures, filter).Select(figure => figure.ProjectSlug));
    }

    private static IQueryable<ProjectRow> Among(IQueryable<ProjectRow> projects, IQueryable<ProjectSlug> slugs) =>
        projects.Where(project => slugs.Contains(project.Slug));

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
