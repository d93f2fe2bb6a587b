using DepinGuide.Facts.Claims;

namespace DepinGuide.Content.Search;

/// <summary>A document that can be found, with its sections.</summary>
internal sealed record SearchDocument
{
    public required SearchKind Kind { get; init; }

    /// <summary>Path on this site.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    public string? Ticker { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>Other names it is looked up by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What stands before the first heading.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<SearchSection> Sections { get; init; } = [];
}

/// <summary>A section of a document that is found on its own.</summary>
/// <param name="Names">Searched and never shown, such as addresses: one must not be seen without its role.</param>
internal sealed record SearchSection(string Anchor, string Heading, string Text, string Names = "");

/// <summary>One row of the index.</summary>
/// <param name="Section">Null for the row of the document itself.</param>
internal sealed record SearchEntry(SearchDocument Document, SearchSection? Section)
{
    /// <summary>What is searched: title, names, summary (for a section: the title of the whole), text.</summary>
    public IReadOnlyList<string> Columns { get; } = Section is null
        ? [SearchText.Clean(Document.Title), SearchText.Clean(string.Join(' ', Document.Aliases.Prepend(Document.Ticker ?? ""))), SearchText.Clean(Document.Summary), Document.Text]
        : [Section.Heading, Section.Names, SearchText.Clean($"{Document.Title} {Document.Ticker}"), Section.Text];

    public string Address => Section is null ? Document.Address : $"{Document.Address}#{Section.Anchor}";
}
