using DepinGuide.Data;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Publishing.Importing;

/// <summary>Writes the projects that differ from what is stored, whole, and deletes those that are gone.</summary>
internal sealed class ProjectImport(DepinGuideDbContext context, ImportTally tally)
{
    private const int ProjectsAtATime = 250;

    /// <param name="projects">Built while they are written, so that the rows of all projects are never in memory at once.</param>
    /// <returns>Projects that were written or deleted.</returns>
    public async Task<IReadOnlyList<ProjectSlug>> WriteAsync(IEnumerable<ProjectRows> projects, CancellationToken cancellationToken)
    {
        var stored = await context.Projects.ToDictionaryAsync(project => project.Slug, project => project.ContentHash, cancellationToken);
        var gone = stored.Keys.ToHashSet();
        var written = new List<ProjectSlug>();
        foreach (var some in projects.Chunk(ProjectsAtATime))
        {
            gone.ExceptWith(some.Select(rows => rows.Project.Slug));
            var changed = Array.FindAll(some, rows => stored.GetValueOrDefault(rows.Project.Slug) != rows.Project.ContentHash);
            await ReplaceAsync(changed, [.. changed.Select(rows => rows.Project.Slug).Where(stored.ContainsKey)], cancellationToken);
            written.AddRange(changed.Select(rows => rows.Project.Slug));
        }

        foreach (var some in gone.Chunk(ProjectsAtATime))
        {
            await DeleteRecordsAsync(some, cancellationToken);
            tally.Add("projects", deleted: await context.Projects.Where(project => some.Contains(project.Slug)).ExecuteDeleteAsync(cancellationToken));
        }

        return [.. written.Concat(gone).Order()];
    }

    private async Task ReplaceAsync(ProjectRows[] projects, ProjectSlug[] old, CancellationToken cancellationToken)
    {
        await DeleteRecordsAsync(old, cancellationToken);
        await context.UpsertAsync([.. projects.Select(rows => rows.Project)], cancellationToken);
        tally.Add("projects", inserted: projects.Length - old.Length, updated: old.Length);
        await InsertRecordsAsync(projects, cancellationToken);
    }

    /// <summary>Observations stay: they are not in the files. They only go with their project.</summary>
    private async Task DeleteRecordsAsync(ProjectSlug[] projects, CancellationToken cancellationToken)
    {
        if (projects.Length == 0)
            return;

        await DeleteAsync(context.ExternalIds.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.Readings.Where(row => projects.Contains(row.ProjectSlug) && row.ObservedAt == null), cancellationToken);
        await DeleteAsync(context.Deployments.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.Contracts.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.LinkProofs.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.Links.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.Wallets.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.Incidents.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.KnownChanges.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        await DeleteAsync(context.OpenQuestions.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
    }

    private async Task InsertRecordsAsync(ProjectRows[] projects, CancellationToken cancellationToken)
    {
        await InsertAsync(projects, rows => rows.ExternalIds, cancellationToken);
        await InsertAsync(projects, rows => rows.Readings, cancellationToken);
        await InsertAsync(projects, rows => rows.Deployments, cancellationToken);
        await InsertAsync(projects, rows => rows.Contracts, cancellationToken);
        await InsertAsync(projects, rows => rows.Links, cancellationToken);
        await InsertAsync(projects, rows => rows.LinkProofs, cancellationToken);
        await InsertAsync(projects, rows => rows.Wallets, cancellationToken);
        await InsertAsync(projects, rows => rows.Incidents, cancellationToken);
        await InsertAsync(projects, rows => rows.KnownChanges, cancellationToken);
        await InsertAsync(projects, rows => rows.OpenQuestions, cancellationToken);
    }

    private async Task InsertAsync<T>(ProjectRows[] projects, Func<ProjectRows, IReadOnlyList<T>> of, CancellationToken cancellationToken)
        where T : class
    {
        List<T> rows = [.. projects.SelectMany(of)];
        await context.InsertAsync(rows, cancellationToken);
        tally.Add(TableOf<T>(), inserted: rows.Count);
    }

    private async Task DeleteAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class =>
        tally.Add(TableOf<T>(), deleted: await rows.ExecuteDeleteAsync(cancellationToken));

    private string TableOf<T>() => context.Model.FindEntityType(typeof(T))!.GetTableName()!;
}
