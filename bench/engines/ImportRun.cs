using System.Diagnostics;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Snapshots;
using DepinGuide.Data;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Publishing.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Bench.Engines;

/// <summary>A large content into one engine: at first, again without a change, and after one fact has changed.</summary>
internal static class ImportRun
{
    private static readonly TimeSpan FirstReach = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SecondReach = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Engine engine, ContentSnapshot content, Report report, CancellationToken cancellationToken)
    {
        await using var services = await engine.OpenAsync(cancellationToken);
        var importer = services.GetRequiredService<ContentImporter>();
        using var process = Process.GetCurrentProcess();

        var (first, time) = await Measured.RunAsync(process, () => importer.ImportAsync(content, cancellationToken));
        report.Time(engine.Name, "first import", time, FirstReach);
        report.Line($"            {first.ChangedProjects.Count} projects, {first.Figures.Inserted} figures, {first.Counts.Values.Sum(count => count.Inserted)} other rows");

        (var second, time) = await Measured.RunAsync(process, () => importer.ImportAsync(content, cancellationToken));
        report.Time(engine.Name, "second import, nothing changed", time, SecondReach);
        report.Row(engine.Name, "second import, rows written", $"{(second.IsUnchanged ? 0 : second.Counts.Count)}", "0", second.IsUnchanged);
        await ChangeOneAsync(engine, importer, content, report, cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<DepinGuideDbContext>>().CreateDbContextAsync(cancellationToken);
        context.Database.SetCommandTimeout(FirstReach);
        foreach (var statement in engine.Upkeep)
            await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    /// <summary>Changes an input of a formula, so that there is something that depends on it, and changes it back.</summary>
    private static async Task ChangeOneAsync(Engine engine, ContentImporter importer, ContentSnapshot content, Report report, CancellationToken cancellationToken)
    {
        var reading = Changeable(content);
        var changed = content with { Revision = "changed", Projects = [.. content.Projects.Select(project => Without(project, reading))] };
        using var process = Process.GetCurrentProcess();

        var (result, time) = await Measured.RunAsync(process, () => importer.ImportAsync(changed, cancellationToken));

        var allowed = Dependents(content, reading.Figure.Metric);
        var others = result.Figures.Changed.Where(figure => figure.Project != reading.Figure.Project || !allowed.Contains(figure.Metric)).ToList();
        report.Time(engine.Name, "import of one changed fact", time);
        report.Line($"            {reading.Figure}: rewritten {string.Join(", ", result.Figures.Changed.Select(figure => figure.Metric))}");
        report.Row(
            engine.Name,
            "figures rewritten after one fact",
            $"{result.Figures.Changed.Count}, left alone in the project {result.Figures.Unchanged}",
            "only what depends on it",
            others.Count == 0 && result.Figures.Changed.Contains(reading.Figure));
        await importer.ImportAsync(content, cancellationToken);
    }

    /// <summary>The metric itself, what is computed from it, and what is counted over the project.</summary>
    private static HashSet<MetricId> Dependents(ContentSnapshot content, MetricId metric)
    {
        var all = new HashSet<MetricId>(content.Catalog.All.Keys.Where(TrustFigure.IsOne)) { metric };
        foreach (var computed in content.Catalog.ComputedInOrder.Where(computed => computed.Formula!.Inputs.Any(all.Contains)))
            all.Add(computed.Id);

        return all;
    }

    private static Reading Changeable(ContentSnapshot content) => content.Projects
        .Where(project => project.Project.Slug.Value.StartsWith("simulated", StringComparison.Ordinal))
        .SelectMany(project => project.Facts.Readings)
        .First(reading => reading.Figure.Metric.Value == "supply.total" && reading.ValidUntil is null);

    private static ProjectDocument Without(ProjectDocument project, Reading old) => project.Project.Slug != old.Figure.Project
        ? project
        : project with { Facts = project.Facts with { Readings = [.. project.Facts.Readings.Select(reading => ReferenceEquals(reading, old) ? Doubled(reading) : reading)] } };

    private static Reading Doubled(Reading reading) => reading.Value is QuantityValue { Range.Exact: { } number } value
        ? reading with { Value = new QuantityValue(value.Kind, DecimalRange.Of(number * 2), value.Unit) }
        : throw new InvalidOperationException($"{reading.Figure} is not one number.");
}
