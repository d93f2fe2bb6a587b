using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Publishing.Importing;
using DepinGuide.Web.Hosting.Telemetry;

namespace DepinGuide.Web.Hosting;

/// <summary>What is written into the database, with its time and its changes counted.</summary>
internal sealed class DatabaseProjection(ContentImporter importer, CurrentFigureWriter figures, PortalMeter meter, TimeProvider clock)
{
    /// <inheritdoc cref="ContentImporter.ImportAsync"/>
    public async Task ImportAsync(ContentSnapshot content, CancellationToken cancellationToken)
    {
        using var span = PortalTraces.Source.StartActivity("import");
        using var time = meter.Imports.Begin();
        var result = await importer.ImportAsync(content, cancellationToken);
        span?.SetTag("depinguide.revision", result.Revision).SetTag("depinguide.figures.changed", result.Figures.Changed.Count);
        meter.AddChangedFigures(result.Figures.Changed.Count);
    }

    /// <inheritdoc cref="CurrentFigureWriter.RefreshDueAsync"/>
    public async Task<FigureChanges> RefreshDueAsync(ContentSnapshot content, CancellationToken cancellationToken)
    {
        using var span = PortalTraces.Source.StartActivity("refresh");
        var changes = await figures.RefreshDueAsync(new FigureRules(content.Catalog, content.Sources), clock.GetUtcNow(), cancellationToken);
        meter.AddChangedFigures(changes.Changed.Count);
        return changes;
    }

    /// <summary>All figures of all projects.</summary>
    public async Task RewriteAsync(ContentSnapshot content, CancellationToken cancellationToken)
    {
        using var span = PortalTraces.Source.StartActivity("rewrite");
        var projects = content.Projects.Select(document => document.Project.Slug).ToList();
        var changes = await figures.RewriteAsync(projects, new FigureRules(content.Catalog, content.Sources), clock.GetUtcNow(), cancellationToken);
        meter.AddChangedFigures(changes.Changed.Count);
    }
}
