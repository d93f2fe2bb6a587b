using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Metrics;

/// <summary>Walks metrics from their inputs upwards, in the order of their ids, and sorts out those with a problem.</summary>
internal sealed class CatalogCheck
{
    private readonly Dictionary<MetricId, Metric> _given = [];

    /// <summary>True for sound, false for left out.</summary>
    private readonly Dictionary<MetricId, bool> _verdicts = [];

    private readonly List<MetricId> _path = [];
    private readonly List<MetricProblem> _problems = [];
    private readonly List<Metric> _computedInOrder = [];

    public CatalogCheck(IEnumerable<Metric> metrics)
    {
        foreach (var metric in metrics)
        {
            if (!_given.TryAdd(metric.Id, metric))
                Report(metric, "id", "is defined twice: expected one definition; the first one is used.");
        }

        foreach (var metric in _given.Values.OrderBy(metric => metric.Id))
            _ = IsSound(metric);
        Sound = _given.Where(pair => _verdicts[pair.Key]).ToDictionary();
    }

    public IReadOnlyDictionary<MetricId, Metric> Sound { get; }

    public IReadOnlyList<Metric> ComputedInOrder => _computedInOrder;

    public IReadOnlyList<MetricProblem> Problems => _problems;

    private bool IsSound(Metric metric)
    {
        if (_verdicts.TryGetValue(metric.Id, out var known))
            return known;

        _path.Add(metric.Id);
        var isSound = metric.Id.Group == TrustFigure.Group ? IsSoundCount(metric) : metric.Formula is { } formula ? IsSoundFormula(metric, formula) : HasNoVectors(metric);
        _path.RemoveAt(_path.Count - 1);

        if (isSound && metric.Formula is not null)
            _computedInOrder.Add(metric);
        return _verdicts[metric.Id] = isSound;
    }

    private bool IsSoundCount(Metric metric)
    {
        if (TrustFigure.TypeOf(metric.Id) is not { } type)
            return Report(metric, "id", $"is in the group '{TrustFigure.Group}', which is counted by the portal: expected one of {string.Join(", ", TrustFigure.All)}.");
        if (metric.Formula is not null)
            return Report(metric, "formula", "stands in a metric that is counted: expected none.");

        return metric.Type == type || Report(metric, "type", $"does not fit what is counted: expected {type.ToString().ToLowerInvariant()}.");
    }

    private bool HasNoVectors(Metric metric) =>
        metric.Vectors.Count == 0 || Report(metric, "vectors", "stand without a formula: expected a formula to run them.");

    private bool IsSoundFormula(Metric metric, Formula formula)
    {
        if (Dimension.Of(metric.Type) is not { } expected)
            return Report(metric, "formula", $"gives a number: expected the type number, count, percent, money or amount, not {Word(metric)}.");
        if (formula.Inputs.Count == 0)
            return Report(metric, "formula", "reads no metric: expected at least one.");

        foreach (var id in formula.Inputs)
        {
            if (!IsSoundInput(metric, id))
                return false;
        }

        return FitsDimension(metric, formula, expected) && PassesVectors(metric);
    }

    private bool IsSoundInput(Metric metric, MetricId id)
    {
        if (!_given.TryGetValue(id, out var input))
            return Report(metric, "formula", $"reads '{id}', which is not a metric: expected the id of one in content/metrics.");
        if (TrustFigure.IsOne(id))
            return Report(metric, "formula", $"reads '{id}', which is counted over all figures: expected a metric that is read or computed.");
        if (Dimension.Of(input.Type) is null)
            return Report(metric, "formula", $"reads '{id}', which is of type {Word(input)}: expected number, count, percent, money or amount.");

        var start = _path.IndexOf(id);
        if (start >= 0)
            return Report(metric, "formula", $"goes in a circle: {string.Join(" -> ", _path.Skip(start).Append(id))}.");

        return IsSound(input) || Report(metric, "formula", $"reads '{id}', which is left out because of its own problem.");
    }

    private bool FitsDimension(Metric metric, Formula formula, Dimension expected)
    {
        if (Dimension.Of(formula.Root, id => Dimension.Of(_given[id].Type)!.Value, out var problem) is not { } dimension)
            return Report(metric, "formula", $"does not fit: {problem}.");

        return dimension == expected || Report(metric, "formula", $"gives {dimension}: expected {expected}, as the type {Word(metric)} is.");
    }

    private bool PassesVectors(Metric metric)
    {
        var isSound = true;
        for (var index = 0; index < metric.Vectors.Count; index++)
        {
            var problem = VectorCheck.Problem(metric, metric.Vectors[index], id => _given[id].Type);
            isSound &= problem.Length == 0 || Report(metric, $"vectors[{index}]", problem);
        }

        return isSound;
    }

    private static string Word(Metric metric) => metric.Type.ToString().ToLowerInvariant();

    /// <returns>False, so that a check can end with it.</returns>
    private bool Report(Metric metric, string field, string text)
    {
        _problems.Add(new MetricProblem(metric.Id, field, text));
        return false;
    }
}
