using System.Globalization;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Features.Compare;

/// <summary>Reads the keys of a compare address; whatever does not fit is dropped and noted.</summary>
internal sealed class CompareQueryReader(IQueryCollection query, ContentSnapshot content)
{
    private const int ShownLength = 40;

    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The value when it is one of those allowed; null when absent, empty or dropped.</summary>
    public string? Choice(string key, IEnumerable<string> allowed)
    {
        var value = query[key].LastOrDefault();
        if (string.IsNullOrWhiteSpace(value))
            return null;

        var options = allowed.ToList();
        var match = options.FirstOrDefault(option => option.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));
        if (match is null)
            _notes.Add($"“{key}” was “{Shorten(value)}”, which this table does not know; it was left out. It can be {Enumerate(options)}.");

        return match;
    }

    /// <summary>Whether the comma-separated <c>columns</c> name it.</summary>
    public bool Asks(string column) => Names().Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The metrics that <c>columns</c> names, in canonical order; null when the key is absent or names none.</summary>
    public IReadOnlyList<Metric>? Columns()
    {
        var names = Names();
        if (names.Count == 0)
            return null;

        var known = CompareState.InOrder(content).ToList();
        var chosen = names.Contains("all", StringComparer.OrdinalIgnoreCase)
            ? known
            : [.. known.Where(metric => names.Contains(metric.Id.Value, StringComparer.OrdinalIgnoreCase))];
        var unknown = names.Count(name => name is not ("all" or "project" or "token" or "sector" or "chains") && !known.Exists(metric => metric.Id.Value == name));
        if (unknown > 0)
            _notes.Add($"{unknown} of the columns asked for {(unknown == 1 ? "is" : "are")} not known and {(unknown == 1 ? "was" : "were")} left out.");

        return chosen.Count == 0 ? null : chosen;
    }

    public string? Text(int maximumLength)
    {
        // Control characters find nothing, and PostgreSQL refuses a NUL in text.
        var text = string.Concat((query["q"].LastOrDefault() ?? "").Where(c => !char.IsControl(c))).Trim();
        if (string.IsNullOrEmpty(text))
            return null;

        if (text.Length <= maximumLength)
            return text;

        _notes.Add($"The text to look for was longer than {maximumLength} characters and was cut.");
        // Never half a character, nor a space that the next look at the address would trim.
        return text[..(char.IsHighSurrogate(text[maximumLength - 1]) ? maximumLength - 1 : maximumLength)].TrimEnd();
    }

    public int? Page()
    {
        var value = query["page"].LastOrDefault();
        if (string.IsNullOrWhiteSpace(value))
            return null;

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 100_000)
            return page;

        var note = $"“page” was “{Shorten(value)}”; it must be a whole number from 1, so the first page is shown.";
        if (!_notes.Contains(note))
            _notes.Add(note);
        return null;
    }

    private HashSet<string> Names() =>
        [.. query["columns"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(name => name.ToLowerInvariant())];

    private static string Shorten(string value) => value.Length <= ShownLength ? value : value[..ShownLength] + "…";

    private static string Enumerate(List<string> options) =>
        options.Count <= 12 ? string.Join(", ", options) : string.Join(", ", options.Take(12)) + " and others";
}
