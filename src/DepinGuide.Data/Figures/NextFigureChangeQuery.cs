using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

/// <summary>When the clock will change a figure next: the time to wake up and refresh.</summary>
public sealed class NextFigureChangeQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    /// <returns>UTC; null when no figure changes by itself.</returns>
    public async Task<DateTimeOffset?> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.CurrentFigures
            .Where(figure => figure.NextChange != null)
            .OrderBy(figure => figure.NextChange)
            .Select(figure => figure.NextChange)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
