using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Sources;

public enum SourceKind
{
    OnChain,
    Official,
    Repository,
    Aggregator,
    Press,
    Community,
}

/// <summary>Whether something is allowed by a source's terms.</summary>
public enum Allowance
{
    Yes,
    No,
    Unknown,
}

/// <summary>What a source's terms allow us to do with what we read there.</summary>
/// <param name="Url">The terms themselves, null when none were found.</param>
/// <param name="ReadOn">The day we read them, null when we did not.</param>
/// <param name="Retain">Keep values over time.</param>
/// <param name="Redistribute">Pass values on in exports, API and feeds; what is not yes is left out with the reason.</param>
/// <param name="Commercial">Use in a commercial product.</param>
/// <param name="Attribution">Words the source asks for, null when it asks for none.</param>
public sealed record SourceTerms(Uri? Url, DateOnly? ReadOn, Allowance Retain, Allowance Redistribute, Allowance Commercial, string? Attribution);

/// <summary>Who says so.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required Uri Url { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Who it ultimately takes its data from: readings of one origin neither confirm nor dispute each other.</summary>
    public required string Origin { get; init; }

    public required SourceTerms Terms { get; init; }
}
