using DepinGuide.Facts.Claims;

namespace DepinGuide.Content.Search;

/// <summary>What can be found, in the order in which filters name it.</summary>
public enum SearchKind
{
    Guide,
    Project,
    Term,
    Metric,
    Claim,
}

/// <param name="Text">As somebody typed it: any length, any characters.</param>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Limit">The most documents to show.</param>
public sealed record SearchRequest(string? Text, SearchKind? Kind = null, int Limit = 20);

/// <summary>Part of a text, marked where it holds a word that was searched. Plain text, to be escaped by whoever shows it.</summary>
public readonly record struct MarkedText(string Text, bool IsHit);

/// <summary>A document, or a section of one.</summary>
public sealed record SearchHit
{
    /// <summary>Path on this site, with the anchor of the section where there is one.</summary>
    public required string Address { get; init; }

    /// <summary>Heading of the section; null for the document itself.</summary>
    public IReadOnlyList<MarkedText>? Section { get; init; }

    /// <summary>The place in the text where the words stand; empty when the text has none.</summary>
    public IReadOnlyList<MarkedText> Snippet { get; init; } = [];
}

/// <summary>One document that was found, with the best place in it first.</summary>
public sealed record SearchGroup
{
    public required SearchKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Ticker of a project; null for everything else.</summary>
    public string? Ticker { get; init; }

    /// <summary>Verdict on a claim; null for everything else. A statement must not be shown without it.</summary>
    public Verdict? Verdict { get; init; }

    public required SearchHit Best { get; init; }

    /// <summary>At most two further sections.</summary>
    public IReadOnlyList<SearchHit> More { get; init; } = [];
}

/// <summary>A word that nothing holds, and the words of the portal that were searched in its place.</summary>
public sealed record SearchedInstead(string Word, IReadOnlyList<string> Words);

/// <summary>What a search found.</summary>
public sealed record SearchAnswer
{
    public static SearchAnswer Nothing { get; } = new();

    /// <summary>Best first, at most as many as asked for.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; init; } = [];

    /// <summary>Documents found of every kind, those included that are not shown; kinds without any are left out.</summary>
    public IReadOnlyDictionary<SearchKind, int> Counts { get; init; } = new Dictionary<SearchKind, int>();

    public IReadOnlyList<SearchedInstead> Instead { get; init; } = [];

    /// <summary>Words that nothing holds and nothing resembles.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>A name that resembles the whole query, when nothing was found; null when there is none.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The query was longer than is searched.</summary>
    public bool IsCut { get; init; }

    /// <summary>Documents found, those included that are not shown.</summary>
    public int Total => Counts.Values.Sum();
}
