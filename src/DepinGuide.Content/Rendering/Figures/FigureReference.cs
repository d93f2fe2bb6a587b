using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering.Figures;

/// <summary>Reads what stands between <c>[[</c> and <c>]]</c>.</summary>
internal static class FigureReference
{
    /// <summary>Longer texts between brackets are no reference but prose.</summary>
    public const int MaximumLength = 300;

    private const string ElseWord = "else:";

    /// <summary>A figure, a project, or a broken segment that says why it is neither.</summary>
    public static Segment Read(string text, KnownNames names)
    {
        // A table cell may escape its bars, as other Markdown readers need it.
        var parts = text.Replace("\\|", "|", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries);
        var (isShort, elseWords) = (false, (string?)null);
        foreach (var option in parts.AsSpan(1))
        {
            if (option == "short")
                isShort = true;
            else if (option.StartsWith(ElseWord, StringComparison.Ordinal) && option.Length > ElseWord.Length)
                elseWords = option[ElseWord.Length..].Trim();
            else
                return new BrokenSegment(text, $"'{option}' is not an option{NearMiss.Ask(option, ["short", ElseWord])}; expected 'short' or 'else: words'");
        }

        return parts[0].Contains('.', StringComparison.Ordinal) ? ReadFigure(text, parts[0], elseWords, isShort, names)
            : parts.Length > 1 ? new BrokenSegment(text, "options belong to figures, and this names a project")
            : ReadProject(text, parts[0], names);
    }

    private static Segment ReadFigure(string text, string name, string? elseWords, bool isShort, KnownNames names)
    {
        if (!FigureId.TryParse(name, out var id))
            return new BrokenSegment(text, $"'{name}' is not {FigureId.Expectation}");
        if (!names.Projects.Contains(id.Project))
            return new BrokenSegment(text, UnknownProject(id.Project.Value, names));
        if (!names.Metrics.Contains(id.Metric))
            return new BrokenSegment(text, $"there is no metric '{id.Metric.Value}'{NearMiss.Ask(id.Metric.Value, names.Metrics.Select(metric => metric.Value))}");

        return new FigureSegment(id, elseWords, isShort);
    }

    private static Segment ReadProject(string text, string name, KnownNames names) =>
        !ProjectSlug.TryParse(name, out var slug) ? new BrokenSegment(text, $"'{name}' names neither a figure nor a project")
        : !names.Projects.Contains(slug) ? new BrokenSegment(text, UnknownProject(name, names))
        : new ProjectSegment(slug);

    private static string UnknownProject(string name, KnownNames names) =>
        $"there is no project '{name}'{NearMiss.Ask(name, names.Projects.Select(project => project.Value))}";
}
