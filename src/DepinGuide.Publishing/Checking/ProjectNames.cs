using System.Text.RegularExpressions;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Publishing.Checking;

/// <summary>The names, tickers and aliases under which prose speaks of projects. Case counts: FLUX and Flux are names, flux is not.</summary>
internal sealed class ProjectNames
{
    /// <summary>"Akash Network" is also called Akash.</summary>
    private static readonly string[] Endings = [" Network", " Protocol", " Mobile"];

    /// <summary>At the beginning of a sentence these are the everyday word.</summary>
    private static readonly string[] EverydayWords = ["Anyone"];

    private readonly HashSet<string> _all;
    private readonly Regex? _pattern;

    public ProjectNames(ContentSnapshot snapshot)
    {
        _all = snapshot.Projects.SelectMany(project => NamesOf(project.Project)).ToHashSet(StringComparer.Ordinal);
        if (_all.Count == 0)
            return;

        var alternatives = string.Join('|', _all.OrderByDescending(name => name.Length).Select(Regex.Escape));
        _pattern = new Regex($@"(?<![\w.])(?:{alternatives})(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public bool Contains(string name) => _all.Contains(name);

    /// <summary>Whether a sentence names a project, in words or by a reference.</summary>
    public bool IsIn(string sentence)
    {
        if (sentence.AsSpan().ContainsAny(Sentence.Figure, Sentence.Project))
            return true;

        var match = _pattern?.Match(sentence);
        while (match is { Success: true } && match.Index == 0 && EverydayWords.Contains(match.Value, StringComparer.Ordinal))
            match = match.NextMatch();

        return match is { Success: true };
    }

    private static IEnumerable<string> NamesOf(Project project) =>
        Endings.Where(ending => project.Name.EndsWith(ending, StringComparison.Ordinal)).Select(ending => project.Name[..^ending.Length])
            .Concat([project.Name, project.Token, .. project.Aliases]);
}
