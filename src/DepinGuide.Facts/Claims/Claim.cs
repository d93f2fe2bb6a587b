using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Claims;

public enum Verdict
{
    Right,
    Incomplete,
    Wrong,
    Unverified,
}

/// <summary>A statement that introductions to DePIN make, and what we found. No author is implied.</summary>
public sealed record Claim
{
    public required ClaimId Id { get; init; }

    /// <summary>Our paraphrase.</summary>
    public required string Statement { get; init; }

    /// <summary>Slugs of the projects and guides it concerns.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    public required Verdict Verdict { get; init; }

    public required string WhatIsRight { get; init; }

    /// <summary>Empty only when there is a <see cref="Basis"/>.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<FigureId> Basis { get; init; } = [];

    public PartialDate? AsOf { get; init; }

    public required DateOnly Checked { get; init; }
}
