using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Content.Snapshots;

/// <param name="Drafts">The files behind the catalogue, by metric.</param>
/// <param name="Key">Changes with any of them.</param>
internal sealed record MetricSet(MetricCatalog Catalog, IReadOnlyDictionary<MetricId, Loaded<MetricDraft>> Drafts, string Key);

/// <summary>Loads the metrics, which only together tell whether formulas hold.</summary>
internal sealed class MetricsLoader(FileLoader loader, ContextPair contexts)
{
    private readonly FileRecipe<MetricDraft> _recipe = contexts.MarkdownRecipe("metric", MetricReader.Read);

    /// <summary>The metrics as they are now; each that does not fit the others as it was when it last did.</summary>
    public MetricSet Load(IReadOnlyList<ContentFile> files)
    {
        var drafts = files.Where(file => file.Kind == ContentKind.Metric).Select(file => loader.Load(file, _recipe)).OfType<Loaded<MetricDraft>>().ToList();
        _ = Create(drafts, out var problems);
        var faulty = problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var repaired = drafts.ConvertAll(draft => faulty.Contains(draft.Path) ? loader.LastGood(draft.Path, _recipe) ?? draft : draft);
        var set = Create(repaired, out _);

        foreach (var group in problems.GroupBy(problem => problem.Path, StringComparer.Ordinal))
        {
            var draft = repaired.Find(draft => draft.Path == group.Key)!;
            var isUp = set.Drafts.ContainsKey(draft.Value.Metric.Id);
            loader.Reject(group.Key, group, isUp);
            loader.Use(group.Key, isUp ? draft.Hash : null);
        }

        return set;
    }

    /// <summary>The metrics of the set, completed by those that only the last good files have.</summary>
    public MetricSet CompletedByLastGood(MetricSet set, IEnumerable<string> lastGoodPaths)
    {
        var more = lastGoodPaths.Where(path => ContentLayout.Of(path) == ContentKind.Metric)
            .Select(path => loader.LastGood(path, _recipe)).OfType<Loaded<MetricDraft>>()
            .Where(draft => !set.Drafts.ContainsKey(draft.Value.Metric.Id)).ToArray();
        return more.Length == 0 ? set : Create([.. set.Drafts.Values, .. more], out _);
    }

    private static MetricSet Create(IReadOnlyList<Loaded<MetricDraft>> drafts, out IReadOnlyList<ContentProblem> problems)
    {
        var byId = drafts.DistinctBy(draft => draft.Value.Metric.Id).ToDictionary(draft => draft.Value.Metric.Id);
        var metrics = byId.ToDictionary(pair => pair.Key, pair => pair.Value.Value.Metric);
        var (all, sound, found) = (new List<Metric>(), new List<Metric>(), new List<ContentProblem>());
        foreach (var draft in byId.Values)
        {
            var log = new ProblemLog(draft.Path);
            var metric = VectorReader.Complete(draft.Value with { Map = draft.Value.Map.ReportingTo(log) }, metrics);
            found.AddRange(log.Problems);
            all.Add(log.Errors == 0 ? metric : draft.Value.Metric);
            if (log.Errors == 0)
                sound.Add(metric);
        }

        // Once with all metrics, so that a formula is judged even when its vectors cannot be read; then with those that can be used.
        _ = MetricCatalog.Create(all, out var misfits);
        var catalog = MetricCatalog.Create(sound, out var leftOut);
        found.AddRange(misfits.Concat(leftOut.ExceptBy(misfits.Select(misfit => misfit.Metric), misfit => misfit.Metric)).Select(misfit => Locate(misfit, byId[misfit.Metric])));
        problems = found;
        var used = byId.Where(pair => catalog.All.ContainsKey(pair.Key)).ToDictionary();
        return new MetricSet(catalog, used, string.Join('/', used.Values.OrderBy(draft => draft.Path, StringComparer.Ordinal).Select(draft => draft.Hash)));
    }

    private static ContentProblem Locate(MetricProblem misfit, Loaded<MetricDraft> draft)
    {
        var (text, expected) = Yaml.ValueProblem.Split(misfit.Text);
        var line = draft.Value.Map.LineOf(misfit.Field.Split('[')[0]);
        return new ContentProblem(ProblemLevel.Error, draft.Path, line, misfit.Field, text, expected);
    }
}
